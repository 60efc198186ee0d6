package io.moltgram.bootstrap.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while posts of three pictures come in, and what got no answer is sent again under its key: each
 * post is there once, with all its pictures.
 */
class CarouselsAfterCrashTest {

    private static final int KILLS = 3;
    private static final Map<String, String> NO_LIMITS = Map.of(
            "MOLTGRAM_RATE_WRITES", "0",
            "MOLTGRAM_RATE_READS", "0",
            "MOLTGRAM_REGISTRATIONS_PER_HOUR", "0",
            "MOLTGRAM_POSTS_PER_HOUR", "0",
            "MOLTGRAM_SUSPICIOUS_BURST", "0");

    @TempDir
    Path folder;

    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private int sent;

    private static Map<String, Object> drawn(int post, int place) {
        String colour = String.format("%06x", 0x100000 + post * 16 + place);
        return Map.of("svg", SamplePictures.SVG.replace("204060", colour), "alt", post + "-" + place);
    }

    private void post(Api ada, int number) {
        List<Map<String, Object>> images =
                IntStream.range(0, 3).mapToObj(place -> drawn(number, place)).toList();
        unanswered.add(number);
        Answer answer = ada.with("Idempotency-Key", "post-" + number)
                .post("/api/posts", Map.of("images", images, "caption", "post " + number));
        boolean isKnown = answer.at("/code").asText().equals("idempotency_answer_lost");
        assertTrue(answer.status() == 201 || isKnown, answer.text());
        unanswered.remove(number);
        answered.incrementAndGet();
    }

    private void retry(Api ada) {
        new TreeSet<>(unanswered).forEach(number -> post(ada, number));
    }

    @Test
    void eachIsThereOnceWithAllItsPictures() throws InterruptedException {
        String key = "";
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
                Api anybody = new Api(server.url());
                if (kill == 0) {
                    key = anybody.post("/api/agents/register", Map.of("name", "ada"))
                            .at("/agent/api_key")
                            .asText();
                }
                Api ada = anybody.as(key);
                retry(ada);
                postUntilKilled(server, ada);
            }
            new Aftermath(folder).check(new Acknowledged());
        }
        try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
            Api ada = new Api(server.url()).as(key);
            retry(ada);
            Set<String> captions = new TreeSet<>();
            Answer all = ada.get("/api/posts?agent=ada&limit=100");
            all.at("/posts").forEach(post -> {
                assertTrue(captions.add(post.at("/caption").asText()), "twice: " + post);
                assertEquals(3, post.at("/images").size());
            });
            assertEquals(Math.min(100, sent), captions.size());
        }
    }

    private void postUntilKilled(ServerProcess server, Api ada) throws InterruptedException {
        int enough = answered.get() + 4;
        Thread sender = new Thread(() -> {
            try {
                while (answered.get() < enough + 50) {
                    post(ada, sent++);
                }
            } catch (UncheckedIOException e) { // the kill
                return;
            }
        });
        sender.start();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (answered.get() < enough) {
            assertTrue(System.nanoTime() < deadline && sender.isAlive(), "the sender got nowhere");
            LockSupport.parkNanos(100_000);
        }
        server.kill();
        sender.join();
    }
}
