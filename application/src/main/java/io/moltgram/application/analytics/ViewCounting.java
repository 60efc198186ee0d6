package io.moltgram.application.analytics;

import io.moltgram.application.watch.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counting pages that are looked at, exactly, without a lock and without the database. */
public final class ViewCounting {

    /** So many hosts a day are told apart. */
    public static final int MOST_HOSTS = 200;

    /** Stands for all hosts beyond those. */
    public static final String OTHER = "other";

    /** So many different views are told apart between two writings; of further ones only the page is kept. */
    private static final int MOST_VIEWS = 10_000;

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private record Timed(long hour, View view) {}

    private final InstantSource clock;
    private final Counts<Timed> counts = new Counts<>(MOST_VIEWS);
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private final AtomicLong hostsOf = new AtomicLong();
    private final Map<Audience, LongAdder> totals = new EnumMap<>(Audience.class);

    public ViewCounting(InstantSource clock) {
        this.clock = clock;
        for (Audience audience : Audience.values()) {
            totals.put(audience, new LongAdder());
        }
    }

    /** Counts the view for the present hour. */
    public void count(View view) {
        long now = clock.millis();
        long hour = Math.floorDiv(now, HOUR);
        String host = admitted(view.referrer(), Math.floorDiv(now, DAY));
        View counted = host.equals(view.referrer()) ? view : view.from(host);
        if (!counts.add(new Timed(hour, counted))) {
            counts.addSurely(new Timed(hour, View.bare(view.audience(), view.route())));
        }
        totals.get(view.audience()).increment();
    }

    private String admitted(String host, long day) {
        if (host.isEmpty()) {
            return host;
        }
        long known = hostsOf.get();
        if (known != day && hostsOf.compareAndSet(known, day)) {
            hosts.clear();
        }
        if (hosts.contains(host)) {
            return host;
        }
        return hosts.size() < MOST_HOSTS && hosts.add(host) ? host : OTHER;
    }

    /** How many views there were since the start. */
    public void tell(Figures figures) {
        totals.forEach((audience, count) -> figures.counter(
                "moltgram_page_views",
                "Pages looked at, by who looks.",
                count.sum(),
                "audience",
                audience.name().toLowerCase(Locale.ROOT)));
    }

    /** What was counted since the last time, for hours and for days. */
    Map<Slot, Long> take() {
        Map<Slot, Long> slots = new HashMap<>();
        counts.take().forEach((timed, count) -> {
            Instant hour = Instant.ofEpochMilli(timed.hour() * HOUR);
            spread(slots, Grain.HOUR, hour, timed.view(), count);
            spread(slots, Grain.DAY, Grain.DAY.start(hour), timed.view(), count);
        });
        return slots;
    }

    private static void spread(Map<Slot, Long> slots, Grain grain, Instant at, View view, long count) {
        Map<Facet, String> values = new EnumMap<>(Facet.class);
        values.put(Facet.ROUTE, view.route());
        values.put(Facet.REFERRER, view.referrer());
        values.put(Facet.COUNTRY, view.country());
        values.put(Facet.DEVICE, view.device());
        values.put(Facet.BROWSER, view.browser());
        values.put(Facet.SYSTEM, view.system());
        values.put(Facet.PROGRAM, view.program());
        values.values().removeIf(String::isEmpty);
        values.put(Facet.VIEWS, "");
        values.forEach(
                (facet, value) -> slots.merge(new Slot(grain, at, facet, view.audience(), value, 0), count, Long::sum));
    }
}
