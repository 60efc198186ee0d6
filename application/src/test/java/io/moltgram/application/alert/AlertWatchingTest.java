package io.moltgram.application.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.audit.Auditing;
import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.testing.Figure;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertWatchingTest {

    private static final Duration LOOK = Duration.ofSeconds(15);

    private final SettableClock clock = new SettableClock(Fixtures.NOON);
    private final MemoryStorage storage = new MemoryStorage();
    private final Map<AlertRule, Double> figures = new EnumMap<>(AlertRule.class);
    private final List<Alert> told = new ArrayList<>();
    private final IncidentKeeping incidents = new IncidentKeeping(
            storage.incidents(), new Auditing(storage.audit(), clock), storage.transactions(), clock);
    private final AlertWatching watching = watching(Thresholds.standard());

    private AlertWatching watching(Thresholds thresholds) {
        Measured.Source source = all -> figures.forEach((rule, value) -> all.put(rule, new Measured(value, "the one")));
        return new AlertWatching(
                Set.of(source),
                thresholds,
                storage.alerts(),
                Set.of(told::add, incidents::on),
                storage.transactions(),
                clock);
    }

    private List<Alert> look(AlertRule rule, double value) {
        clock.advance(LOOK);
        figures.put(rule, value);
        return watching.look();
    }

    private List<Incident> open() {
        return incidents.since(Instant.MAX);
    }

    /** Each rule, its figure set through its port: within a minute of the fault it fires, and of its end it is over. */
    @ParameterizedTest
    @EnumSource(AlertRule.class)
    void everyRuleFiresAndIsOverWithinAMinute(AlertRule rule) {
        look(rule, 0);
        Instant fault = clock.instant();
        assertEquals(List.of(), look(rule, rule.threshold()));
        List<Alert> fired = look(rule, rule.threshold());
        assertEquals(rule, fired.get(0).rule());
        assertTrue(Duration.between(fault, fired.get(0).firedAt()).toSeconds() <= 60);
        assertEquals(List.of(), look(rule, 2 * rule.threshold()), "it rings once");
        Incident incident = open().get(0);
        assertEquals(rule.severity(), incident.severity());
        Instant end = clock.instant();
        assertEquals(List.of(), look(rule, 0));
        Alert over = look(rule, 0).get(0);

        long ends = Duration.between(end, over.resolvedAt().orElseThrow()).toSeconds();
        assertTrue(ends <= 60);
        Figure.say(
                "%s fired after %d s and was over after %d s",
                rule, Duration.between(fault, fired.get(0).firedAt()).toSeconds(), ends);
        assertEquals(List.of(fired.get(0), over), told);
        assertEquals(List.of(over), watching.history(10));
        assertEquals(List.of(), open());
        assertEquals(
                List.of("opened", "resolved"),
                incidents.timeline(incident.id()).stream()
                        .map(Incident.Note::kind)
                        .toList());
    }

    @Test
    void whatTremblesAroundTheThresholdRingsOnce() {
        look(AlertRule.MEMORY, 81);
        look(AlertRule.MEMORY, 79);
        look(AlertRule.MEMORY, 81);
        assertEquals(List.of(), told);
        look(AlertRule.MEMORY, 80);
        for (int i = 0; i < 20; i++) {
            look(AlertRule.MEMORY, i % 2 == 0 ? 75 : 85);
        }
        look(AlertRule.MEMORY, 71);
        look(AlertRule.MEMORY, 73);

        assertEquals(1, told.size());
    }

    @Test
    void rulesThatAreOffNeverFire() {
        AlertWatching quiet = watching(new Thresholds(Map.of(AlertRule.DISK, 50.0)));
        figures.put(AlertRule.MEMORY, 100.0);
        figures.put(AlertRule.DISK, 51.0);
        quiet.look();
        quiet.look();

        assertEquals(List.of(AlertRule.DISK), told.stream().map(Alert::rule).toList());
        assertTrue(quiet.standings().stream().anyMatch(each -> each.threshold().isEmpty()));
    }

    @Test
    void afterARestartItGoesOnWhereItWas() {
        look(AlertRule.DISK, 99);
        look(AlertRule.DISK, 99);
        look(AlertRule.MEMORY, 99);
        look(AlertRule.MEMORY, 99);
        told.clear();
        AlertWatching next = watching(new Thresholds(Map.of(AlertRule.DISK, 90.0)));
        next.takeUp();
        next.look();
        next.look();
        assertEquals(List.of(), told, "it is known already");
        assertEquals(
                List.of(AlertRule.DISK),
                storage.alerts().firing().stream().map(Alert::rule).toList());
        figures.put(AlertRule.DISK, 10.0);
        next.look();
        next.look();

        assertEquals(List.of(), storage.alerts().firing());
        assertTrue(told.get(0).resolvedAt().isPresent());
    }
}
