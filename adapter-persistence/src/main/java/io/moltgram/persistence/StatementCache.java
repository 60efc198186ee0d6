package io.moltgram.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection for their next use, the least recently used go first. Preparing costs
 * SQLite more than running a short statement. For one thread at a time, as the connection is.
 */
public final class StatementCache extends DefaultStatementBuilder {

    /** A statement in use: its text, which {@link #close} is told before names became question marks. */
    private record Work(String sql, long began, boolean isKept) {}

    private final int most;
    private final StatementWatch watch;
    private final Map<String, PreparedStatement> resting = new LinkedHashMap<>();

    private final Map<Statement, Work> working = new IdentityHashMap<>();

    /**
     * @param most how many statements are kept; 0 where the driver keeps them by itself
     * @param watch is told how long each statement took
     */
    public StatementCache(int most, StatementWatch watch) {
        this.most = most;
        this.watch = watch;
    }

    /** A statement begins that {@link #took} will be told of. */
    long begin() {
        return watch.begin();
    }

    /** A statement that was taken has been answered. */
    void took(String sql, long began) {
        watch.end(sql, began);
    }

    /** The statement, prepared now or before; to be given back. */
    public PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement rested = resting.remove(sql);
        return rested == null ? connection.prepareStatement(sql) : rested;
    }

    /** Takes the statement back, for the next who needs it. */
    public void give(String sql, PreparedStatement statement) throws SQLException {
        if (most == 0 || !isCleared(statement)) {
            statement.close();
            return;
        }
        PreparedStatement twin = resting.put(sql, statement);
        if (twin != null) {
            twin.close();
        } else if (resting.size() > most) {
            Iterator<PreparedStatement> oldest = resting.values().iterator();
            PreparedStatement dropped = oldest.next();
            oldest.remove();
            dropped.close();
        }
    }

    /** Not so for a statement that failed: SQLite's driver gives it up, without calling it closed. */
    private static boolean isCleared(PreparedStatement statement) {
        try {
            statement.clearParameters();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        long began = watch.begin();
        boolean isPlain = !context.isReturningGeneratedKeys() && !context.isConcurrentUpdatable();
        PreparedStatement statement = isPlain ? take(connection, sql) : super.create(connection, sql, context);
        working.put(statement, new Work(sql, began, isPlain));
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        Work work = working.remove(statement);
        if (work != null) {
            watch.end(work.sql(), work.began());
        }
        if (work != null && work.isKept() && statement instanceof PreparedStatement prepared) {
            give(work.sql(), prepared);
        } else {
            statement.close();
        }
    }
}
