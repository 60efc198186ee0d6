package io.moltgram.bootstrap.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.SentInParts;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed again and again while a file comes in; it goes on from the last acknowledged byte or later. */
class UploadsAfterCrashTest {

    private static final int KILLS = 4;
    private static final int PART = 10_000;
    private static final Map<String, String> NO_LIMITS = Map.of(
            "MOLTGRAM_RATE_WRITES", "0",
            "MOLTGRAM_RATE_READS", "0",
            "MOLTGRAM_REGISTRATIONS_PER_HOUR", "0");

    @TempDir
    Path folder;

    private final byte[] file = Arrays.copyOf(SamplePictures.jpeg(77), 9_000_000);
    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void noAcknowledgedByteIsLost() throws InterruptedException, IOException {
        SplittableRandom random = new SplittableRandom(20261127);
        String key = "";
        String id = "";
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
                Api anybody = new Api(server.url());
                if (kill == 0) {
                    key = anybody.post("/api/agents/register", Map.of("name", "ada"))
                            .at("/agent/api_key")
                            .asText();
                    id = SentInParts.begin(anybody.as(key), file).id();
                }
                sendUntilKilled(server, new SentInParts(anybody.as(key), id, file), random.nextInt(3, 30));
            }
        }
        try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
            Api ada = new Api(server.url()).as(key);
            finish(new SentInParts(ada, id, file));
            Answer post = ada.post("/api/posts", Map.of("upload_id", id));
            assertEquals(201, post.status(), post.text());
        }
        try (Stream<Path> left = Files.list(folder.resolve("uploads"))) {
            assertEquals(List.of(), left.toList());
        }
        System.out.printf("%d kills: %d bytes came in, none lost%n", KILLS, file.length);
    }

    private int offset(SentInParts upload) {
        int offset = upload.show().at("/upload/offset").intValue();
        assertTrue(offset >= acknowledged.get(), offset + " is before what was acknowledged: " + acknowledged);
        return offset;
    }

    private void sendUntilKilled(ServerProcess server, SentInParts upload, int parts) throws InterruptedException {
        int begin = offset(upload);
        int enough = begin + parts * PART;
        Thread sender = new Thread(() -> {
            try {
                for (int from = begin; from + PART < file.length; from += PART) {
                    acknowledged.set(
                            upload.put(from, from + PART).at("/upload/offset").intValue());
                }
            } catch (UncheckedIOException e) { // the kill
                return;
            }
        });
        sender.start();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (acknowledged.get() < enough) {
            assertTrue(System.nanoTime() < deadline, "the sender got nowhere");
            LockSupport.parkNanos(100_000);
        }
        server.kill();
        sender.join();
    }

    private void finish(SentInParts upload) {
        for (int from = offset(upload); from < file.length; from += 4_000_000) {
            Answer answer = upload.put(from, Math.min(file.length, from + 4_000_000));
            assertEquals(200, answer.status(), answer.text());
        }
    }
}
