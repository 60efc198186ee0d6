package io.moltgram.http.watch;

import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.SlowQueries;
import io.moltgram.application.watch.Spread;
import io.moltgram.application.watch.StatementTimes;
import io.moltgram.application.watch.StatementTimes.StatementTime;
import java.util.ArrayList;
import java.util.List;

/** What is told of database statements: the costliest by name, all together by kind. */
public final class StatementFigures implements Figures.Source {

    private static final double NANOS = 1e9;

    /** What the others cost is in the sums by kind. */
    private static final int MOST_NAMED = 100;

    private final StatementTimes times;
    private final SlowQueries slow;

    public StatementFigures(StatementTimes times, SlowQueries slow) {
        this.times = times;
        this.slow = slow;
    }

    @Override
    public void tell(Figures figures) {
        List<Spread> reads = new ArrayList<>();
        List<Spread> writes = new ArrayList<>();
        int named = 0;
        for (StatementTime time : times.costliest()) {
            if (named < MOST_NAMED) {
                tell(figures, time);
                named++;
            }
            (time.writes() ? writes : reads).add(time.nanos());
        }
        String name = "moltgram_db_seconds";
        String help = "Time that database statements took.";
        figures.times(name, help, Spread.sum(reads), "kind", "read");
        figures.times(name, help, Spread.sum(writes), "kind", "write");
        figures.counter("moltgram_db_slow_queries", "Statements that took too long.", slow.count());
    }

    private static void tell(Figures figures, StatementTime time) {
        String kind = time.writes() ? "write" : "read";
        figures.counter(
                "moltgram_db_statements",
                "How often the costliest statements were run.",
                time.nanos().count(),
                "statement",
                time.name(),
                "kind",
                kind);
        figures.counter(
                "moltgram_db_statement_seconds",
                "Time that the costliest statements took in all.",
                time.nanos().total() / NANOS,
                "statement",
                time.name(),
                "kind",
                kind);
    }
}
