package io.moltgram.application.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counting what browsers measured, without a lock and without the database. */
public final class VitalCounting {

    /** So many different measures are told apart between two writings; further ones are let go. */
    private static final int MOST = 20_000;

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private record Mark(long hour, Vital vital, Audience audience, String route, long step) {}

    private final InstantSource clock;
    private final Counts<Mark> counts = new Counts<>(MOST);

    public VitalCounting(InstantSource clock) {
        this.clock = clock;
    }

    /** @param route must be one of the program's */
    public void count(Vital vital, Audience audience, String route, long amount) {
        counts.add(new Mark(Math.floorDiv(clock.millis(), HOUR), vital, audience, route, Vital.step(amount)));
    }

    /** What was counted since the last time, for hours and for days. */
    Map<Slot, Long> take() {
        Map<Slot, Long> slots = new HashMap<>();
        counts.take().forEach((mark, count) -> {
            Instant hour = Instant.ofEpochMilli(mark.hour() * HOUR);
            put(slots, Grain.HOUR, hour, mark, count);
            put(slots, Grain.DAY, Grain.DAY.start(hour), mark, count);
        });
        return slots;
    }

    private static void put(Map<Slot, Long> slots, Grain grain, Instant at, Mark mark, long count) {
        Slot slot = new Slot(grain, at, mark.vital().facet(), mark.audience(), mark.route(), mark.step());
        slots.merge(slot, count, Long::sum);
    }
}
