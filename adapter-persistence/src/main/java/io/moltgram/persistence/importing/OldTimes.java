package io.moltgram.persistence.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as old tables hold them: {@code 2026-01-31 10:00:00} with or without fraction, zone and T, a day alone, or a
 * number of seconds or milliseconds since 1970. Without a zone it is UTC.
 */
final class OldTimes {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,16}(\\.\\d*)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** So many seconds since 1970 would be the year 5138; so many milliseconds are 1973. */
    private static final double FIRST_MILLIS = 1e11;

    private OldTimes() {}

    static Optional<Instant> parse(Object value) {
        if (value instanceof Number number) {
            return of(number.doubleValue());
        }
        String text = String.valueOf(value).strip();
        if (NUMBER.matcher(text).matches()) {
            return of(Double.parseDouble(text));
        }
        try {
            return Optional.of(written(text)).filter(time -> !time.isBefore(Instant.EPOCH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> of(double number) {
        if (!(number > 0 && number < 1e15)) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli((long) (number < FIRST_MILLIS ? number * 1000 : number)));
    }

    private static Instant written(String text) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        String joined = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})\\s+", "$1T").replaceFirst("\\s+(?=[Zz+-])", "");
        boolean hasZone = joined.matches(".*([Zz]|[+-]\\d{2}:\\d{2})$");
        return hasZone
                ? OffsetDateTime.parse(joined).toInstant()
                : LocalDateTime.parse(joined).toInstant(ZoneOffset.UTC);
    }
}
