package io.moltgram.application.alert;

import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.RouteTimes.RouteTime;
import io.moltgram.application.watch.Spread;
import io.moltgram.application.watch.StatementTimes;
import io.moltgram.domain.alert.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much comes in, how much of it fails and how long it takes: over five minutes, and since the last look. Delay and
 * failures count by the smaller of the two, so that what is over is seen to be over at once.
 */
public final class TrafficFigures {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int LEAST_REQUESTS = 20;
    private static final double P95 = 0.95;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int FIRST_FAULT = 500;
    private static final int LAST_FAULT = 599;

    /** Of a route between two looks. */
    private record Part(Spread nanos, long count, long failed) {}

    private record Interval(Instant end, Map<String, Part> routes) {}

    private final RouteTimes routes;
    private final StatementTimes statements;
    private final InstantSource clock;
    private final Deque<Interval> intervals = new ArrayDeque<>();
    private final Map<String, Part> before = new HashMap<>();
    private final Deque<long[]> queries = new ArrayDeque<>(1);

    public TrafficFigures(RouteTimes routes, StatementTimes statements, InstantSource clock) {
        this.routes = routes;
        this.statements = statements;
        this.clock = clock;
    }

    /** Tells the figures, and begins the next interval. */
    public synchronized void tell(Map<AlertRule, Measured> figures) {
        Instant now = clock.instant();
        Interval fresh = new Interval(now, since());
        rates(figures, fresh);
        intervals.addLast(fresh);
        while (!intervals.getFirst().end().isAfter(now.minus(WINDOW))) {
            intervals.removeFirst();
        }
        errors(figures, fresh);
        latency(figures, fresh);
    }

    private Map<String, Part> since() {
        Map<String, Part> parts = new HashMap<>();
        for (RouteTime time : routes.busiest()) {
            String name = time.method() + " " + time.path();
            Part all = new Part(time.nanos(), time.count(), time.count(FIRST_FAULT, LAST_FAULT));
            Part known = before.put(name, all);
            if (known == null) {
                parts.put(name, all);
            } else if (all.count() > known.count()) {
                parts.put(
                        name,
                        new Part(
                                all.nanos().since(known.nanos()),
                                all.count() - known.count(),
                                all.failed() - known.failed()));
            }
        }
        return parts;
    }

    private void rates(Map<AlertRule, Measured> figures, Interval fresh) {
        long count = statements.costliest().stream()
                .mapToLong(statement -> statement.nanos().count())
                .sum();
        long millis = fresh.end().toEpochMilli();
        long[] last = queries.pollFirst();
        queries.addFirst(new long[] {millis, count});
        if (last == null || millis <= last[0]) {
            return;
        }
        double seconds = (millis - last[0]) / 1e3;
        figures.put(AlertRule.REQUESTS, new Measured(count(List.of(fresh)) / seconds, ""));
        figures.put(AlertRule.QUERIES, new Measured((count - last[1]) / seconds, ""));
    }

    private void errors(Map<AlertRule, Measured> figures, Interval fresh) {
        double share = count(intervals) < LEAST_REQUESTS ? 0 : Math.min(failed(intervals), failed(List.of(fresh)));
        figures.put(AlertRule.ERRORS, new Measured(share, ""));
    }

    private static double failed(Iterable<Interval> some) {
        long failed = 0;
        long count = 0;
        for (Interval interval : some) {
            for (Part part : interval.routes().values()) {
                failed += part.failed();
                count += part.count();
            }
        }
        return count == 0 ? 0 : 100.0 * failed / count;
    }

    private static long count(Iterable<Interval> some) {
        long count = 0;
        for (Interval interval : some) {
            for (Part part : interval.routes().values()) {
                count += part.count();
            }
        }
        return count;
    }

    private void latency(Map<AlertRule, Measured> figures, Interval fresh) {
        Measured slowest = new Measured(0, "");
        for (Map.Entry<String, Part> entry : fresh.routes().entrySet()) {
            List<Spread> lately = new ArrayList<>();
            intervals.forEach(interval -> {
                Part part = interval.routes().get(entry.getKey());
                if (part != null) {
                    lately.add(part.nanos());
                }
            });
            Spread all = Spread.sum(lately);
            if (all.count() >= LEAST_REQUESTS) {
                long nanos =
                        Math.min(all.quantile(P95), entry.getValue().nanos().quantile(P95));
                if (nanos / NANOS_PER_MILLI > slowest.value()) {
                    slowest = new Measured(nanos / NANOS_PER_MILLI, entry.getKey());
                }
            }
        }
        figures.put(AlertRule.LATENCY, slowest);
    }
}
