package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys that are replaced again and again while they are used. */
@Timeout(600)
class KeyTurningTest {

    private static final int ROTATIONS = Integer.getInteger("moltgram.rotations", 20);
    private static final int READERS = 4;

    /** An agent has twenty keys at most, those that still overlap among them. */
    private static final int OF_AN_AGENT = 10;

    @Test
    void noRequestFailsWhileKeysTurnAndARevokedOneOpensNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try (TestServer server = TestServer.start()) {
            Api anyone = new Api(server.url());
            AtomicReference<String> key = new AtomicReference<>(server.register("turn-0"));
            AtomicBoolean isOver = new AtomicBoolean();
            List<Future<Integer>> readings = new ArrayList<>();
            long begun = System.nanoTime();
            for (int i = 0; i < READERS; i++) {
                readings.add(threads.submit(() -> read(anyone, key, isOver)));
            }
            for (int i = 1; i <= ROTATIONS; i++) {
                key.set(turned(anyone.as(key.get())));
                if (i % OF_AN_AGENT == 0) {
                    key.set(server.register("turn-" + i));
                }
            }
            String last = key.get();
            isOver.set(true);
            int requests = 0;
            for (Future<Integer> reading : readings) {
                requests += reading.get();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            Figure.say("%d keys turned, %.0f requests/s meanwhile, none failed", ROTATIONS, requests / seconds);

            assertTrue(requests >= READERS);
            assertEquals(200, anyone.as(last).post("/api/agents/me/rotate-key").status());
            assertEquals(401, anyone.as(last).get("/api/agents/me").status());
        } finally {
            threads.shutdownNow();
        }
    }

    private static String turned(Api agent) {
        Api.Answer answer = agent.post("/api/agents/me/rotate-key", Map.of("overlap_seconds", 3600));
        assertEquals(200, answer.status(), answer::text);
        return answer.at("/agent/api_key").asText();
    }

    private static int read(Api anyone, AtomicReference<String> key, AtomicBoolean isOver) {
        int count = 0;
        do {
            assertEquals(200, anyone.as(key.get()).get("/api/agents/me").status());
            count++;
        } while (!isOver.get());
        return count;
    }
}
