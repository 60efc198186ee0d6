package io.moltgram.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to one database file, with every setting that durability and speed rest on. */
final class SqliteConnections {

    /** The writer's pages in memory, in KiB (negative: that is how SQLite tells KiB from pages). */
    private static final int WRITER_CACHE = -8192;

    private static final int READER_CACHE = -4096;

    /**
     * No memory map: each connection's map counts as resident memory once more. FULL, because NORMAL may lose
     * acknowledged rows at a power cut. A checkpoint every 4000 pages (16 MB) keeps it off most commits.
     */
    private static final List<String> ALL = List.of(
            "PRAGMA busy_timeout = 2000",
            "PRAGMA foreign_keys = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA mmap_size = 0",
            "PRAGMA trusted_schema = OFF");

    private static final List<String> WRITER = List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA wal_autocheckpoint = 4000",
            "PRAGMA journal_size_limit = 67108864",
            "PRAGMA cache_size = " + WRITER_CACHE);

    private static final List<String> READER = List.of("PRAGMA query_only = ON", "PRAGMA cache_size = " + READER_CACHE);

    private final Path file;

    SqliteConnections(Path file) {
        this.file = file;
    }

    /** A connection that makes the file if there is none: for the first of all. */
    Connection first() throws SQLException {
        return open(new SQLiteConfig(), WRITER);
    }

    /** A connection for the writer; an absent file is a fault, never a new empty database. */
    Connection writer() throws SQLException {
        return open(onlyPresent(), WRITER);
    }

    Connection reader() throws SQLException {
        return open(onlyPresent(), READER);
    }

    /** What tells this file from any other that may come to stand in its place. */
    Object identity() {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key;
        } catch (IOException e) {
            return "absent";
        }
    }

    private static SQLiteConfig onlyPresent() {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    private Connection open(SQLiteConfig config, List<String> settings) throws SQLException {
        config.setGetGeneratedKeys(false); // the driver would ask for them after each INSERT; we have RETURNING
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String sql : ALL) {
                statement.execute(sql);
            }
            for (String sql : settings) {
                statement.execute(sql);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
