package io.moltgram.persistence.sqlite;

import io.moltgram.application.watch.Durations;
import io.moltgram.application.watch.Figures;
import java.util.concurrent.atomic.LongAdder;

/** What the writer counts of its own work. */
final class WriterFigures {

    private final Durations groups = new Durations();
    private final Durations nanos = new Durations();
    private final LongAdder refused = new LongAdder();

    /** So many callers' work was written by one transaction, which took so long with its commit. */
    void committed(int units, long taken) {
        groups.add(units);
        nanos.add(taken);
    }

    void refused() {
        refused.increment();
    }

    void tell(Figures figures, int waiting) {
        figures.amounts("moltgram_db_commit_units", "Callers whose changes one commit made durable.", groups.spread());
        figures.times("moltgram_db_commit_seconds", "Transactions of the writer, commit included.", nanos.spread());
        figures.gauge("moltgram_db_write_queue", "Changes that wait for the writer.", waiting);
        figures.counter("moltgram_db_writes_refused", "Changes refused because the queue was full.", refused.sum());
    }
}
