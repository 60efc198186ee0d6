package io.moltgram.application.alert;

import io.moltgram.application.Transactions;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Watching the figures. A rule fires when its figure was at the threshold twice in a row, and is over when it was a
 * tenth below it twice in a row; so what trembles around it rings once. Works without the database too; then nothing
 * is written down.
 */
public final class AlertWatching {

    /** So many alerts are kept. */
    public static final int KEPT = 1_000;

    private static final int IN_A_ROW = 2;
    private static final double CALM = 0.9;

    /** How a rule did lately: looks in a row at which it was too high, or calm. */
    private record Streak(int high, int calm) {
        private static final Streak NONE = new Streak(0, 0);
    }

    private final Set<Measured.Source> sources;
    private final Thresholds thresholds;
    private final AlertStore alerts;
    private final Set<Consumer<Alert>> listeners;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<AlertRule, Streak> streaks = new EnumMap<>(AlertRule.class);
    private final Map<AlertRule, Alert> firing = new EnumMap<>(AlertRule.class);
    private final Map<AlertRule, Measured> latest = new EnumMap<>(AlertRule.class);

    public AlertWatching(
            Set<Measured.Source> sources,
            Thresholds thresholds,
            AlertStore alerts,
            Set<Consumer<Alert>> listeners,
            Transactions transactions,
            InstantSource clock) {
        this.sources = sources;
        this.thresholds = thresholds;
        this.alerts = alerts;
        this.listeners = listeners;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes up what was firing when the server stopped; those of rules that are off by now are over. */
    public void takeUp() {
        Instant now = clock.instant();
        for (Alert alert : alerts.firing()) {
            boolean isKnown = thresholds.of(alert.rule()).isPresent() && !isFiring(alert.rule());
            if (isKnown) {
                put(alert);
            } else {
                transactions.run(() -> alerts.resolve(alert.id(), now));
            }
        }
    }

    /** Looks at all figures once; returns the rules that fired or were over just now. */
    public List<Alert> look() {
        Map<AlertRule, Measured> figures = new EnumMap<>(AlertRule.class);
        sources.forEach(source -> source.tell(figures));
        List<Alert> changes = new ArrayList<>();
        synchronized (this) {
            latest.clear();
            latest.putAll(figures);
            figures.forEach((rule, measured) -> thresholds
                    .of(rule)
                    .flatMap(limit -> judge(rule, measured, limit))
                    .ifPresent(changes::add));
        }
        List<Alert> kept = changes.stream().map(this::keep).toList();
        kept.forEach(alert -> listeners.forEach(listener -> listener.accept(alert)));
        return kept;
    }

    /** How each rule stands. */
    public synchronized List<Standing> standings() {
        List<Standing> all = new ArrayList<>();
        for (AlertRule rule : AlertRule.values()) {
            all.add(new Standing(
                    rule,
                    thresholds.of(rule),
                    Optional.ofNullable(latest.get(rule)),
                    Optional.ofNullable(firing.get(rule))));
        }
        return all;
    }

    /** What fired, the latest first. */
    public List<Alert> history(int most) {
        return alerts.newest(most);
    }

    private Optional<Alert> judge(AlertRule rule, Measured measured, double limit) {
        Streak before = streaks.getOrDefault(rule, Streak.NONE);
        boolean isHigh = measured.value() >= limit;
        boolean isCalm = measured.value() < limit * CALM;
        Streak streak = new Streak(isHigh ? before.high() + 1 : 0, isCalm ? before.calm() + 1 : 0);
        streaks.put(rule, streak);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as it is kept
        Alert known = firing.get(rule);
        if (known == null && streak.high() >= IN_A_ROW) {
            Alert fired = new Alert(0, rule, measured.value(), limit, measured.detail(), now, Optional.empty());
            firing.put(rule, fired);
            return Optional.of(fired);
        }
        if (known != null && streak.calm() >= IN_A_ROW) {
            firing.remove(rule);
            return Optional.of(known.resolved(now));
        }
        return Optional.empty();
    }

    /** The alert as it was written down, or as it is if that did not work. */
    private Alert keep(Alert alert) {
        try {
            return alert.resolvedAt().isPresent() ? close(alert) : open(alert);
        } catch (RuntimeException e) { // the database may be what is wrong
            return alert;
        }
    }

    private Alert open(Alert alert) {
        Alert kept = transactions.call(() -> {
            Alert written = alerts.add(
                    new Alert.Draft(alert.rule(), alert.value(), alert.threshold(), alert.detail(), alert.firedAt()));
            alerts.trim(KEPT);
            return written;
        });
        put(kept);
        return kept;
    }

    private Alert close(Alert alert) {
        Instant at = alert.resolvedAt().orElseThrow();
        return transactions.call(() -> {
            if (alert.id() > 0) {
                alerts.resolve(alert.id(), at);
                return alert;
            }
            Alert late = alerts.add(
                    new Alert.Draft(alert.rule(), alert.value(), alert.threshold(), alert.detail(), alert.firedAt()));
            alerts.resolve(late.id(), at);
            return late.resolved(at);
        });
    }

    private synchronized boolean isFiring(AlertRule rule) {
        return firing.containsKey(rule);
    }

    private synchronized void put(Alert alert) {
        firing.put(alert.rule(), alert);
    }
}
