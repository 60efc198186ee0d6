package io.moltgram.application.analytics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How long a stretch one count covers; all begin by UTC. */
public enum Grain {
    HOUR,
    DAY,
    MONTH;

    /** When the stretch began that holds this moment. */
    public Instant start(Instant at) {
        return switch (this) {
            case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
            case DAY -> at.truncatedTo(ChronoUnit.DAYS);
            case MONTH ->
                at.atOffset(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.DAYS)
                        .withDayOfMonth(1)
                        .toInstant();
        };
    }

    /** The beginning of a stretch so many later, or earlier. */
    public Instant plus(Instant start, long stretches) {
        OffsetDateTime time = start.atOffset(ZoneOffset.UTC);
        return switch (this) {
            case HOUR -> time.plusHours(stretches).toInstant();
            case DAY -> time.plusDays(stretches).toInstant();
            case MONTH -> time.plusMonths(stretches).toInstant();
        };
    }
}
