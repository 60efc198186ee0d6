package io.moltgram.bootstrap.segment;

import static io.moltgram.bootstrap.segment.Shipped.QUIET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.backup.Damaged;
import io.moltgram.bootstrap.cli.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Losing everything but what was shipped, and going back to moments. */
@Timeout(300)
class RewindTest {

    /** The measuring script asks for more. */
    private static final int TIMES = Integer.getInteger("moltgram.rewinds", 10);

    private static final int FLIPS = Integer.getInteger("moltgram.flips", 300);
    private static final Duration EVERY = Duration.ofMillis(Integer.getInteger("moltgram.every", 50));

    /** As servers have it unless told. */
    private static final Duration USUAL = Duration.ofMillis(250);

    /** Between writes, 200 of which come a second. */
    private static final long PAUSE = 5_000_000;

    private static final long SEED = 20260601;

    @TempDir
    Path room;

    private long restored(Path kept, Instant moment, String name) throws IOException {
        Path folder = room.resolve(name);
        new Rewind(new FolderPlace(kept), Seal.NONE).to(folder, moment, QUIET);
        return Shipped.count(folder);
    }

    @Test
    void ofALossOnlyTheLastMomentIsGone() throws Exception {
        List<Path> losses = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        List<Shipped.Note> notes;
        try (Shipped shipped = new Shipped(room, Seal.NONE, USUAL)) {
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (long due = System.nanoTime(); !enough.get(); due += PAUSE) {
                    shipped.write(1, 1);
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            });
            shipped.awaitBase();
            Random random = new Random(SEED);
            for (int i = 0; i < TIMES; i++) {
                int more = shipped.notes().size() + 1 + random.nextInt(200);
                Shipped.await(() -> shipped.notes().size() >= more);
                moments.add(Instant.now());
                losses.add(shipped.lose(room.resolve("lost" + i)));
            }
            enough.set(true);
            writer.join();
            notes = shipped.notes();
        }

        List<Long> lost = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long count = restored(losses.get(i), Instant.MAX, "back" + i);
            Instant first = notes.get((int) count).acknowledged(); // the first that is not there
            lost.add(Math.max(0, Duration.between(first, moments.get(i)).toMillis()));
        }
        lost.sort(null);
        double rate = notes.size()
                / (Duration.between(notes.get(0).begun(), moments.get(TIMES - 1))
                                .toMillis()
                        / 1e3);
        Figure.say(
                "%d losses of everything at %.0f writes/s, looked for commits each %d ms",
                TIMES, rate, USUAL.toMillis());
        Figure.atMost(250, "ms", lost.get(TIMES / 2), "lost, median");
        Figure.atMost(1_000, "ms", lost.get(TIMES - 1), "lost, worst");
        assertTrue(lost.get(TIMES - 1) <= 5_000, "lost " + lost);
    }

    @Test
    void everyMomentComesBackExactly() throws Exception {
        Path kept;
        List<Shipped.Note> notes;
        Instant begun;
        try (Shipped shipped = new Shipped(room, Seal.NONE, EVERY)) {
            kept = shipped.kept;
            shipped.awaitBase();
            begun = Instant.now();
            shipped.write(700, 600); // so much that the log is moved in between
            notes = shipped.notes();
        }
        Random random = new Random(SEED);
        long span = Duration.between(begun, notes.get(notes.size() - 1).acknowledged())
                .toNanos();
        for (int i = 0; i < TIMES; i++) {
            Instant moment = begun.plusNanos((long) (random.nextDouble() * span));
            long count = restored(kept, moment, "at" + i);
            long least = notes.stream()
                    .filter(note -> !note.acknowledged().isAfter(moment))
                    .count();
            long most =
                    notes.stream().filter(note -> !note.begun().isAfter(moment)).count();
            assertTrue(count >= least && count <= most, moment + ": " + least + " <= " + count + " <= " + most);
        }
        assertEquals(notes.size(), restored(kept, Instant.MAX, "all"));
        Figure.say("%d moments of %d commits came back exactly", TIMES, notes.size());
    }

    @Test
    void aMomentBeforeTheFirstIsRefusedWithOneLine() throws Exception {
        try (Shipped shipped = new Shipped(room, Seal.NONE, EVERY)) {
            shipped.awaitBase();
            Rewind rewind = new Rewind(new FolderPlace(shipped.kept), Seal.NONE);

            CannotRun refused = assertThrows(
                    CannotRun.class,
                    () -> rewind.to(room.resolve("no"), Instant.now().minusSeconds(600), QUIET));

            assertTrue(refused.getMessage().contains("the first moment that is kept is "), refused.getMessage());
        }
    }

    @Test
    void everyChangedByteAndEveryMissingEndIsNoticed() throws Exception {
        Path kept;
        try (Shipped shipped = new Shipped(room, Seal.NONE, EVERY)) {
            kept = shipped.kept;
            shipped.awaitBase();
            for (int i = 0; i < 5; i++) {
                shipped.write(10, 1);
                shipped.awaitKept();
            }
        }
        List<Path> pieces;
        try (Stream<Path> files = Files.walk(kept)) {
            pieces = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .sorted()
                    .toList();
        }
        Rewind rewind = new Rewind(new FolderPlace(kept), Seal.NONE);
        assertEquals(pieces.size(), rewind.verify(QUIET).pieces());
        Random random = new Random(SEED);
        for (int i = 0; i < FLIPS; i++) {
            Path piece = pieces.get(random.nextInt(pieces.size()));
            byte[] whole = Files.readAllBytes(piece);
            byte[] damaged = whole.clone();
            if (i % 4 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(piece, damaged);
            assertThrows(Damaged.class, () -> rewind.verify(QUIET), "case " + i);
            Files.write(piece, whole);
        }
        Figure.say("%d of %d changed bytes and missing ends noticed", FLIPS, FLIPS);
    }

    @Test
    void aMissingSegmentIsNoticed() throws Exception {
        Path copy;
        try (Shipped shipped = new Shipped(room, Seal.NONE, EVERY)) {
            shipped.awaitBase();
            for (int i = 0; i < 3; i++) {
                shipped.write(1, 1);
                shipped.awaitKept();
            }
            copy = shipped.lose(room.resolve("gap"));
        }
        try (Stream<Path> files = Files.walk(copy)) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().startsWith("log_"))
                    .sorted()
                    .toList();
            Files.delete(logs.get(logs.size() - 2));
        }

        Damaged damaged = assertThrows(Damaged.class, () -> restored(copy, Instant.MAX, "gone"));

        String[] told = damaged.getMessage().split("; what came before can be brought back: --at ");
        assertTrue(told[0].matches("segment \\d+ of \\S+ is missing"), told[0]);
        assertTrue(restored(copy, Instant.parse(told[1]), "before") > 0);
    }
}
