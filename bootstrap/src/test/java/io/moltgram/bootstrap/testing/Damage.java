package io.moltgram.bootstrap.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Hides tables of a running server, so that what needs them fails as nobody foresaw. */
public final class Damage {

    private final Path database;
    private final List<String> tables;

    private Damage(Path database, List<String> tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Does the work without these tables. */
    public static void without(TestServer server, List<String> tables, Runnable work) {
        Damage damage = new Damage(server.data().resolve("moltgram.db"), tables);
        damage.rename("", "_hidden");
        try {
            work.run();
        } finally {
            damage.rename("_hidden", "");
        }
    }

    private void rename(String from, String to) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA busy_timeout = 10000");
            statement.executeUpdate("PRAGMA legacy_alter_table = ON"); // what refers to the table stays as it is
            for (String table : tables) {
                statement.executeUpdate("ALTER TABLE " + table + from + " RENAME TO " + table + to);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
