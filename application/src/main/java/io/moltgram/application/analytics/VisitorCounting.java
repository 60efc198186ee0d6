package io.moltgram.application.analytics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * Counting different people within a day and an hour. Somebody is a hash of address and browser, salted anew each day;
 * neither that nor the hash is kept, only what it changes in a {@link Sketch}. So nobody is known again tomorrow.
 */
public final class VisitorCounting {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long HOURS = 24;
    private static final int SALT = 32;
    private static final int NOTE = 2 * Long.BYTES + SALT + 2 * Sketch.SIZE;

    /** Remembers the present day over a stop; it must lie where no copy of it is made, and holds one note. */
    public interface Notebook {

        Optional<byte[]> read();

        void write(byte[] note);
    }

    private record Present(long day, byte[] salt, Sketch ofDay, long hour, Sketch ofHour) {}

    private record Ended(Slot slot, Sketch sketch) {}

    private final Notebook notebook;
    private final RandomGenerator chance;
    private final InstantSource clock;
    private final AtomicReference<Present> present;
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean unremembered = new AtomicBoolean();

    public VisitorCounting(Notebook notebook, RandomGenerator chance, InstantSource clock) {
        this.notebook = notebook;
        this.chance = chance;
        this.clock = clock;
        this.present = new AtomicReference<>(
                notebook.read().flatMap(VisitorCounting::remembered).orElseGet(() -> fresh(hour())));
    }

    /** Somebody is here. */
    public void saw(String address, String browser) {
        Present now = now();
        long hash = hash(now.salt(), address, browser);
        boolean isNew = now.ofDay().add(hash);
        if (now.ofHour().add(hash) || isNew) {
            changed.set(true);
        }
    }

    private long hour() {
        return Math.floorDiv(clock.millis(), HOUR);
    }

    /** A clock that is put back finds the hour that it left. */
    private Present now() {
        long hour = hour();
        Present known = present.get();
        while (known.hour() < hour) {
            Present next = known.day() == Math.floorDiv(hour, HOURS)
                    ? new Present(known.day(), known.salt(), known.ofDay(), hour, new Sketch())
                    : fresh(hour);
            if (present.compareAndSet(known, next)) {
                ended.add(new Ended(slot(Grain.HOUR, known.hour()), known.ofHour()));
                if (next.day() != known.day()) {
                    ended.add(new Ended(slot(Grain.DAY, known.day() * HOURS), known.ofDay()));
                }
                changed.set(true);
            }
            known = present.get();
        }
        return known;
    }

    private Present fresh(long hour) {
        byte[] salt = new byte[SALT];
        chance.nextBytes(salt);
        return new Present(Math.floorDiv(hour, HOURS), salt, new Sketch(), hour, new Sketch());
    }

    private static long hash(byte[] salt, String address, String browser) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(browser.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Slot slot(Grain grain, long hour) {
        return new Slot(grain, Instant.ofEpochMilli(hour * HOUR), Facet.VISITORS, Audience.PEOPLE, "", 0);
    }

    /** How many there are, and were in stretches that ended since the last time; a day that is over is forgotten. */
    Map<Slot, Long> take() {
        Present now = now();
        Map<Slot, Long> slots = new HashMap<>();
        if (changed.getAndSet(false)) {
            unremembered.set(true);
            put(slots, slot(Grain.HOUR, now.hour()), now.ofHour());
            put(slots, slot(Grain.DAY, now.day() * HOURS), now.ofDay());
        }
        Ended over = ended.poll();
        while (over != null) {
            put(slots, over.slot(), over.sketch());
            over = ended.poll();
        }
        return slots;
    }

    private static void put(Map<Slot, Long> slots, Slot slot, Sketch sketch) {
        long count = sketch.estimate();
        if (count > 0) {
            slots.merge(slot, count, Math::max);
        }
    }

    /** Puts down the present day, if anything new was taken since the last time, over whatever was put down before. */
    void remember() {
        if (unremembered.getAndSet(false)) {
            Present now = present.get();
            notebook.write(ByteBuffer.allocate(NOTE)
                    .putLong(now.day())
                    .putLong(now.hour())
                    .put(now.salt())
                    .put(now.ofDay().bytes())
                    .put(now.ofHour().bytes())
                    .array());
        }
    }

    private static Optional<Present> remembered(byte[] note) {
        if (note.length != NOTE) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(note);
        long day = bytes.getLong();
        long hour = bytes.getLong();
        byte[] salt = new byte[SALT];
        bytes.get(salt);
        return Optional.of(new Present(day, salt, sketch(bytes), hour, sketch(bytes)));
    }

    private static Sketch sketch(ByteBuffer bytes) {
        byte[] registers = new byte[Sketch.SIZE];
        bytes.get(registers);
        Sketch sketch = new Sketch();
        sketch.merge(registers);
        return sketch;
    }
}
