package io.moltgram.http.server;

import java.util.function.BooleanSupplier;

/** Waits for what other threads do, with a deadline. */
public final class Await {

    private static final long DEADLINE_NANOS = 10_000_000_000L;

    private Await() {}

    public static void until(BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > DEADLINE_NANOS) {
                throw new AssertionError("did not come true within ten seconds");
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
