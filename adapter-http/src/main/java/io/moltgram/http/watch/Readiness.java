package io.moltgram.http.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether requests should be sent here: not once the server is stopping, nor while database or pictures are unwell.
 * Trying the place of pictures writes a file, so that is done now and then, by one caller at a time.
 */
public final class Readiness {

    private static final long TRIED_EVERY = Duration.ofSeconds(15).toNanos();

    /** What is tried. */
    public interface Trial {
        /** Throws whatever is wrong. */
        void run() throws Exception;
    }

    private final Trial database;
    private final Trial storage;
    private final AtomicLong due = new AtomicLong(System.nanoTime());
    private volatile boolean isStorageWell = true;
    private volatile boolean isStopping;

    public Readiness(Trial database, Trial storage) {
        this.database = database;
        this.storage = storage;
    }

    /** From now on it is not ready any more. */
    public void stopping() {
        isStopping = true;
    }

    boolean isStopping() {
        return isStopping;
    }

    /** What stands in the way, for people; empty when nothing does. */
    Optional<String> trouble() {
        if (!isWell(database)) {
            return Optional.of("The database is unwell");
        }
        long now = System.nanoTime();
        long planned = due.get();
        if (now - planned >= 0 && due.compareAndSet(planned, now + TRIED_EVERY)) {
            isStorageWell = isWell(storage);
        }
        return isStorageWell ? Optional.empty() : Optional.of("The place for pictures is unwell");
    }

    private static boolean isWell(Trial trial) {
        try {
            trial.run();
            return true;
        } catch (Exception e) { // whatever it is, it is not well
            return false;
        }
    }
}
