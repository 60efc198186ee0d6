package io.moltgram.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * Runs the short statements of the busiest writes on the handle's connection, past Jdbi's binding and mapping, which
 * cost more than such a statement itself. Parameters are {@code ?}: numbers, texts, and optional numbers, which are
 * NULL when empty.
 */
public final class Direct {

    /** What a statement answers. */
    private interface Answer<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private Direct() {}

    /** How many rows the statement changed. */
    public static int update(Handle handle, String sql, Object... parameters) {
        return run(handle, sql, parameters, PreparedStatement::executeUpdate);
    }

    /** The first column of the first row; empty without a row. */
    public static OptionalLong number(Handle handle, String sql, Object... parameters) {
        return run(handle, sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    private static <T> T run(Handle handle, String sql, Object[] parameters, Answer<T> answer) {
        StatementCache statements = (StatementCache) handle.getStatementBuilder();
        long began = statements.begin();
        try {
            PreparedStatement statement = statements.take(handle.getConnection(), sql);
            try {
                for (int at = 0; at < parameters.length; at++) {
                    bind(statement, at + 1, parameters[at]);
                }
                return answer.of(statement);
            } finally {
                statements.took(sql, began);
                statements.give(sql, statement);
            }
        } catch (SQLException e) {
            throw new StatementFault(e);
        }
    }

    private static void bind(PreparedStatement statement, int at, Object parameter) throws SQLException {
        if (parameter instanceof Long number) {
            statement.setLong(at, number);
        } else if (parameter instanceof Integer number) {
            statement.setLong(at, number);
        } else if (parameter instanceof Optional<?> number) {
            if (number.isPresent()) {
                statement.setLong(at, (Long) number.get());
            } else {
                statement.setNull(at, Types.BIGINT);
            }
        } else {
            statement.setString(at, (String) parameter);
        }
    }
}
