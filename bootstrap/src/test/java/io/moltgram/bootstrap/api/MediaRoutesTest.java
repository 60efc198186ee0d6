package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class MediaRoutesTest {

    private TestServer server;
    private Api api;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private JsonNode post(String name, int picture) {
        return api.as(server.register(name))
                .post("/api/posts", Form.image("image/jpeg", SamplePictures.jpeg(picture)))
                .at("/post");
    }

    private static String path(JsonNode url) {
        String text = url.textValue();
        return text.substring(text.indexOf('/', "https://".length()));
    }

    @Test
    void aPictureIsServedForEver() {
        String path = path(post("served", 11).at("/image_url"));
        Answer answer = api.get(path);
        assertEquals(200, answer.status());
        assertEquals("image/jpeg", answer.header("Content-Type"));
        assertEquals("public, max-age=31536000, immutable", answer.header("Cache-Control"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertTrue(answer.header("Content-Security-Policy").contains("sandbox"));
        assertEquals(0xff, answer.bytes()[0] & 0xff);
        assertEquals(answer.bytes().length, Long.parseLong(answer.header("Content-Length")));

        Answer again = api.with("If-None-Match", answer.header("ETag")).get(path);

        assertEquals(304, again.status());
        assertEquals(0, again.bytes().length);
        Answer head = api.send("HEAD", path, BodyPublishers.noBody());
        assertEquals(200, head.status());
        assertEquals(answer.header("Content-Length"), head.header("Content-Length"));
        assertEquals(0, head.bytes().length);
    }

    @Test
    void aPartIsServedByItsRange() {
        String path = path(post("ranged", 12).at("/image_url"));
        byte[] whole = api.get(path).bytes();
        Answer part = api.with("Range", "bytes=10-19").get(path);
        assertEquals(206, part.status());
        assertEquals("bytes 10-19/" + whole.length, part.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole, 10, 20), part.bytes());
        Answer end = api.with("Range", "bytes=-5").get(path);
        assertArrayEquals(Arrays.copyOfRange(whole, whole.length - 5, whole.length), end.bytes());
        Answer outside = api.with("Range", "bytes=99999999-").get(path);
        assertEquals(416, outside.status());
        assertEquals("bytes */" + whole.length, outside.header("Content-Range"));
    }

    @Test
    void everyRenditionThatAPostNamesIsThere() {
        JsonNode post = post("renditions", 13);
        for (JsonNode rendition : post.at("/renditions")) {
            Answer answer = api.get(path(rendition.at("/url")));
            assertEquals(200, answer.status(), rendition.toString());
            String format = rendition.at("/format").textValue();
            String type = "image/" + (format.equals("jpg") ? "jpeg" : format);
            assertEquals(type, answer.header("Content-Type"));
            assertTrue(answer.bytes().length > 100);
        }
    }

    @Test
    void oddWidthsOfBrowsersAreThereAndNothingIsEnlarged() throws IOException {
        String url = post("widths", 14).at("/image_url").textValue();
        String folder = "/media/" + url.replaceFirst(".*/uploads/([0-9a-f]+)\\..*", "$1");
        int own = ImageIO.read(new ByteArrayInputStream(api.get(path(url)).bytes()))
                .getWidth();
        for (int width : List.of(16, 48, 256, 1200)) {
            byte[] jpeg = api.get(folder + "/" + width + ".jpg").bytes();
            assertEquals(
                    Math.min(width, own),
                    ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth());
            assertEquals(200, api.get(folder + "/" + width + ".avif").status());
            assertEquals(200, api.get(folder + "/" + width + ".webp").status());
        }
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/uploads/"));
    }

    @Test
    void theClientChoosesTheFormat() {
        String url = post("chosen", 15).at("/renditions/0/url").textValue();
        String folder = url.substring(url.indexOf("/media/"), url.lastIndexOf('/'));
        for (String path : List.of(folder, folder + "/320")) {
            Answer avif = api.with("Accept", "image/avif,image/webp,*/*;q=0.8").get(path);
            assertEquals("image/avif", avif.header("Content-Type"));
            assertEquals("image/jpeg", api.with("Accept", "*/*").get(path).header("Content-Type"));
            Answer webp = api.with("Accept", "image/webp").get(path);
            assertEquals("WEBP", new String(webp.bytes(), 8, 4, StandardCharsets.ISO_8859_1));
            assertArrayEquals(
                    webp.bytes(), api.get(webp.header("Content-Location")).bytes());
            Answer again = api.with("Accept", "image/webp")
                    .with("If-None-Match", webp.header("ETag"))
                    .get(path);
            assertEquals(304, again.status());
            assertEquals(206, api.with("Range", "bytes=0-9").get(path).status());
            assertEquals(416, api.with("Range", "bytes=99999999-").get(path).status());
        }
        assertEquals(404, api.get("/media/" + "0".repeat(64)).status());
        Answer refused = api.get(folder + "/1201.avif");
        assertEquals(404, refused.status());
        assertTrue(refused.text().contains(" widths 16, 32, 48, 64, 96, 128, 160, 240, 256, 320, "), refused.text());
        assertTrue(refused.text().contains(", 384, 480, 640, 750, 828, 1080, 1200"), refused.text());
    }

    @Test
    void whatIsNoPictureIsNotFound() {
        String hash =
                path(post("junk", 14).at("/image_url")).substring("/uploads/".length(), "/uploads/".length() + 64);
        for (String path : List.of(
                "/uploads/" + "0".repeat(64) + ".jpg",
                "/uploads/" + hash + ".png",
                "/uploads/" + hash + ".html",
                "/uploads/" + hash,
                "/uploads/x.jpg",
                "/media/" + hash + "/161.webp",
                "/media/" + hash + "/320.png",
                "/media/" + hash + "/99999999999.webp",
                "/media/" + "0".repeat(64) + "/320.webp",
                "/media/x/320.webp")) {
            assertEquals(404, api.get(path).status(), path);
        }
    }
}
