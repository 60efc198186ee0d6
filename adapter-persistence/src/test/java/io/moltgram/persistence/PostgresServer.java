package io.moltgram.persistence;

import io.moltgram.persistence.postgres.PostgresSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL server of all tests in this JVM: the one that {@code MOLTGRAM_TEST_POSTGRES} names, else an embedded
 * one that is started at the first call. Where none can be had the tests fail with the reason.
 */
public final class PostgresServer {

    private static final PostgresServer ONLY = new PostgresServer();

    private final PostgresSettings settings;
    private final AtomicInteger schemas = new AtomicInteger();

    private PostgresServer() {
        String own = System.getenv("MOLTGRAM_TEST_POSTGRES");
        settings = PostgresSettings.parse(own == null ? start() : own).connections(20, Duration.ofSeconds(20));
    }

    private static String start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("deadlock_timeout", "20ms")
                    .start();
            return "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL server can be started", e);
        }
    }

    /** An empty schema of its own on the server. */
    public static PostgresSettings newSchema() {
        String schema = "test_" + ProcessHandle.current().pid() + "_" + ONLY.schemas.incrementAndGet();
        ONLY.execute("CREATE SCHEMA " + schema);
        return ONLY.settings.schema(schema);
    }

    /** Closes the database and lets its schema go. */
    public static void drop(PostgresSettings settings) {
        ONLY.execute("DROP SCHEMA " + settings.schema().orElseThrow() + " CASCADE");
    }

    /** A connection past the adapter, to look at what it did. */
    public static Connection connect(PostgresSettings settings) throws SQLException {
        String schema = settings.schema().map(name -> "?currentSchema=" + name).orElse("");
        return DriverManager.getConnection(
                settings.address() + schema,
                settings.user().orElse("postgres"),
                settings.password().orElse(""));
    }

    private void execute(String sql) {
        PostgresSettings server = new PostgresSettings(
                settings.address(), settings.user(), settings.password(), Optional.empty(), 1, Duration.ofSeconds(1));
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
