package io.moltgram.bootstrap.demo;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that shows what it was last set to, so that the demo's past can be lived through in seconds. */
public final class DemoClock implements InstantSource {

    private volatile Instant present;

    public DemoClock(Instant present) {
        this.present = present;
    }

    public void set(Instant instant) {
        present = instant;
    }

    @Override
    public Instant instant() {
        return present;
    }
}
