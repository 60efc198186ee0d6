package io.moltgram.persistence.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31 10:00:00, 2026-01-31T10:00:00Z",
        "2026-01-31 10:00:00.250, 2026-01-31T10:00:00.250Z",
        "2026-01-31T10:00:00Z, 2026-01-31T10:00:00Z",
        "2026-01-31T10:00:00.000Z, 2026-01-31T10:00:00Z",
        "2026-01-31T10:00, 2026-01-31T10:00:00Z",
        "2026-01-31 12:00:00+02:00, 2026-01-31T10:00:00Z",
        "2026-01-31 12:00:00 +02:00, 2026-01-31T10:00:00Z",
        "2026-01-31, 2026-01-31T00:00:00Z",
        "1769853600, 2026-01-31T10:00:00Z",
        "1769853600000, 2026-01-31T10:00:00Z",
        "1769853600.5, 2026-01-31T10:00:00.500Z"
    })
    void timesInManyFormsAreRead(String text, Instant expected) {
        assertEquals(Optional.of(expected), OldTimes.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2026-02-31 10:00:00",
                "1969-12-31 23:59:59",
                "-5",
                "0",
                "99999999999999999999",
                "2026-01-31 25:00:00",
                "NaN",
                "CURRENT_TIMESTAMP",
                "+1000000000-01-01T00:00:00Z"
            })
    void whatIsNoTimeIsNone(String text) {
        assertEquals(Optional.empty(), OldTimes.parse(text));
    }

    @Test
    void numbersAreSecondsOrMilliseconds() {
        assertEquals(Optional.of(Instant.ofEpochSecond(1769853600)), OldTimes.parse(1769853600));
        assertEquals(Optional.of(Instant.ofEpochSecond(1769853600)), OldTimes.parse(1769853600000L));
        assertEquals(Optional.empty(), OldTimes.parse(Double.NaN));
    }
}
