package io.moltgram.bootstrap.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while agents comment under keys of their own; whatever got no answer is sent again to the next
 * one. Each comment must be there once in the end.
 */
class RetriesAfterCrashTest {

    private static final int CYCLES = 6;
    private static final int WRITERS = 8;
    private static final Map<String, String> NO_LIMITS = Map.of(
            "MOLTGRAM_RATE_WRITES", "0",
            "MOLTGRAM_RATE_READS", "0",
            "MOLTGRAM_REGISTRATIONS_PER_HOUR", "0",
            "MOLTGRAM_COMMENTS_PER_HOUR", "0",
            "MOLTGRAM_SUSPICIOUS_BURST", "0");

    @TempDir
    Path folder;

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Set<String> surprises = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    @Test
    void whatIsSentAgainIsDoneOnce() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(20261126);
        String key = "";
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
                key = cycle == 0 ? join(server.url()) : key;
                retryAll(new Api(server.url()).as(key));
                writeUntilKilled(server, key, cycle, random);
            }
        }
        try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
            retryAll(new Api(server.url()).as(key));
        }

        assertEquals(Set.of(), surprises);
        assertTrue(sent.size() > CYCLES * WRITERS, "too little was sent to prove anything");
        assertEquals(sent.stream().sorted().toList(), kept());
        System.out.printf(
                "%d kills: %d comments sent, each there once; %d answers lost%n", CYCLES, sent.size(), lost.get());
    }

    private static String join(URI server) {
        Api api = new Api(server);
        String key = api.post("/api/agents/register", Map.of("name", "ada"))
                .at("/agent/api_key")
                .asText();
        assertEquals(
                201, api.as(key).post("/api/posts", SamplePictures.drawing("")).status());
        return key;
    }

    private void retryAll(Api ada) {
        for (String content : List.copyOf(unanswered)) {
            comment(ada, content);
        }
        assertEquals(Set.of(), unanswered);
    }

    private void writeUntilKilled(ServerProcess server, String key, int cycle, SplittableRandom random)
            throws InterruptedException {
        Api ada = new Api(server.url()).as(key);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String prefix = cycle + "-" + i + "-";
            Thread writer = new Thread(() -> write(ada, prefix), prefix);
            writers.add(writer);
            writer.start();
        }
        int enough = answered.get() + random.nextInt(20, 120);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (answered.get() < enough && surprises.isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "the writers got nowhere");
            LockSupport.parkNanos(100_000);
        }
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void write(Api ada, String prefix) {
        for (int round = 0; surprises.isEmpty(); round++) {
            String content = prefix + round;
            sent.add(content);
            unanswered.add(content);
            try {
                comment(ada, content);
            } catch (UncheckedIOException e) { // the kill
                return;
            }
        }
    }

    private void comment(Api ada, String content) {
        Api.Answer answer =
                ada.with("Idempotency-Key", content).post("/api/posts/1/comments", Map.of("content", content));
        if (answer.status() == 201) {
            answered.incrementAndGet();
        } else if (answer.at("/code").asText().equals("idempotency_answer_lost")) {
            lost.incrementAndGet();
        } else {
            surprises.add(answer.text());
        }
        unanswered.remove(content);
    }

    private List<String> kept() {
        try (Database database = Database.sqlite(SqliteSettings.of(folder.resolve("moltgram.db")))) {
            return database.read(handle -> handle.createQuery("SELECT content FROM comments ORDER BY content")
                    .mapTo(String.class)
                    .list());
        }
    }
}
