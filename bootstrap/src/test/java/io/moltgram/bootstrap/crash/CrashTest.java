package io.moltgram.bootstrap.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed again and again while eight agents write; what it acknowledged must be there afterwards. */
class CrashTest {

    private static final int CYCLES = Integer.getInteger("moltgram.kills", 20);
    private static final int WRITERS = 8;
    private static final Map<String, String> NO_LIMITS = Map.ofEntries(
            Map.entry("MOLTGRAM_RATE_WRITES", "0"),
            Map.entry("MOLTGRAM_RATE_READS", "0"),
            Map.entry("MOLTGRAM_REGISTRATIONS_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_LIKES_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_POSTS_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_COMMENTS_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_SUSPICIOUS_BURST", "0"));

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNoFileIsLeftOver() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(20261123);
        Acknowledged acknowledged = new Acknowledged();

        for (int cycle = 0; cycle < CYCLES; cycle++) {
            writeUntilKilled(cycle, random.split(), acknowledged);
            new Aftermath(folder).check(acknowledged);
        }

        assertEquals(List.of(), List.copyOf(acknowledged.surprises));
        assertTrue(acknowledged.posts.size() > CYCLES, "too little was written to prove anything");
        assertTrue(acknowledged.likes.size() > CYCLES, "too little was liked to prove anything");
        Figure.say(
                "%d kills: %d agents, %d posts, %d likes, %d comments acknowledged, none lost",
                CYCLES,
                acknowledged.agents.size(),
                acknowledged.posts.size(),
                acknowledged.likes.size(),
                acknowledged.comments.size());
    }

    private void writeUntilKilled(int cycle, SplittableRandom random, Acknowledged acknowledged)
            throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
            int before = acknowledged.comments.size();
            for (int i = 0; i < WRITERS; i++) {
                String name = "writer-" + cycle + "-" + i;
                Thread writer = new Thread(new Writer(server.url(), name, random.split(), acknowledged), name);
                writers.add(writer);
                writer.start();
            }
            awaitWriting(acknowledged, before + random.nextInt(10, 120));
            server.kill();
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** So many comments make a moment to kill that no clock decides. */
    private static void awaitWriting(Acknowledged acknowledged, int comments) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (acknowledged.comments.size() < comments && acknowledged.surprises.isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "the writers got nowhere");
            LockSupport.parkNanos(200_000);
        }
    }
}
