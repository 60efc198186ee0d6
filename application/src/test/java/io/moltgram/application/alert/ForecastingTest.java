package io.moltgram.application.alert;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Outlook;
import io.moltgram.domain.alert.Outlook.Course;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastingTest {

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryStorage storage = new MemoryStorage();
    private final FigureKeeping keeping = new FigureKeeping(storage.figures(), storage.transactions(), clock);

    private Forecasting forecasting(Thresholds thresholds) {
        return new Forecasting(storage.figures(), thresholds, clock);
    }

    private void note(AlertRule rule, double value) {
        Measured measured = new Measured(value, "");
        keeping.note(List.of(
                new Standing(rule, Optional.of(1.0), Optional.of(measured), Optional.empty()),
                new Standing(AlertRule.BACKUP, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void daysOfGrowthSayHowManyAreLeft() {
        for (int day = 0; day < 10; day++) {
            note(AlertRule.DISK, 40 + day);
            note(AlertRule.DISK, 20);
            keeping.writeDown();
            clock.advance(Duration.ofDays(day == 9 ? 0 : 1));
        }

        Forecasting.Forecast disk = forecasting(Thresholds.standard()).of(AlertRule.DISK);
        assertEquals(90, disk.threshold());
        assertEquals(new Outlook(Course.GROWING, 41), disk.outlook());
        assertEquals(50, disk.headroom(45));
        assertEquals(0, disk.headroom(99));
    }

    @Test
    void withoutHistoryItSaysSoOfEachThresholdOfTheGuide() {
        List<Forecasting.Forecast> all = forecasting(Thresholds.standard()).all();

        assertEquals(
                List.of(1_000.0, 500.0, 80.0, 1.0, 90.0),
                all.stream().map(Forecasting.Forecast::threshold).toList());
        all.forEach(one -> assertEquals(new Outlook(Course.TOO_LITTLE, 0), one.outlook()));
    }

    @Test
    void thresholdsAreThoseOfTheSettingsOrTheUsualWhileARuleIsOff() {
        Forecasting own = forecasting(new Thresholds(Map.of(AlertRule.MEMORY, 60.0)));

        assertEquals(60, own.of(AlertRule.MEMORY).threshold());
        assertEquals(1_000, own.of(AlertRule.QUERIES).threshold());
    }

    @Test
    void whatWasNotedIsWrittenOnceAndForgottenAfterMoreThanAYear() {
        note(AlertRule.MEMORY, 7);
        assertEquals(1, keeping.writeDown());
        assertEquals(0, keeping.writeDown());
        assertEquals(1, forecasting(Thresholds.standard()).history().size());

        clock.advance(Duration.ofDays(FigureKeeping.DAYS + 1L));
        keeping.writeDown();
        clock.advance(Duration.ofDays(-2));
        assertEquals(List.of(), forecasting(Thresholds.standard()).history());
    }
}
