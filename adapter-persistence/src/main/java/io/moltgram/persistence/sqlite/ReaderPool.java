package io.moltgram.persistence.sqlite;

import io.moltgram.domain.Refusal;
import io.moltgram.persistence.StatementCache;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A few connections that only read; thousands of callers may wait for one, none for longer than its patience. */
final class ReaderPool {

    private static final int STATEMENTS = 100;

    /** An open reader and which round of opening it belongs to. */
    private record Reader(Handle handle, int round) {}

    private final SqliteConnections connections;
    private final Duration patience;
    private final int most;
    private final Semaphore free;
    private final Deque<Reader> resting = new ConcurrentLinkedDeque<>();
    private final AtomicInteger round = new AtomicInteger();

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

    /** Lets every open reader go once it is free: another file may be in place. */
    void renew() {
        round.incrementAndGet();
    }

    /** Waits for the readers that are out, then lets all go. */
    void close() {
        free.acquireUninterruptibly(most);
        for (Reader reader = resting.poll(); reader != null; reader = resting.poll()) {
            reader.handle().close();
        }
    }

    private void acquire() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
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
            reader.handle().close();
        }
        return open();
    }

    private Reader open() {
        int present = round.get();
        try {
            Jdbi jdbi = Jdbi.create(connections.reader())
                    .setStatementBuilderFactory(connection -> new StatementCache(STATEMENTS));
            return new Reader(jdbi.open(), present);
        } catch (SQLException e) {
            throw SqliteFaults.of(e).refusal();
        }
    }

    private void giveBack(Reader reader, boolean isSound) {
        if (isSound) {
            resting.push(reader);
        } else {
            reader.handle().close();
        }
    }
}
