package io.moltgram.persistence.transfer;

import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.postgres.PostgresOutside;
import io.moltgram.persistence.postgres.PostgresSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A PostgreSQL database, seen as of the moment at which it was opened. */
final class PostgresHoldings extends Holdings {

    private static final String OURS = "table_schema = current_schema() AND table_name = '%s'";

    private PostgresHoldings(Connection connection) {
        super(connection);
    }

    static PostgresHoldings open(PostgresSettings settings) {
        Connection connection = PostgresOutside.forTransfer(settings);
        PostgresHoldings opened = new PostgresHoldings(connection);
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            opened.requireNewest();
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw new CannotOpen("the PostgreSQL database cannot be read: " + e.getMessage(), e);
        } catch (CannotOpen e) {
            opened.close();
            throw e;
        }
    }

    @Override
    List<String> tables() throws SQLException {
        return column("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                + " AND table_type = 'BASE TABLE' AND table_name <> 'schema_history' ORDER BY table_name");
    }

    @Override
    List<String> columns(String table) throws SQLException {
        return column("SELECT column_name FROM information_schema.columns WHERE " + OURS.formatted(table)
                + " AND is_generated = 'NEVER' ORDER BY ordinal_position");
    }

    @Override
    List<String> inOrder(List<String> tables) throws SQLException {
        Set<String> done = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            int before = left.size();
            for (String table : List.copyOf(left)) {
                if (done.containsAll(referred(table))) {
                    done.add(table);
                    left.remove(table);
                }
            }
            if (left.size() == before) {
                throw new IllegalStateException("these tables refer to each other in a circle: " + left);
            }
        }
        return List.copyOf(done);
    }

    private List<String> referred(String table) throws SQLException {
        return column("SELECT DISTINCT confrelid::regclass::text FROM pg_constraint WHERE contype = 'f'"
                + " AND conrelid = '\"" + table + "\"'::regclass AND confrelid <> conrelid");
    }

    @Override
    void prepare(List<String> tables) throws SQLException {
        for (String table : tables) {
            execute("ALTER TABLE \"" + table + "\" DISABLE TRIGGER USER");
        }
        execute("TRUNCATE "
                + String.join(
                        ", ", tables.stream().map(table -> '"' + table + '"').toList()) + " CASCADE");
    }

    @Override
    void restore(List<String> tables) throws SQLException {
        for (String table : tables) {
            execute("ALTER TABLE \"" + table + "\" ENABLE TRIGGER USER");
        }
    }

    private List<String> numbered() throws SQLException {
        return column("SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema()"
                + " AND is_identity = 'YES' AND column_name = 'id'");
    }

    @Override
    Map<String, Long> numbers() throws SQLException {
        SortedMap<String, Long> numbers = new TreeMap<>();
        for (String table : numbered()) {
            String sequence = column("SELECT pg_get_serial_sequence('\"" + table + "\"', 'id')")
                    .get(0);
            numbers.putAll(pairs("SELECT '" + table + "', last_value FROM " + sequence + " WHERE is_called"));
        }
        return numbers;
    }

    @Override
    void startAfter(String table, long number) throws SQLException {
        execute("SELECT setval(pg_get_serial_sequence('\"" + table + "\"', 'id'), " + (number + 1) + ", false)");
    }
}
