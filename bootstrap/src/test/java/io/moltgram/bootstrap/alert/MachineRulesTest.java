package io.moltgram.bootstrap.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.alert.Measured;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.Jobs;
import io.moltgram.domain.alert.AlertRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the figures of the rules come from. */
class MachineRulesTest {

    private static final long NOW = 1_800_000_000;

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);

    private static Map<AlertRule, Measured> told(Measured.Source source) {
        Map<AlertRule, Measured> figures = new EnumMap<>(AlertRule.class);
        source.tell(figures);
        return figures;
    }

    private static Map<AlertRule, Measured> read(Optional<Duration> interval, Object... gauges) {
        Figures.Source source = figures -> {
            for (int i = 0; i < gauges.length; i += 2) {
                figures.gauge((String) gauges[i], "", ((Number) gauges[i + 1]).doubleValue());
            }
        };
        return told(new FigureReading(List.of(source), 100, interval, () -> Instant.ofEpochSecond(NOW)));
    }

    @Test
    void theDatabaseThatKeepsNothingIsSeen() {
        assertEquals(
                1,
                read(Optional.empty(), "moltgram_db_writable", 0)
                        .get(AlertRule.DATABASE)
                        .value());
        assertEquals(
                0,
                read(Optional.empty(), "moltgram_db_writable", 1)
                        .get(AlertRule.DATABASE)
                        .value());
    }

    @Test
    void theDiskThatFillsIsSeen() {
        Map<AlertRule, Measured> figures =
                read(Optional.empty(), "moltgram_disk_bytes", 1_000, "moltgram_disk_free_bytes", 70);

        assertEquals(93, figures.get(AlertRule.DISK).value(), 0.001);
    }

    @Test
    void backupsThatStayAwayAreSeen() {
        Optional<Duration> daily = Optional.of(Duration.ofDays(1));
        assertEquals(
                2.5,
                read(daily, "moltgram_backup_age_seconds", 216_000)
                        .get(AlertRule.BACKUP)
                        .value());
        assertEquals(
                Optional.empty(), Optional.ofNullable(read(Optional.empty()).get(AlertRule.BACKUP)));
    }

    @Test
    void aServerThatNeverWroteABackupIsSeen() {
        Measured missing = read(Optional.of(Duration.ofDays(1)), "process_start_time_seconds", NOW - 259_200)
                .get(AlertRule.BACKUP);

        assertEquals(new Measured(3, "there is none"), missing);
    }

    @Test
    void theFullestConnectionsCount() {
        Measured readers = read(Optional.empty(), "moltgram_db_readers", 10, "moltgram_db_readers_busy", 8)
                .get(AlertRule.CONNECTIONS);
        assertEquals(new Measured(80, "readers"), readers);
        Measured queue = read(Optional.empty(), "moltgram_db_write_queue", 90).get(AlertRule.CONNECTIONS);

        assertEquals("write queue", queue.detail());
        assertEquals(90, queue.value(), 0.001);
    }

    @Test
    void lateWebhooksAreSeen() {
        assertEquals(
                901,
                read(Optional.empty(), "moltgram_webhook_overdue_seconds", 901)
                        .get(AlertRule.WEBHOOKS)
                        .value());
    }

    @Test
    void theFullestMemoryCounts() {
        MemoryFigures memory = new MemoryFigures(() -> List.of(
                new MemoryFigures.Share("heap", 50, 100),
                new MemoryFigures.Share("direct", 85, 100),
                new MemoryFigures.Share("resident", 9, 0)));

        assertEquals(new Measured(85, "direct"), told(memory).get(AlertRule.MEMORY));
        double own = told(MemoryFigures.ofThisProcess()).get(AlertRule.MEMORY).value();
        assertTrue(own > 0 && own < 100, String.valueOf(own));
    }

    @Test
    void agesOfSecretsAndKeysAndFailingJobsAreSeen(@TempDir Path secrets) throws IOException {
        Path secret = Files.writeString(secrets.resolve("session.secret"), "x");
        Files.setLastModifiedTime(secret, FileTime.from(NOON.minus(Duration.ofDays(91))));
        Jobs jobs = new Jobs();
        jobs.ran("tidying", NOON, Duration.ZERO, 1);
        jobs.failed("sweeping", NOON, Duration.ZERO, "no room");
        Map<AlertRule, Measured> figures = told(new AgeFigures(secret, new MemoryStorage().alerts(), jobs, clock));

        assertEquals(91, figures.get(AlertRule.SECRETS).value());
        assertEquals(new Measured(1, "sweeping"), figures.get(AlertRule.JOBS));
        jobs.ran("sweeping", NOON, Duration.ZERO, 1);
        assertEquals(
                0,
                told(new AgeFigures(secrets.resolve("none"), new MemoryStorage().alerts(), jobs, clock))
                        .get(AlertRule.JOBS)
                        .value());
    }
}
