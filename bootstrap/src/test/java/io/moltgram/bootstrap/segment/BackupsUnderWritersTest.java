package io.moltgram.bootstrap.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.backup.Backup;
import io.moltgram.bootstrap.backup.Restore;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups while others write, and while commits are kept one by one. */
@Timeout(600)
class BackupsUnderWritersTest {

    private static final int TIMES = Integer.getInteger("moltgram.backups", 20);

    private static final int ALONE = 400;

    /** While a backup was written; what is restored for a look afterwards does not count. */
    private record Window(Instant from, Instant to) {
        boolean has(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    @TempDir
    Path room;

    /** Milliseconds that 99 of 100 writes take at most. */
    private static double slow(List<Shipped.Note> notes) {
        return Figure.quantile(
                notes.stream()
                        .map(note -> Duration.between(note.begun(), note.acknowledged())
                                        .toNanos()
                                / 1e6)
                        .toList(),
                0.99);
    }

    @Test
    void eachIsSoundAndHasEverythingThatWasAcknowledgedBefore() throws Exception {
        try (Shipped shipped = new Shipped(room, Seal.NONE, Duration.ofMillis(50))) {
            List<Window> windows = new ArrayList<>();
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (long due = System.nanoTime(); !enough.get(); due += 5_000_000) { // 200 a second
                    shipped.write(1, 1);
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            });
            try {
                Shipped.await(() -> shipped.notes().size() >= ALONE);
                for (int i = 0; i < TIMES; i++) {
                    int more = shipped.notes().size() + 3;
                    Shipped.await(() -> shipped.notes().size() >= more);
                    int before = shipped.notes().size();
                    Instant begun = Instant.now();
                    Path file = new Backup(
                                    shipped.data,
                                    new DatabaseFile(shipped.data.resolve("moltgram.db"))::copyTo,
                                    "1",
                                    Optional.empty())
                            .write(room.resolve("backup" + i), Instant.now(), Shipped.QUIET);
                    windows.add(new Window(begun, Instant.now()));
                    Path back = room.resolve("whole" + i);
                    new Restore(file).to(back, Shipped.QUIET);
                    long found = Shipped.count(back);
                    assertTrue(found >= before, found + " of " + before);
                }
            } finally {
                enough.set(true);
                writer.join();
            }
            List<Shipped.Note> notes = shipped.notes();
            double alone = slow(notes.subList(0, ALONE));
            double meanwhile = slow(notes.stream()
                    .filter(note -> windows.stream().anyMatch(window -> window.has(note.begun())))
                    .toList());
            Figure.say(
                    "%d backups while %d writes came, all sound, none lacks a write from before", TIMES, notes.size());
            Figure.atMost(
                    2,
                    "times",
                    meanwhile / alone,
                    "the slowest hundredth of writes while a backup is written, beside alone");
        }
    }
}
