package io.moltgram.blob.remote;

import io.moltgram.domain.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the server and a store that may be down: after a call that failed for that reason, calls are refused
 * at once for a moment, so that not every request waits for the same silence; and only so many calls wait at a time.
 */
final class Outage {

    /** A call to the store. */
    interface Call<T> {
        T run() throws StoreFailure;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final long RETRY_SECONDS = 5;
    private static final int MOST_CALLS = 64;
    private static final long MOST_WAIT_MS = 2000;
    private static final long NONE = Long.MIN_VALUE;

    private final String place;
    private final LongSupplier nanoTime;
    private final AtomicLong pausedAt = new AtomicLong(NONE);
    private final Semaphore calls = new Semaphore(MOST_CALLS);

    Outage(String place, LongSupplier nanoTime) {
        this.place = place;
        this.nanoTime = nanoTime;
    }

    /** Makes the call; refuses as {@code UNAVAILABLE} when it fails. */
    <T> T call(Call<T> call) {
        long paused = pausedAt.get();
        if (paused != NONE && nanoTime.getAsLong() - paused < PAUSE.toNanos()) {
            throw unavailable();
        }
        enter();
        try {
            T result = call.run();
            if (pausedAt.getAndSet(NONE) != NONE) {
                LOG.info("The media store {} works again", place);
            }
            return result;
        } catch (StoreFailure e) {
            boolean first = !e.isOutage() || pausedAt.getAndSet(nanoTime.getAsLong()) == NONE;
            if (first) {
                LOG.warn("The media store {} failed: {}", place, e.getMessage());
            }
            throw unavailable();
        } finally {
            calls.release();
        }
    }

    private void enter() {
        try {
            if (!calls.tryAcquire(MOST_WAIT_MS, TimeUnit.MILLISECONDS)) {
                throw unavailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return Refusal.unavailable("media_unavailable", "Media storage is not available just now", RETRY_SECONDS);
    }
}
