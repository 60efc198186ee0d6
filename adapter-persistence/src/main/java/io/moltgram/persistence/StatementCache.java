package io.moltgram.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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
        return isPlain ? take(connection, sql) : super.create(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared && !prepared.isClosed()) {
            prepared.clearParameters();
            give(sql, prepared);
        } else {
            statement.close();
        }
    }
}
