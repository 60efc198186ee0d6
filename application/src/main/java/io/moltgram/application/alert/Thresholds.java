package io.moltgram.application.alert;

import io.moltgram.domain.alert.AlertRule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** At what figure each rule fires; rules that are off are not in it. */
public record Thresholds(Map<AlertRule, Double> all) {

    public Thresholds {
        all = Map.copyOf(all);
    }

    public static Thresholds standard() {
        Map<AlertRule, Double> all = new EnumMap<>(AlertRule.class);
        for (AlertRule rule : AlertRule.values()) {
            all.put(rule, rule.threshold());
        }
        return new Thresholds(all);
    }

    public Optional<Double> of(AlertRule rule) {
        return Optional.ofNullable(all.get(rule));
    }
}
