package io.moltgram.persistence.sqlite;

import io.moltgram.application.watch.Figures;
import io.moltgram.domain.Refusal;
import io.moltgram.persistence.StatementCache;
import io.moltgram.persistence.StatementFault;
import io.moltgram.persistence.StatementPlans;
import io.moltgram.persistence.StatementWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections that only read; thousands of callers may wait for one, none for longer than its patience. */
final class ReaderPool {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);
    private static final int STATEMENTS = 100;

    /** An open reader and which round of opening it belongs to. */
    private record Reader(Connection connection, Handle handle, int round) {

        /** Jdbi leaves alone a connection that it was given. */
        void close() {
            handle.close();
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("a reader did not close cleanly", e);
            }
        }
    }

    private final SqliteConnections connections;
    private final Duration patience;
    private final int most;
    private final Semaphore free;
    private final Deque<Reader> resting = new ConcurrentLinkedDeque<>();
    private final AtomicInteger round = new AtomicInteger();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final StatementWatch watch = new StatementWatch(this::plan, InstantSource.system());
    private final LongAdder refused = new LongAdder();

    ReaderPool(SqliteConnections connections, int readers, Duration patience) {
        this.connections = connections;
        this.patience = patience;
        this.most = readers;
        this.free = new Semaphore(readers, true);
    }

    <T> T read(Function<Handle, T> question) {
        acquire();
        try {
            Reader reader = take();
            boolean isSound = false;
            try {
                T answer = question.apply(reader.handle());
                isSound = true;
                return answer;
            } catch (RuntimeException e) {
                isSound = SqliteFaults.find(e).isEmpty();
                throw isSound ? e : SqliteFaults.of(SqliteFaults.find(e).get()).refusal();
            } finally {
                giveBack(reader, isSound);
            }
        } finally {
            free.release();
        }
    }

    /** What takes the time of the statements, the writer's too. */
    StatementWatch watch() {
        return watch;
    }

    void tell(Figures figures) {
        figures.gauge("moltgram_db_readers", "Connections for reading.", most);
        figures.gauge("moltgram_db_readers_busy", "Connections for reading in use.", most - free.availablePermits());
        figures.gauge("moltgram_db_readers_waiting", "Callers that wait for a connection.", free.getQueueLength());
        figures.counter("moltgram_db_readers_refused", "Callers that waited too long.", refused.sum());
    }

    private List<String> plan(String sql) {
        return read(handle -> {
            try {
                return StatementPlans.lines(handle.getConnection(), "EXPLAIN QUERY PLAN " + sql);
            } catch (SQLException e) {
                throw new StatementFault(e);
            }
        });
    }

    /** Lets every open reader go once it is free: another file may be in place. */
    void renew() {
        round.incrementAndGet();
    }

    /** Waits for the readers that are out, for no longer than its patience, then lets all go; questions are refused. */
    void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        watch.close();
        try {
            if (!free.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a reader is still at work; the database is closed without it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Reader reader = resting.poll(); reader != null; reader = resting.poll()) {
            reader.close();
        }
    }

    private void acquire() {
        if (isClosed.get()) {
            throw Refusal.unavailable("closing", "The server is shutting down.", 1);
        }
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                refused.increment();
                throw Refusal.unavailable("busy", "The server is busy. Please try again.", 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("interrupted", "The call was given up.", 1);
        }
    }

    private Reader take() {
        Reader reader = resting.poll();
        if (reader != null && reader.round() == round.get()) {
            return reader;
        }
        if (reader != null) {
            reader.close();
        }
        return open();
    }

    private Reader open() {
        int present = round.get();
        try {
            Connection connection = connections.reader();
            Jdbi jdbi =
                    Jdbi.create(connection).setStatementBuilderFactory(opened -> new StatementCache(STATEMENTS, watch));
            return new Reader(connection, jdbi.open(), present);
        } catch (SQLException e) {
            throw SqliteFaults.of(e).refusal();
        }
    }

    private void giveBack(Reader reader, boolean isSound) {
        if (isSound && !isClosed.get()) {
            resting.push(reader);
        } else {
            reader.close();
        }
    }
}
