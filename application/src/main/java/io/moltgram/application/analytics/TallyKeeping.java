package io.moltgram.application.analytics;

import io.moltgram.application.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Writing counts down, together and now and then, and keeping what is written small. */
public final class TallyKeeping {

    /** Hours are kept so long. */
    public static final Duration HOURS = Duration.ofDays(8);

    /** Days are kept so long; months for ever. */
    public static final Duration DAYS = Duration.ofDays(400);

    private static final int MOST_OF_MONTH = 500;
    private static final int MONTHS_FOLDED = 2;

    private final ViewCounting views;
    private final VisitorCounting visitors;
    private final VitalCounting vitals;
    private final TallyStore tallies;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<Slot, Long> added = new HashMap<>();
    private final Map<Slot, Long> raised = new HashMap<>();
    private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

    public TallyKeeping(
            ViewCounting views,
            VisitorCounting visitors,
            VitalCounting vitals,
            TallyStore tallies,
            Transactions transactions,
            InstantSource clock) {
        this.views = views;
        this.visitors = visitors;
        this.vitals = vitals;
        this.tallies = tallies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes down what was counted; what cannot be written now is written the next time. */
    public void writeDown() {
        synchronized (added) {
            views.take().forEach((slot, count) -> added.merge(slot, count, Long::sum));
            vitals.take().forEach((slot, count) -> added.merge(slot, count, Long::sum));
            visitors.take().forEach((slot, count) -> raised.merge(slot, count, Math::max));
            if (!added.isEmpty() || !raised.isEmpty()) {
                transactions.run(() -> {
                    tallies.add(added);
                    tallies.raise(raised);
                });
                added.clear();
                raised.clear();
            }
            visitors.remember();
        }
    }

    /** Sums up months from their days, and removes hours and days that are over; in many short transactions. */
    public void tidy() {
        Instant now = clock.instant();
        Instant month = Grain.MONTH.start(now);
        int back = month.equals(tidied.getAndSet(month)) ? 0 : MONTHS_FOLDED;
        for (; back >= 0; back--) {
            fold(Grain.MONTH.plus(month, -back), Facet.values());
        }
        transactions.run(() -> tallies.removeBefore(Grain.HOUR, now.minus(HOURS)));
        transactions.run(() -> tallies.removeBefore(Grain.DAY, now.minus(DAYS)));
    }

    /** Sums up the views of this month until now. */
    public void sumUpMonth() {
        fold(Grain.MONTH.start(clock.instant()), Facet.OF_VIEWS.toArray(Facet[]::new));
    }

    private void fold(Instant month, Facet[] facets) {
        for (Facet facet : facets) {
            transactions.run(() -> tallies.foldMonth(month, facet, MOST_OF_MONTH));
        }
    }
}
