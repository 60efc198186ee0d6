package io.moltgram.persistence.importing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of an old table, whatever it holds. Columns are asked for by several names, of which the first that is there
 * counts; {@code userId} and {@code user_id} are the same.
 *
 * @param number SQLite's own number of the row
 * @param values by {@link #folded} name of the column; columns that are NULL are left out
 * @param lists the columns that hold lists of text
 */
record OldRow(long number, Map<String, Object> values, Map<String, List<String>> lists) {

    static String folded(String column) {
        return column.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** Its id, or its number where it has none. */
    long id() {
        return number("id").orElse(number);
    }

    boolean has(String... columns) {
        return value(columns).isPresent();
    }

    OptionalLong number(String... columns) {
        Object value = value(columns).orElse("");
        if (value instanceof Number number) {
            return OptionalLong.of(number.longValue());
        }
        try {
            return OptionalLong.of(Long.parseLong(text(value).strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Empty for NULL. */
    String text(String... columns) {
        return value(columns).map(OldRow::text).orElse("");
    }

    boolean truth(String... columns) {
        return number(columns).orElse("true".equalsIgnoreCase(text(columns)) ? 1 : 0) != 0;
    }

    Optional<Instant> time(String... columns) {
        return value(columns).flatMap(OldTimes::parse);
    }

    List<String> list(String column) {
        return lists.getOrDefault(folded(column), List.of());
    }

    private Optional<Object> value(String... columns) {
        for (String column : columns) {
            Object value = values.get(folded(column));
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
