package io.moltgram.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a database to the schema this program knows, one numbered script after the other, each once and in a
 * transaction of its own. A script that was applied never changes; a database that is ahead of the program is refused.
 */
public final class Migrations {

    /** A numbered script: {@code V001__foundation.sql} has number 1 and name {@code foundation}. */
    public record Script(int version, String name, String sql) {

        String checksum() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    /** What is done before a database that holds something is changed. */
    public interface Precaution {

        Precaution NONE = (connection, version) -> {};

        /** @param version the first one to be applied */
        void before(Connection connection, int version) throws SQLException;
    }

    /** Every script there is, in both folders. */
    private static final List<String> NAMES = List.of(
            "V001__foundation",
            "V002__stories",
            "V003__points",
            "V004__collections",
            "V005__webhooks",
            "V006__claims",
            "V007__messages",
            "V008__search",
            "V009__api_keys",
            "V010__feedback",
            "V011__activities",
            "V012__unread",
            "V013__departures",
            "V014__gone_posts",
            "V015__browsers",
            "V016__carousels",
            "V017__palettes",
            "V018__motion",
            "V019__gone_pictures",
            "V020__uploads",
            "V021__admin",
            "V022__moderation",
            "V023__switches",
            "V024__hiding",
            "V025__lineage",
            "V026__storage",
            "V027__faults",
            "V028__tallies",
            "V029__imports",
            "V030__alerts",
            "V031__key_warnings",
            "V032__old_notifications",
            "V033__appeals",
            "V034__hashtags",
            "V035__suspended_content",
            "V036__figure_peaks",
            "V037__once_by_actor",
            "V038__unfinished_suspensions",
            "V039__open_claims",
            "V040__shown_comments");

    private final List<Script> scripts;
    private final String lock;

    /**
     * @param scripts in order, numbered from 1
     * @param lock the statement that keeps other programs from migrating until the transaction ends
     */
    public Migrations(List<Script> scripts, String lock) {
        this.scripts = List.copyOf(scripts);
        this.lock = lock;
    }

    public static Migrations sqlite() {
        return new Migrations(scripts("sqlite"), "");
    }

    /** The lock's number is arbitrary, and for ever ours. */
    public static Migrations postgres() {
        return new Migrations(scripts("postgres"), "SELECT pg_advisory_xact_lock(6001947120316)");
    }

    /** The number of the last script this program knows. */
    public static int newest() {
        return NAMES.size();
    }

    static List<Script> scripts(String folder) {
        return NAMES.stream()
                .map(name -> new Script(
                        Integer.parseInt(name.substring(1, 4)), name.substring(6), load(folder + "/" + name + ".sql")))
                .toList();
    }

    private static String load(String path) {
        try (InputStream bytes = Migrations.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its script " + path);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Applies what is missing. Throws {@link CannotOpen} if the database is not one this program can serve. */
    public void apply(Connection connection, Precaution precaution) throws SQLException {
        Map<Integer, String> before = applied(connection);
        requireOurs(before);
        boolean isCautious = false;
        for (Script script : scripts) {
            if (!before.isEmpty() && !isCautious && !before.containsKey(script.version())) {
                precaution.before(connection, script.version());
                isCautious = true;
            }
            applyOnce(connection, script);
        }
        requireApplied(connection);
    }

    /** Throws {@link CannotOpen} unless exactly the scripts this program knows were applied. */
    public void requireApplied(Connection connection) throws SQLException {
        Map<Integer, String> applied = applied(connection);
        requireOurs(applied);
        for (Script script : scripts) {
            if (!applied.containsKey(script.version())) {
                throw new CannotOpen("The database lacks schema version " + script.version());
            }
        }
    }

    private void requireOurs(Map<Integer, String> applied) {
        int newest =
                applied.keySet().stream().mapToInt(version -> version).max().orElse(0);
        if (newest > scripts.size()) {
            throw new CannotOpen("The database has schema version %d, this program knows %d; use a newer program"
                    .formatted(newest, scripts.size()));
        }
        for (Script script : scripts) {
            String checksum = applied.getOrDefault(script.version(), script.checksum());
            if (!checksum.equals(script.checksum())) {
                throw new CannotOpen("The database's schema version %d (%s) is not the one this program knows"
                        .formatted(script.version(), script.name()));
            }
        }
    }

    private void applyOnce(Connection connection, Script script) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (!lock.isEmpty()) {
                statement.execute(lock);
            }
            statement.executeUpdate("""
                CREATE TABLE IF NOT EXISTS schema_history (
                    version    INTEGER NOT NULL PRIMARY KEY,
                    name       TEXT    NOT NULL,
                    checksum   TEXT    NOT NULL,
                    applied_at TEXT    NOT NULL DEFAULT CURRENT_TIMESTAMP
                )
                """);
            if (!applied(connection).containsKey(script.version())) {
                statement.executeUpdate(script.sql());
                record(connection, script);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void record(Connection connection, Script script) throws SQLException {
        String sql = "INSERT INTO schema_history (version, name, checksum) VALUES (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, script.version());
            statement.setString(2, script.name());
            statement.setString(3, script.checksum());
            statement.executeUpdate();
        }
    }

    /** Version and checksum of what was applied; nothing for a database that was never migrated. */
    private static Map<Integer, String> applied(Connection connection) throws SQLException {
        Map<Integer, String> applied = new TreeMap<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "schema_history", null)) {
            if (!tables.next()) {
                return applied;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, checksum FROM schema_history")) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getString(2));
            }
        }
        return applied;
    }
}
