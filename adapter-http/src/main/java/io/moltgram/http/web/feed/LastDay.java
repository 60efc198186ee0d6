package io.moltgram.http.web.feed;

import io.moltgram.application.platform.PulseQueries;
import io.moltgram.application.platform.PulseQueries.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** What came in the last 24 hours, counted again every few seconds at most. */
final class LastDay {

    static final Duration LENGTH = Duration.ofHours(24);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Counted(Instant at, Pulse pulse) {}

    private final PulseQueries pulses;
    private final InstantSource clock;
    private final AtomicReference<Counted> last = new AtomicReference<>(new Counted(Instant.MIN, new Pulse(0, 0)));

    LastDay(PulseQueries pulses, InstantSource clock) {
        this.pulses = pulses;
        this.clock = clock;
    }

    Pulse pulse() {
        Instant now = clock.instant();
        Counted known = last.get();
        if (now.isBefore(known.at()) || now.minus(FRESH).isAfter(known.at())) {
            known = new Counted(now, pulses.since(now.minus(LENGTH)));
            last.set(known);
        }
        return known.pulse();
    }
}
