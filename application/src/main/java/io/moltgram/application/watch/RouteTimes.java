package io.moltgram.application.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** How long each route took since the start, apart by status. Routes are those of the program, so they are few. */
public final class RouteTimes {

    /** The path of what no route answered. */
    public static final String NONE = "none";

    /** Of a route and status. */
    public record Outcome(int status, Spread nanos) {}

    /**
     * How a route did.
     *
     * @param path with names in braces, or {@link #NONE}
     * @param bytes of all answers, without headers
     * @param reads statements that only asked
     * @param writes statements that changed something
     */
    public record RouteTime(String method, String path, List<Outcome> outcomes, long bytes, long reads, long writes) {

        public long count() {
            return outcomes.stream().mapToLong(each -> each.nanos().count()).sum();
        }

        /** How many had a status from the first to the last. */
        public long count(int first, int last) {
            return outcomes.stream()
                    .filter(each -> each.status() >= first && each.status() <= last)
                    .mapToLong(each -> each.nanos().count())
                    .sum();
        }

        /** Of all statuses together. */
        public Spread nanos() {
            return Spread.sum(outcomes.stream().map(Outcome::nanos).toList());
        }

        /** Nanoseconds of all requests together. */
        public long total() {
            return outcomes.stream().mapToLong(each -> each.nanos().total()).sum();
        }
    }

    /** Where the status counts that a route answered with last: most answer with the same again and again. */
    private record Latest(int status, Durations nanos) {

        static final Latest NONE = new Latest(-1, new Durations());
    }

    /** Where one route counts. */
    public static final class Route {

        private final String method;
        private final String path;
        private final String name;
        private final AtomicReference<Latest> latest = new AtomicReference<>(Latest.NONE);
        private final ConcurrentMap<Integer, Durations> statuses = new ConcurrentHashMap<>();
        private final LongAdder bytes = new LongAdder();
        private final LongAdder reads = new LongAdder();
        private final LongAdder writes = new LongAdder();

        private Route(String method, String path) {
            this.method = method;
            this.path = path;
            this.name = method + " " + path;
        }

        /** Method and path, divided by a space. */
        public String name() {
            return name;
        }

        /** With names in braces. */
        public String path() {
            return path;
        }

        /** A request came to its end. */
        public void add(int status, long nanos, long sent, int readings, int writings) {
            Latest known = latest.get();
            if (known.status() != status) {
                known = new Latest(status, statuses.computeIfAbsent(status, each -> new Durations()));
                latest.lazySet(known);
            }
            known.nanos().add(nanos);
            bytes.add(Math.max(0, sent));
            if (readings > 0) {
                reads.add(readings);
            }
            if (writings > 0) {
                writes.add(writings);
            }
        }

        private RouteTime time() {
            List<Outcome> outcomes = statuses.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new Outcome(entry.getKey(), entry.getValue().spread()))
                    .toList();
            return new RouteTime(method, path, outcomes, bytes.sum(), reads.sum(), writes.sum());
        }
    }

    private final ConcurrentMap<String, Route> routes = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final AtomicLong underWay = new AtomicLong();

    /** @param method and {@code path} must not come from outside */
    public Route route(String method, String path) {
        return routes.computeIfAbsent(method + " " + path, name -> new Route(method, path));
    }

    public void began() {
        underWay.incrementAndGet();
    }

    public void ended() {
        underWay.decrementAndGet();
    }

    /** @param code of the refusal; must not come from outside */
    public void refused(String code) {
        LongAdder known = refusals.get(code);
        (known == null ? refusals.computeIfAbsent(code, each -> new LongAdder()) : known).increment();
    }

    /** How many requests were refused, by code. */
    public Map<String, Long> refusals() {
        Map<String, Long> counts = new TreeMap<>();
        refusals.forEach((code, count) -> counts.put(code, count.sum()));
        return counts;
    }

    /** Requests that are being answered just now, open streams among them. */
    public long underWay() {
        return underWay.get();
    }

    /** Those that were called, the busiest first: those that took most time in all. */
    public List<RouteTime> busiest() {
        List<RouteTime> times = new ArrayList<>();
        for (Route route : routes.values()) {
            if (!route.statuses.isEmpty()) {
                times.add(route.time());
            }
        }
        times.sort(Comparator.comparingLong(RouteTime::total)
                .reversed()
                .thenComparing(RouteTime::path)
                .thenComparing(RouteTime::method));
        return times;
    }
}
