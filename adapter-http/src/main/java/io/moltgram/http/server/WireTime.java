package io.moltgram.http.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

    /** A time that a client sent: in one of the forms that answers have, or in ISO 8601 with another offset. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(STORED.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return parseIso(text);
        }
    }

    private static Optional<Instant> parseIso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** For what is made on the spot: {@code 2026-01-01T10:00:00.000Z}. */
    public static String made(Instant instant) {
        return MADE.format(instant);
    }
}
