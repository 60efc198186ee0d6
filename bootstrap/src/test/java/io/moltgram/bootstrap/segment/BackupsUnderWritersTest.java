package io.moltgram.bootstrap.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.backup.Backup;
import io.moltgram.bootstrap.backup.Restore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups while others write, and while commits are kept one by one. */
@Timeout(120)
class BackupsUnderWritersTest {

    private static final int TIMES = Integer.getInteger("moltgram.backups", 20);

    @TempDir
    Path room;

    @Test
    void eachIsSoundAndHasEverythingThatWasAcknowledgedBefore() throws Exception {
        try (Shipped shipped = new Shipped(room, Seal.NONE, Duration.ofMillis(50))) {
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    shipped.write(1, 1);
                    LockSupport.parkNanos(5_000_000); // 200 a second
                }
            });
            try {
                for (int i = 0; i < TIMES; i++) {
                    int more = shipped.notes().size() + 3;
                    Shipped.await(() -> shipped.notes().size() >= more);
                    int before = shipped.notes().size();
                    Path file = new Backup(shipped.data, shipped.data.resolve("moltgram.db"), "1", Optional.empty())
                            .write(room.resolve("backup" + i), Instant.now(), Shipped.QUIET);
                    Path back = room.resolve("whole" + i);
                    new Restore(file).to(back, Shipped.QUIET);
                    long found = Shipped.count(back);
                    assertTrue(found >= before, found + " of " + before);
                }
            } finally {
                enough.set(true);
                writer.join();
            }
        }
    }
}
