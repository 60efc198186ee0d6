package io.moltgram.persistence.postgres;

import io.moltgram.persistence.StatementPlans;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * Asks the server for plans that are good for any values, on a connection of their own, which ends with whatever was
 * set up on it.
 */
final class PostgresPlans implements StatementPlans {

    private final DataSource server;

    PostgresPlans(DataSource server) {
        this.server = server;
    }

    @Override
    public List<String> of(String sql) throws SQLException {
        String numbered = numbered(sql);
        long values = numbered.chars().filter(c -> c == '$').count();
        String nothing = String.join(", ", Collections.nCopies((int) values, "NULL"));
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE slow AS " + numbered);
            return StatementPlans.lines(connection, "EXPLAIN EXECUTE slow" + (values == 0 ? "" : "(" + nothing + ")"));
        }
    }

    /** The server's own marks for values in place of the driver's, but within texts. */
    static String numbered(String sql) {
        StringBuilder out = new StringBuilder(sql.length() + 16);
        boolean isText = false;
        int values = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'') {
                isText = !isText;
            }
            if (c == '?' && !isText) {
                values++;
                out.append('$').append(values);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
