package io.moltgram.persistence.transfer;

import io.moltgram.persistence.CannotOpen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A SQLite file. What search looks into is filled by its own triggers, from the texts. */
final class SqliteHoldings extends Holdings {

    private static final String TRIGGERS =
            "SELECT %s FROM sqlite_schema WHERE type = 'trigger' AND tbl_name NOT IN ('post_texts', 'agent_texts')";

    private final List<String> triggers = new ArrayList<>();

    private SqliteHoldings(Connection connection) {
        super(connection);
    }

    static SqliteHoldings open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CannotOpen("there is no database " + file);
        }
        try {
            SqliteHoldings opened = new SqliteHoldings(DriverManager.getConnection("jdbc:sqlite:" + file));
            opened.execute("PRAGMA busy_timeout = 30000");
            opened.execute("PRAGMA foreign_keys = OFF");
            opened.execute("PRAGMA synchronous = FULL");
            opened.execute("PRAGMA cache_size = -65536");
            opened.connection().setAutoCommit(false);
            opened.requireNewest();
            return opened;
        } catch (SQLException e) {
            throw new CannotOpen("the database " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    List<String> tables() throws SQLException {
        return column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                + " AND substr(name, 1, 7) <> 'sqlite_' AND name <> 'schema_history' ORDER BY name");
    }

    @Override
    List<String> columns(String table) throws SQLException {
        return column("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
    }

    @Override
    List<String> inOrder(List<String> tables) {
        return tables; // nobody looks at references meanwhile
    }

    @Override
    void prepare(List<String> tables) throws SQLException {
        triggers.addAll(column(TRIGGERS.formatted("sql")));
        for (String name : column(TRIGGERS.formatted("name"))) {
            execute("DROP TRIGGER \"" + name + "\"");
        }
        for (String table : tables) {
            execute("DELETE FROM \"" + table + "\"");
        }
    }

    @Override
    void restore(List<String> tables) throws SQLException {
        for (String trigger : triggers) {
            execute(trigger);
        }
    }

    @Override
    Map<String, Long> numbers() throws SQLException {
        return pairs("SELECT name, seq FROM sqlite_sequence");
    }

    @Override
    void startAfter(String table, long number) throws SQLException {
        execute("DELETE FROM sqlite_sequence WHERE name = '" + table + "'");
        try (PreparedStatement insert =
                connection().prepareStatement("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)")) {
            insert.setString(1, table);
            insert.setLong(2, number);
            insert.executeUpdate();
        }
    }
}
