package io.moltgram.application.alert;

import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Outlook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** When to think of a bigger machine: how the figures that tell of that went, and when they reach their thresholds. */
public final class Forecasting {

    /** The figures that tell of it. */
    public static final List<AlertRule> WATCHED =
            List.of(AlertRule.QUERIES, AlertRule.LATENCY, AlertRule.MEMORY, AlertRule.ERRORS, AlertRule.DISK);

    /** So many days back. */
    public static final int DAYS = 90;

    private final FigureStore figures;
    private final Thresholds thresholds;
    private final InstantSource clock;

    public Forecasting(FigureStore figures, Thresholds thresholds, InstantSource clock) {
        this.figures = figures;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** A figure against its threshold; that of the settings, or the usual one while the rule is off. */
    public record Forecast(AlertRule rule, double threshold, Outlook outlook) {

        /** What is left up to the threshold, in hundredths of it; 0 if the figure is above. */
        public double headroom(double value) {
            return Math.max(0, 100 * (threshold - value) / threshold);
        }
    }

    /** All of them, in the order of {@link #WATCHED}. */
    public List<Forecast> all() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<AlertRule, SortedMap<LocalDate, Double>> known = new EnumMap<>(AlertRule.class);
        for (FigureStore.Peak peak : figures.since(today.minusDays(DAYS))) {
            known.computeIfAbsent(peak.rule(), rule -> new TreeMap<>()).put(peak.day(), peak.value());
        }
        return WATCHED.stream()
                .map(rule -> {
                    double threshold = thresholds.of(rule).orElse(rule.threshold());
                    SortedMap<LocalDate, Double> days = known.getOrDefault(rule, new TreeMap<>());
                    return new Forecast(rule, threshold, Outlook.of(days, threshold, today));
                })
                .toList();
    }

    public Forecast of(AlertRule rule) {
        return all().stream().filter(one -> one.rule() == rule).findFirst().orElseThrow();
    }

    /** What is kept of all rules. */
    public List<FigureStore.Peak> history() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return figures.since(today.minusDays(FigureKeeping.DAYS));
    }
}
