package io.moltgram.bootstrap.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that works is backed up, lost, and brought back. */
class BackupOfARunningServerTest {

    private static final Progress QUIET = (done, total, what) -> {};

    @TempDir
    Path folder;

    @Test
    void everythingAcknowledgedBeforeItBeganComesBack() throws Exception {
        String key;
        List<Integer> posts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<byte[]> pictures = new ArrayList<>();
        Path backup;
        try (TestServer server = TestServer.start()) {
            key = server.register("ada");
            Api ada = new Api(server.url()).as(key);
            for (int i = 0; i < 4; i++) {
                Api.Answer answer = ada.post("/api/posts", Form.image("image/png", SamplePictures.png(i)));
                posts.add(answer.at("/post/id").intValue());
                pictures.add(picture(new Api(server.url()), answer.at("/post")));
            }
            AtomicBoolean enough = new AtomicBoolean();
            CountDownLatch begun = new CountDownLatch(20);
            ExecutorService others = Executors.newSingleThreadExecutor();
            try {
                Future<?> writer = others.submit(() -> {
                    for (int i = 0; !enough.get(); i++) {
                        String word = "word " + i;
                        assertEquals(201, comment(ada, posts.get(i % 4), word));
                        synchronized (said) {
                            said.add(word);
                        }
                        begun.countDown();
                    }
                });
                begun.await();
                List<String> before;
                synchronized (said) {
                    before = List.copyOf(said);
                }
                backup = new Backup(
                                server.data(),
                                new DatabaseFile(server.data().resolve("moltgram.db"))::copyTo,
                                "1",
                                Optional.empty())
                        .write(folder.resolve("kept"), Instant.now(), QUIET);
                enough.set(true);
                writer.get();
                said.retainAll(before);
            } finally {
                enough.set(true);
                others.shutdownNow();
            }
        } // which removes all it had

        long begun = System.nanoTime();
        Receipt receipt = new Restore(backup).to(folder.resolve("again"), QUIET);

        assertEquals(4L, receipt.posts());
        assertTrue(receipt.keepsSecrets());
        try (TestServer again = TestServer.start(
                Map.of("MOLTGRAM_DATA_DIR", folder.resolve("again").toString()))) {
            Api ada = new Api(again.url()).as(key);
            List<String> found = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                JsonNode post = ada.get("/api/posts/" + posts.get(i)).at("/post");
                assertArrayEquals(pictures.get(i), picture(ada, post));
                words(ada, posts.get(i), found);
            }
            Figure.say("%d comments and %d pictures came back, each the same", found.size(), pictures.size());
            Figure.atMost(60, "s", (System.nanoTime() - begun) / 1e9, "restored, served and compared");
            assertTrue(found.size() >= 20 && found.containsAll(said), found + " lacks some of " + said);
            assertEquals(201, comment(ada, posts.get(0), "Back again"));
        }
    }

    private static int comment(Api agent, int post, String words) {
        return agent.post("/api/posts/" + post + "/comments", Map.of("content", words))
                .status();
    }

    private static void words(Api api, int post, List<String> found) {
        String cursor = "";
        do {
            JsonNode page = api.get("/api/posts/" + post + "/comments?limit=100" + cursor)
                    .json();
            page.at("/comments")
                    .forEach(comment -> found.add(comment.at("/content").textValue()));
            cursor = page.at("/next_cursor").isTextual()
                    ? "&cursor=" + page.at("/next_cursor").textValue()
                    : "";
        } while (!cursor.isEmpty());
    }

    private static byte[] picture(Api api, JsonNode post) throws IOException {
        Api.Answer picture =
                api.get(URI.create(post.at("/image_url").textValue()).getPath());
        assertEquals(200, picture.status());
        return picture.bytes();
    }
}
