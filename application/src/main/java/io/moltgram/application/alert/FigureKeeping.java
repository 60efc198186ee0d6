package io.moltgram.application.alert;

import io.moltgram.application.Transactions;
import io.moltgram.domain.alert.AlertRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Keeping the highest figure of each rule and day, written down now and then, for so many days. */
public final class FigureKeeping {

    /** So many days are kept. */
    public static final int DAYS = 400;

    private final FigureStore figures;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<LocalDate, Map<AlertRule, Double>> waiting = new TreeMap<>();

    public FigureKeeping(FigureStore figures, Transactions transactions, InstantSource clock) {
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes the figures as they are just now. */
    public synchronized void note(Iterable<Standing> standings) {
        Map<AlertRule, Double> peaks = waiting.computeIfAbsent(today(), day -> new EnumMap<>(AlertRule.class));
        standings.forEach(standing ->
                standing.measured().ifPresent(measured -> peaks.merge(standing.rule(), measured.value(), Math::max)));
    }

    /** Writes down what was noted; what cannot be written now is written the next time. Returns how many figures. */
    public synchronized long writeDown() {
        transactions.run(() -> {
            waiting.forEach(figures::raise);
            figures.removeBefore(today().minusDays(DAYS));
        });
        long written = waiting.values().stream().mapToLong(Map::size).sum();
        waiting.clear();
        return written;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
