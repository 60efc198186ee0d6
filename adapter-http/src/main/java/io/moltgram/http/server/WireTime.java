package io.moltgram.http.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Points in time as the contract writes them (section 1.2), always UTC. */
public final class WireTime {

    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private WireTime() {}

    /** For what is kept: {@code 2026-01-01 10:00:00}, fractions cut off. */
    public static String stored(Instant instant) {
        return STORED.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** For what is made on the spot: {@code 2026-01-01T10:00:00.000Z}. */
    public static String made(Instant instant) {
        return MADE.format(instant);
    }
}
