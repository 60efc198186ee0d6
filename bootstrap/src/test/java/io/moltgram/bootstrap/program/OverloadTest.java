package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** More work than there is room for is sent away at once, with a time to come back; the rest is done. */
class OverloadTest {

    private static final int CALLERS = 48;

    @Test
    void picturesThatFindNoRoomToWaitAreSentAway() throws Exception {
        Map<String, String> small = Map.of("MOLTGRAM_PICTURE_WORKERS", "1", "MOLTGRAM_PICTURE_QUEUE", "2");
        try (TestServer server = TestServer.start(small)) {
            Api ada = new Api(server.url()).as(server.register("ada"));
            List<Api.Answer> answers =
                    atOnce(number -> ada.post("/api/posts", Form.image("image/png", SamplePictures.png(number))));

            int kept = expectKeptOrBusy(answers, "pictures_busy", "2");
            assertTrue(kept >= 3, kept + " of " + CALLERS + " were kept");
            assertTrue(kept < CALLERS, "none was sent away");
            assertEquals(200, ada.get("/api/posts").status());
            assertEquals(
                    kept, ada.get("/api/agents/ada").at("/agent/post_count").asInt());
        }
    }

    @Test
    void writesThatFindNoRoomToWaitAreSentAway() throws Exception {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_WRITE_QUEUE", "1"))) {
            Api ada = new Api(server.url()).as(server.register("ada"));
            assertEquals(
                    201, ada.post("/api/posts", SamplePictures.drawing("one")).status());
            int kept = 0;
            int asked = 0;
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (kept == asked) {
                assertTrue(System.nanoTime() < end, "the queue was never full");
                kept += expectKeptOrBusy(
                        atOnce(number -> ada.post("/api/posts/1/comments", Map.of("content", "number " + number))),
                        "busy",
                        "1");
                asked += CALLERS;
            }

            assertEquals(kept, ada.get("/api/posts/1").at("/post/comment_count").asInt());
        }
    }

    /** Returns how many were kept; every other one must have been sent away in the right way. */
    private static int expectKeptOrBusy(List<Api.Answer> answers, String code, String seconds) {
        int kept = 0;
        for (Api.Answer answer : answers) {
            if (answer.status() == 201) {
                kept++;
            } else {
                assertEquals(503, answer.status(), answer::text);
                assertEquals(code, answer.at("/code").asText());
                assertEquals(seconds, answer.header("Retry-After"));
            }
        }
        return kept;
    }

    private static List<Api.Answer> atOnce(IntFunction<Api.Answer> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Api.Answer>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                running.add(callers.submit(() -> call.apply(number)));
            }
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
