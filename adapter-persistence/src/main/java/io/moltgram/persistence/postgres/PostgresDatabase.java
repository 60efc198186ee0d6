package io.moltgram.persistence.postgres;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.moltgram.application.Rehearsal;
import io.moltgram.application.Undertaking;
import io.moltgram.application.watch.Figures;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Migrations;
import io.moltgram.persistence.StatementCache;
import io.moltgram.persistence.StatementWatch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server behind a pool. Work is tried again when the server asks for it, up to nine times. */
public final class PostgresDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
    private static final int MOST_TRIES = 10;
    private static final long FIRST_PAUSE_NANOS = 2_000_000;

    /** The transaction that runs on a thread. */
    private record Running(Handle handle, List<Runnable> afterCommit) {}

    private static final String STEP = "step";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final LongConsumer pause;
    private final InstantSource clock;
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    /** The transaction of a trial, which is kept open until that is over, and then rolled back. */
    private final ThreadLocal<Handle> rehearsed = new ThreadLocal<>();

    private final StatementWatch watch;
    private volatile Health health;

    private PostgresDatabase(
            HikariDataSource pool, DataSource server, Dialect dialect, LongConsumer pause, InstantSource clock) {
        this.pool = pool;
        this.watch = new StatementWatch(new PostgresPlans(server), clock);
        this.jdbi = Jdbi.create(pool).setStatementBuilderFactory(connection -> new StatementCache(0, watch));
        this.dialect = dialect;
        this.pause = pause;
        this.clock = clock;
        this.health = new Health(true, clock.instant(), Optional.empty());
    }

    /** Connects and migrates. Throws {@link CannotOpen} with one clear line. */
    public static PostgresDatabase open(PostgresSettings settings) {
        return open(settings, LockSupport::parkNanos);
    }

    /** @param pause what waits so many nanoseconds before another try */
    static PostgresDatabase open(PostgresSettings settings, LongConsumer pause) {
        PGSimpleDataSource server = PostgresConnections.server(settings);
        try (Connection connection = server.getConnection()) {
            Migrations.postgres().apply(connection, Migrations.Precaution.NONE);
            Dialect dialect = new PostgresDialect(hasTrigrams(connection));
            return new PostgresDatabase(
                    PostgresConnections.pool(settings, server), server, dialect, pause, InstantSource.system());
        } catch (SQLException e) {
            throw new CannotOpen("Cannot open the PostgreSQL database: " + PostgresFaults.explain(e), e);
        }
    }

    private static boolean hasTrigrams(Connection connection) throws SQLException {
        String sql = """
            SELECT 1
            FROM pg_indexes
            WHERE indexname = 'post_texts_trigrams' AND schemaname = current_schema()
            """;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (running.get() != null) {
            return work.get();
        }
        Optional<Rehearsal> rehearsal = Rehearsal.present();
        if (rehearsal.isPresent()) {
            return rehearse(rehearsal.get(), work);
        }
        Supplier<T> joined = Undertaking.join(work);
        for (int tries = 1; ; tries++) {
            try {
                return tryOnce(joined);
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES || !PostgresFaults.isWorthAnotherTry(e)) {
                    throw noted(e);
                }
                pause.accept(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << tries));
            }
        }
    }

    private <T> T tryOnce(Supplier<T> work) {
        List<Runnable> afterCommit = new ArrayList<>();
        T result;
        try (Handle handle = jdbi.open()) {
            running.set(new Running(handle, afterCommit));
            result = handle.inTransaction(present -> {
                // Its number comes before those of its rows: else a row's number could be given out by a transaction
                // that nobody can see yet, and whoever reads on by number would take it for settled.
                Direct.number(present, dialect.nextTransaction());
                return work.get();
            });
        } finally {
            running.remove();
        }
        noteSuccess();
        afterCommit.forEach(PostgresDatabase::attempt);
        return result;
    }

    private <T> T rehearse(Rehearsal rehearsal, Supplier<T> work) {
        try {
            Handle handle = held(rehearsal);
            running.set(new Running(handle, new ArrayList<>()));
            handle.savepoint(STEP);
            boolean isGood = false;
            try {
                T result = work.get();
                isGood = true;
                return result;
            } finally {
                if (!isGood) {
                    handle.rollbackToSavepoint(STEP);
                }
            }
        } catch (RuntimeException e) {
            throw noted(e);
        } finally {
            running.remove();
        }
    }

    private Handle held(Rehearsal rehearsal) {
        Handle known = rehearsed.get();
        if (known != null) {
            return known;
        }
        Handle fresh = jdbi.open().begin();
        rehearsed.set(fresh);
        rehearsal.atEnd(() -> {
            rehearsed.remove();
            try (fresh) {
                fresh.rollback();
            } catch (RuntimeException e) {
                LOG.debug("a trial did not end cleanly", e);
            }
        });
        return fresh;
    }

    @Override
    public void afterCommit(Runnable action) {
        Running present = running.get();
        if (present == null) {
            if (!Rehearsal.isOn()) {
                attempt(action);
            }
        } else {
            present.afterCommit().add(action);
        }
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("what was to follow a commit failed", e);
        }
    }

    @Override
    public <T> T read(Function<Handle, T> question) {
        Running present = running.get();
        if (present != null) {
            return question.apply(present.handle());
        }
        Handle held = rehearsed.get();
        if (held != null && Rehearsal.isOn()) {
            return question.apply(held);
        }
        try (Handle handle = jdbi.open()) {
            T answer = question.apply(handle);
            noteSuccess();
            return answer;
        } catch (RuntimeException e) {
            throw noted(e);
        }
    }

    @Override
    public <T> T write(Function<Handle, T> change) {
        return call(() -> change.apply(running.get().handle()));
    }

    @Override
    public boolean isTransacting() {
        return running.get() != null || rehearsed.get() != null;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Health health() {
        if (!health.healthy()) {
            try {
                read(handle ->
                        handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            } catch (RuntimeException e) {
                LOG.debug("the server still cannot be reached", e);
            }
        }
        return health;
    }

    @Override
    public StatementWatch watch() {
        return watch;
    }

    @Override
    public void tell(Figures figures) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        figures.gauge("moltgram_db_connections", "Connections to the server.", state.getTotalConnections());
        figures.gauge("moltgram_db_connections_busy", "Connections in use.", state.getActiveConnections());
        figures.gauge(
                "moltgram_db_connections_waiting",
                "Callers that wait for a connection.",
                state.getThreadsAwaitingConnection());
        figures.gauge("moltgram_db_writable", "1 while changes can be kept.", health.healthy() ? 1 : 0);
    }

    private void noteSuccess() {
        if (!health.healthy()) {
            health = new Health(true, clock.instant(), Optional.empty());
        }
    }

    private RuntimeException noted(RuntimeException failure) {
        if (PostgresFaults.isLoss(failure)) {
            Instant since = health.healthy() ? clock.instant() : health.since();
            health = new Health(false, since, Optional.of("the server cannot be reached"));
        }
        return PostgresFaults.translate(failure);
    }

    @Override
    public void close() {
        watch.close();
        pool.close();
    }
}
