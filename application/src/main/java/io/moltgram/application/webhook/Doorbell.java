package io.moltgram.application.webhook;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the one who delivers, because there is something to do. */
public final class Doorbell {

    private final Semaphore rings = new Semaphore(0);

    public Doorbell() {}

    public void ring() {
        rings.release();
    }

    /** Waits for a ring, at most so long; a ring since the last call counts. */
    public void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(Math.max(0, longest.toMillis()), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
