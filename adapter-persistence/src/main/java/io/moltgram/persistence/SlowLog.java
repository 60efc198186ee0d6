package io.moltgram.persistence;

import io.moltgram.application.watch.SlowQueries.Plan;
import io.moltgram.application.watch.SlowQueries.SlowQuery;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out the plans of slow statements and logs them, on a thread of its own that is there only while there is
 * something to do. At most twenty a ten seconds are logged; the next line says how many were not.
 */
final class SlowLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlowLog.class);
    private static final int MOST_PLANS = 1_000;
    private static final int MOST_LINES = 20;
    private static final int MOST_WAITING = 1_000;
    private static final long ROUND = TimeUnit.SECONDS.toNanos(10);

    private final StatementPlans plans;
    private final ConcurrentMap<String, Plan> known = new ConcurrentHashMap<>();
    private final AtomicLong untold = new AtomicLong();
    private final ThreadPoolExecutor thread;
    private long round = System.nanoTime();
    private int told;

    SlowLog(StatementPlans plans) {
        this.plans = plans;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread made = new Thread(work, "slow queries");
                    made.setDaemon(true);
                    return made;
                },
                (work, full) -> untold.incrementAndGet());
        this.thread.allowCoreThreadTimeOut(true);
    }

    /** The plan of the statement, which is filled in as soon as it is known. */
    Plan plan(String sql) {
        Plan plan = known.get(sql);
        if (plan != null) {
            return plan;
        }
        if (known.size() >= MOST_PLANS) {
            known.clear();
        }
        Plan fresh = new Plan();
        Plan other = known.putIfAbsent(sql, fresh);
        if (other == null) {
            thread.execute(() -> ask(sql, fresh));
        }
        return other == null ? fresh : other;
    }

    /** Logs it, unless too many were logged just now. */
    void tell(SlowQuery query) {
        if (mayTell()) {
            thread.execute(() -> write(query));
        } else {
            untold.incrementAndGet();
        }
    }

    private synchronized boolean mayTell() {
        long now = System.nanoTime();
        if (now - round >= ROUND) {
            round = now;
            told = 0;
        }
        return told++ < MOST_LINES;
    }

    private void ask(String sql, Plan plan) {
        try {
            plan.tell(plans.of(sql));
        } catch (SQLException | RuntimeException e) {
            LOG.debug("no plan for a slow query", e);
            plan.tell(List.of("unknown"));
        }
    }

    private void write(SlowQuery query) {
        long others = untold.getAndSet(0);
        LOG.atWarn()
                .addKeyValue("route", query.route())
                .addKeyValue("of_request", query.request())
                .addKeyValue("ms", query.took().toMillis())
                .addKeyValue("statement", query.statement())
                .addKeyValue("sql", query.text())
                .addKeyValue("plan", query.plan().lines())
                .log(
                        "Slow query: {} ms, {}, request {}, {}: {}; plan: {}{}",
                        query.took().toMillis(),
                        query.route().isEmpty() ? "no route" : query.route(),
                        query.request().isEmpty() ? "none" : query.request(),
                        query.statement(),
                        query.text(),
                        String.join(" | ", query.plan().lines()),
                        others == 0 ? "" : "; " + others + " more slow queries were not logged");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
