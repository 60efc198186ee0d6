package io.moltgram.persistence;

import io.moltgram.application.Errand;
import io.moltgram.application.watch.SlowQueries;
import io.moltgram.application.watch.SlowQueries.SlowQuery;
import io.moltgram.application.watch.StatementTimes;
import io.moltgram.application.watch.StatementTimes.Statement;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Takes the time of every statement, from its making until its answer was read; those that took too long are kept and
 * logged with the database's plan. No value of a statement is ever looked at.
 */
public final class StatementWatch implements AutoCloseable {

    /** Longer than this is too long, unless somebody says otherwise. */
    public static final Duration PATIENCE = Duration.ofMillis(100);

    private final StatementTimes times = new StatementTimes();
    private final SlowQueries slow = new SlowQueries();
    private final SlowLog log;
    private final InstantSource clock;
    private volatile long patience = PATIENCE.toNanos();
    private volatile boolean isOn = true;

    /** @param plans where plans come from */
    public StatementWatch(StatementPlans plans, InstantSource clock) {
        this.log = new SlowLog(plans);
        this.clock = clock;
    }

    public StatementTimes times() {
        return times;
    }

    public SlowQueries slow() {
        return slow;
    }

    /** From now on statements that take so long or longer are slow. */
    public void patience(Duration longest) {
        patience = longest.toNanos();
    }

    /** From now on nothing is timed. */
    public void rest() {
        isOn = false;
    }

    /** A statement begins; what this returns is to be told at its end. */
    long begin() {
        return isOn ? System.nanoTime() : 0;
    }

    void end(String sql, long began) {
        if (began == 0) {
            return;
        }
        long taken = System.nanoTime() - began;
        Statement statement = times.of(sql);
        statement.add(taken);
        Errand errand = Errand.present();
        if (errand != null) {
            errand.asked(taken, statement.writes());
        }
        if (taken >= patience) {
            note(sql, statement, taken, errand == null ? "" : errand.route(), errand == null ? "" : errand.request());
        }
    }

    private void note(String sql, Statement statement, long taken, String route, String request) {
        SlowQuery query = new SlowQuery(
                clock.instant(),
                Duration.ofNanos(taken),
                route,
                request,
                statement.name(),
                statement.text(),
                log.plan(sql));
        slow.add(query);
        log.tell(query);
    }

    @Override
    public void close() {
        log.close();
    }
}
