package io.moltgram.persistence.transfer;

import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Migrations;
import io.moltgram.persistence.postgres.PostgresSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One end of a {@link Transfer}: all tables of a database of ours, as of one moment, or about to be filled. What is
 * done to it counts once {@link #keep} is called, and not at all before.
 */
public abstract class Holdings implements AutoCloseable {

    private final Connection connection;

    Holdings(Connection connection) {
        this.connection = connection;
    }

    /** A file that is there, with the newest schema. Throws {@link CannotOpen}. */
    public static Holdings sqlite(Path file) {
        return SqliteHoldings.open(file);
    }

    /** A database with the newest schema. Throws {@link CannotOpen}. */
    public static Holdings postgres(PostgresSettings settings) {
        return PostgresHoldings.open(settings);
    }

    Connection connection() {
        return connection;
    }

    /** All tables of the program but its list of scripts. */
    abstract List<String> tables() throws SQLException;

    /** Those that values can be given for. */
    abstract List<String> columns(String table) throws SQLException;

    /** These tables, each after those that its rows refer to. */
    abstract List<String> inOrder(List<String> tables) throws SQLException;

    /** Empties the tables, and lets nothing happen by itself when rows come in. */
    abstract void prepare(List<String> tables) throws SQLException;

    /** Has happen by itself again what did before. */
    abstract void restore(List<String> tables) throws SQLException;

    /** The highest number that each table with numbers of its own ever gave. */
    abstract Map<String, Long> numbers() throws SQLException;

    /** The table gives higher numbers than this from now on. */
    abstract void startAfter(String table, long number) throws SQLException;

    void keep() throws SQLException {
        connection.commit();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    SortedMap<String, Long> pairs(String query) throws SQLException {
        SortedMap<String, Long> pairs = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getLong(2));
            }
        }
        return pairs;
    }

    void requireNewest() throws SQLException {
        int version = Integer.parseInt(
                column("SELECT coalesce(max(version), 0) FROM schema_history").get(0));
        if (version != Migrations.newest()) {
            throw new CannotOpen("the database has schema version " + version + ", this program " + Migrations.newest()
                    + "; start the server of this version with it first");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new CannotOpen("the database cannot be closed: " + e.getMessage(), e);
        }
    }
}
