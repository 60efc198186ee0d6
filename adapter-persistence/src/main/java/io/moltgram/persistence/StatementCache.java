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

    private final int most;
    private final Map<String, PreparedStatement> resting = new LinkedHashMap<>();

    /** Statements in use, with their text; {@link #close} is told the text before names became question marks. */
    private final Map<Statement, String> working = new IdentityHashMap<>();

    /** @param most how many statements are kept; 0 where the driver keeps them by itself */
    public StatementCache(int most) {
        this.most = most;
    }

    /** The statement, prepared now or before; to be given back. */
    public PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement rested = resting.remove(sql);
        return rested == null ? connection.prepareStatement(sql) : rested;
    }

    /** Takes the statement back, for the next who needs it. */
    public void give(String sql, PreparedStatement statement) throws SQLException {
        if (most == 0) {
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

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        boolean isPlain = !context.isReturningGeneratedKeys() && !context.isConcurrentUpdatable();
        if (!isPlain) {
            return super.create(connection, sql, context);
        }
        PreparedStatement statement = take(connection, sql);
        working.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String text = working.remove(statement);
        if (text != null && statement instanceof PreparedStatement prepared && !prepared.isClosed()) {
            prepared.clearParameters();
            give(text, prepared);
        } else {
            statement.close();
        }
    }
}
