package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Check;
import io.moltgram.persistence.DatabaseLook;
import io.moltgram.persistence.Migrations;
import io.moltgram.persistence.TrialStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * A SQLite file of ours, looked at from outside: for operators, and for backups, while a server may be working with it.
 * Every call opens the file for itself and throws {@link CannotOpen} when that fails.
 */
public final class DatabaseFile {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Path file;

    public DatabaseFile(Path file) {
        this.file = file;
    }

    /** A picture that some row refers to. */
    public record KnownPicture(String hash, String format) {}

    /**
     * Writes a copy as of one moment; everything committed before the call is in it. Nobody who reads or writes waits.
     *
     * @param target must not exist
     */
    public void copyTo(Path target) {
        with(connection -> {
            try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, target.toString());
                copy.execute();
            }
            return target;
        });
    }

    /** The number of the last script that was applied; 0 for a file that is not ours. */
    public int version() {
        return with(connection -> (int) number(connection, "SELECT coalesce(max(version), 0) FROM schema_history"));
    }

    /** What is wrong with the file, a line each: damaged pages, rows that refer to nothing, counters that are off. */
    public List<String> faults() {
        return with(connection -> {
            List<String> faults = new ArrayList<>();
            for (String line : column(connection, "PRAGMA integrity_check")) {
                if (!line.equals("ok")) {
                    faults.add(line);
                }
            }
            for (String table : column(connection, "PRAGMA foreign_key_check")) {
                faults.add("a row of " + table + " refers to nothing");
            }
            if (faults.isEmpty()) {
                faults.addAll(Jdbi.create(connection).withHandle(Check::differences));
            }
            return faults;
        });
    }

    /** How many rows each table has. */
    public SortedMap<String, Long> rows() {
        return with(connection -> {
            SortedMap<String, Long> rows = new TreeMap<>();
            for (String table : tables(connection)) {
                rows.put(table, number(connection, "SELECT count(*) FROM \"" + table + "\""));
            }
            return rows;
        });
    }

    /** What stands in the rows of each table, as a sum of its own for each. */
    public SortedMap<String, TableSum> sums() {
        return with(connection -> {
            SortedMap<String, TableSum> sums = new TreeMap<>();
            for (String table : tables(connection)) {
                sums.put(table, TableSum.of(connection, table));
            }
            return sums;
        });
    }

    /** How it stands. The file itself changes only when the write-ahead log is moved into it. */
    public DatabaseLook look() {
        return with(connection -> new DatabaseLook(
                "SQLite " + column(connection, "SELECT sqlite_version()").get(0),
                version(),
                file.toFile().length(),
                Path.of(file + "-wal").toFile().length(),
                Optional.of(Instant.ofEpochMilli(file.toFile().lastModified())),
                rows()));
    }

    /** Goes the way to a first write step by step, up to the first that fails; nothing is changed. */
    public List<TrialStep> trial() {
        List<TrialStep> steps = new ArrayList<>();
        if (!Files.exists(file)) {
            steps.add(TrialStep.well("resolve", "no file " + file + " yet; the first start makes it"));
            return steps;
        }
        steps.add(TrialStep.well("resolve", file.toString()));
        try {
            int version = version();
            steps.add(TrialStep.well("connect", "the file opens"));
            if (version > Migrations.newest()) {
                steps.add(TrialStep.failed(
                        "schema",
                        "version " + version + ", this program knows " + Migrations.newest(),
                        "Use the newer program that made it."));
                return steps;
            }
            steps.add(TrialStep.well("schema", "version " + version));
        } catch (CannotOpen e) {
            steps.add(TrialStep.failed(
                    "connect",
                    e.getMessage(),
                    "Put the file back from a backup: moltgram restore --from FILE --to DIR"));
            return steps;
        }
        try {
            with(DatabaseFile::writeAndTakeBack);
            steps.add(TrialStep.well("write", "a row was written, and taken back"));
        } catch (CannotOpen e) {
            steps.add(TrialStep.failed(
                    "write", e.getMessage(), "Give the server's user the right to write the file and its folder."));
        }
        return steps;
    }

    private static int writeAndTakeBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("CREATE TABLE moltgram_trial (id INTEGER)");
            int rows = statement.executeUpdate("INSERT INTO moltgram_trial VALUES (1)");
            statement.execute("ROLLBACK");
            return rows;
        }
    }

    /** The pictures that rows refer to. */
    public List<KnownPicture> pictures() {
        return with(connection -> {
            List<KnownPicture> pictures = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT hash, format FROM pictures ORDER BY hash")) {
                while (rows.next()) {
                    pictures.add(new KnownPicture(rows.getString(1), rows.getString(2)));
                }
            }
            return pictures;
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        if (!Files.isRegularFile(file)) {
            throw new CannotOpen("there is no database " + file);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement patience = connection.createStatement()) {
                patience.execute("PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            }
            return work.on(connection);
        } catch (SQLException e) {
            throw new CannotOpen("the database " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return column(
                connection,
                "SELECT name FROM sqlite_schema"
                        + " WHERE type = 'table' AND rootpage > 0 AND substr(name, 1, 7) <> 'sqlite_'");
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
