package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "0 2 * * *, 2026-06-01T01:59:59Z, 2026-06-01T02:00:00Z",
        "0 2 * * *, 2026-06-01T02:00:00Z, 2026-06-02T02:00:00Z",
        "*/15 * * * *, 2026-06-01T02:01:00Z, 2026-06-01T02:15:00Z",
        "30 3 * * 1, 2026-06-02T00:00:00Z, 2026-06-08T03:30:00Z",
        "0 0 29 2 *, 2026-06-01T00:00:00Z, 2028-02-29T00:00:00Z"
    })
    void theNextMomentIsThatOfCrontabInUtc(String expression, Instant after, Instant next) {
        assertEquals(Optional.of(next), new Schedule(expression).next(after));
    }

    @Test
    void offNeverComes() {
        assertEquals(Optional.empty(), new Schedule("off").next(Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "99 2 * * *", "0 2 * *", "* * * * * *", "0 2 * * nosuchday"})
    void whatIsNoScheduleIsRefused(String text, @TempDir Path folder) {
        SettingsRefused refused = assertThrows(
                SettingsRefused.class, () -> new SettingsReader(Map.of("BACKUP_SCHEDULE", text), folder).read());

        String problem = refused.problems().get(0);
        assertTrue(problem.startsWith("BACKUP_SCHEDULE=" + text + " (environment) is wrong: "), problem);
    }
}
