package io.moltgram.http.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.media.MediaStore;
import io.moltgram.application.memory.MemoryMediaStore;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaServingTest {

    @TempDir
    Path folder;

    abstract class Served {

        private MemoryGram gram;
        private Client anybody;
        private String hash;

        abstract MediaStore media();

        void open() {
            gram = new MemoryGram(folder, ActionQuotas.NONE, MemoryGram.FREE, media());
            anybody = new Client(gram.url());
            String url = Client.json(anybody.as(gram.register("ada"))
                            .post("/api/posts", "{\"image_url\":\"https://pictures.example/a.png\"}"))
                    .at("/post/image_url")
                    .textValue();
            String start = "https://gram.example/uploads/";
            assertEquals(start, url.substring(0, start.length()));
            hash = url.substring(start.length(), start.length() + 64);
        }

        @AfterEach
        void close() {
            gram.close();
        }

        @Test
        void theOriginalComesWholeOrInPartsOrNotAgain() {
            open();
            String path = "/uploads/" + hash + ".png";
            HttpResponse<byte[]> whole = anybody.with("Accept-Encoding", "gzip").get(path);
            byte[] bytes = whole.body();
            assertEquals(200, whole.statusCode());
            assertEquals("image/png", Client.header(whole, "Content-Type"));
            assertEquals("public, max-age=31536000, immutable", Client.header(whole, "Cache-Control"));
            assertEquals("default-src 'none'; sandbox", Client.header(whole, "Content-Security-Policy"));
            assertEquals("cross-origin", Client.header(whole, "Cross-Origin-Resource-Policy"));
            assertEquals("nosniff", Client.header(whole, "X-Content-Type-Options"));
            assertEquals("" + bytes.length, Client.header(whole, "Content-Length"));
            assertEquals("", Client.header(whole, "Content-Encoding"));

            HttpResponse<byte[]> part = anybody.with("Range", "bytes=1-3").get(path);
            assertEquals(206, part.statusCode());
            assertArrayEquals(new byte[] {'P', 'N', 'G'}, part.body());
            assertEquals("bytes 1-3/" + bytes.length, Client.header(part, "Content-Range"));
            HttpResponse<byte[]> rest = anybody.with("Range", "bytes=4-").get(path);
            assertArrayEquals(Arrays.copyOfRange(bytes, 4, bytes.length), rest.body());
            HttpResponse<byte[]> outside =
                    anybody.with("Range", "bytes=9999999-").get(path);
            assertEquals(416, outside.statusCode());
            assertEquals("bytes */" + bytes.length, Client.header(outside, "Content-Range"));
            assertEquals("", Client.header(outside, "Cache-Control"));
            assertEquals(200, anybody.with("Range", "bytes=0-1,3-4").get(path).statusCode());
            Client careful = anybody.with("Range", "bytes=1-3");
            assertEquals(200, careful.with("If-Range", "\"other\"").get(path).statusCode());
            String tag = Client.header(whole, "ETag");
            assertEquals(206, careful.with("If-Range", tag).get(path).statusCode());

            for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
                HttpResponse<byte[]> again =
                        anybody.with("If-None-Match", known).get(path);
                assertEquals(304, again.statusCode());
                assertEquals(0, again.body().length);
                assertEquals(tag, Client.header(again, "ETag"));
            }
            assertEquals(200, anybody.with("If-None-Match", "\"x\"").get(path).statusCode());
            HttpResponse<byte[]> head = anybody.send("HEAD", path, "");
            assertEquals(200, head.statusCode());
            assertEquals("" + bytes.length, Client.header(head, "Content-Length"));
            assertEquals("image/png", Client.header(head, "Content-Type"));
        }

        @Test
        void aRenditionIsMadeOnceForAllWhoAsk() throws Exception {
            open();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                Callable<String> call = () -> Client.told(anybody.get("/media/" + hash + "/320.webp"));
                for (Future<String> told : threads.invokeAll(List.of(call, call, call, call, call, call, call, call))) {
                    assertEquals("200 320 WEBP", told.get());
                }
            } finally {
                threads.shutdown();
            }
            assertEquals(1, gram.paintBox.rendered());
            HttpResponse<byte[]> jpeg = anybody.get("/media/" + hash + "/160.jpg");
            assertEquals("image/jpeg", Client.header(jpeg, "Content-Type"));
            assertEquals("200 160 JPEG", Client.told(jpeg));
        }

        @Test
        void withoutAFormatTheClientChoosesIt() {
            open();
            String path = "/media/" + hash + "/320";
            HttpResponse<byte[]> webp =
                    anybody.with("Accept", "image/avif;q=0.1,image/webp").get(path);
            assertEquals("200 320 WEBP", Client.told(webp));
            assertEquals("image/webp", Client.header(webp, "Content-Type"));
            assertEquals("/media/" + hash + "/320.webp", Client.header(webp, "Content-Location"));
            assertEquals(List.of("Accept-Encoding", "Accept"), webp.headers().allValues("Vary"));
            assertEquals("public, max-age=31536000, immutable", Client.header(webp, "Cache-Control"));
            HttpResponse<byte[]> any = anybody.with("Accept", "*/*").get(path);
            assertEquals("200 320 JPEG", Client.told(any));
            assertEquals(true, !Client.header(any, "ETag").equals(Client.header(webp, "ETag")));
            assertEquals("200 1200 JPEG", Client.told(anybody.get("/media/" + hash)));

            Client knowing = anybody.with("If-None-Match", Client.header(webp, "ETag"));
            HttpResponse<byte[]> again = knowing.with("Accept", "image/webp").get(path);
            assertEquals(304, again.statusCode());
            assertEquals(List.of("Accept-Encoding", "Accept"), again.headers().allValues("Vary"));
            assertEquals(200, knowing.with("Accept", "image/jpeg").get(path).statusCode());
            HttpResponse<byte[]> part = anybody.with("Accept", "image/webp")
                    .with("Range", "bytes=0-3")
                    .get(path);
            assertEquals(206, part.statusCode());
            assertEquals(4, part.body().length);
            HttpResponse<byte[]> head = anybody.with("Accept", "image/webp").send("HEAD", path, "");
            assertEquals(200, head.statusCode());
            assertEquals("" + webp.body().length, Client.header(head, "Content-Length"));
            HttpResponse<byte[]> named = anybody.get(path + ".webp");
            assertEquals(List.of("Accept-Encoding"), named.headers().allValues("Vary"));
            assertEquals(Client.header(webp, "ETag"), Client.header(named, "ETag"));
        }

        @Test
        void howeverManyWidthsAreAskedForEachIsMadeOnce() throws Exception {
            open();
            ExecutorService threads = Executors.newFixedThreadPool(16);
            try {
                List<Callable<Integer>> calls = new ArrayList<>();
                for (int i = 0; i < 400; i++) {
                    String path = "/media/" + hash + "/" + (160 + i / 2 * 5)
                            + List.of(".avif", ".jpg").get(i % 2);
                    calls.add(() -> anybody.get(path).statusCode());
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> status : threads.invokeAll(calls)) {
                    statuses.add(status.get());
                }
                assertEquals(
                        14, statuses.stream().filter(status -> status == 200).count());
                assertEquals(
                        386, statuses.stream().filter(status -> status == 404).count());
            } finally {
                threads.shutdown();
            }
            assertEquals(14, gram.paintBox.rendered());
            HttpResponse<byte[]> refused = anybody.get("/media/" + hash + "/200.avif");
            assertEquals(true, Client.json(refused).path("error").asText().contains("640, 750, 828, 1080, 1200"));
            assertEquals(
                    "picture_width_unknown", Client.json(refused).path("code").asText());
            assertEquals("", Client.header(refused, "ETag"));
        }

        @Test
        void whatIsNoNameOfAPictureIsNotFound() {
            open();
            String nobody = "0".repeat(64);
            for (String path : List.of(
                    "/uploads/" + hash,
                    "/uploads/" + hash + ".jpg",
                    "/uploads/" + hash + ".svg",
                    "/uploads/" + hash.toUpperCase(Locale.ROOT) + ".png",
                    "/uploads/" + nobody + ".png",
                    "/uploads/%2e%2e",
                    "/uploads/original.png",
                    "/media/" + hash + "/161.webp",
                    "/media/" + hash + "/320.png",
                    "/media/" + hash + "/161",
                    "/media/" + hash + "/0320",
                    "/media/" + hash + "/320.",
                    "/media/" + nobody,
                    "/media/x",
                    "/media/" + hash + "/original.png",
                    "/media/" + hash + "/00320.webp",
                    "/media/" + hash + "/99999999999.webp",
                    "/media/" + nobody + "/320.webp",
                    "/media/x/320.webp")) {
                int status = anybody.get(path).statusCode();
                assertEquals(true, status == 404 || status == 400 && path.contains("%"), path + ": " + status);
            }
        }

        @Test
        void aPictureThatNobodyUsesAnyMoreIsGone() {
            open();
            Client author = anybody.as(gram.register("bob"));
            JsonNode post = Client.json(author.post("/api/posts", "{\"svg\":\"<svg />\"}"))
                    .at("/post");
            String path = post.at("/image_url").textValue().substring("https://gram.example".length());
            assertEquals(200, anybody.get(path).statusCode());
            author.send("DELETE", "/api/posts/" + post.at("/id").asText() + "/delete", "");
            assertEquals(410, anybody.get(path).statusCode());
        }
    }

    @Nested
    class FromMemory extends Served {
        @Override
        MediaStore media() {
            return new MemoryMediaStore(() -> MemoryGram.NOON);
        }
    }

    @Nested
    class FromLocalFiles extends Served {
        @Override
        MediaStore media() {
            return new FolderMedia(folder.resolve("media"));
        }
    }
}
