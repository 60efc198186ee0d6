package io.moltgram.persistence.postgres;

import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.DatabaseLook;
import io.moltgram.persistence.Migrations;
import io.moltgram.persistence.TrialStep;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server looked at from outside, for operators; nothing of it is changed. */
public final class PostgresOutside {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LONG_WORK_SECONDS = 3600;
    private static final String PERMISSION = "42501";

    private final PostgresSettings settings;
    private final String host;
    private final int port;

    public PostgresOutside(PostgresSettings settings, String host, int port) {
        this.settings = settings;
        this.host = host;
        this.port = port;
    }

    /** A connection for long work; throws {@link CannotOpen}. */
    public static Connection forTransfer(PostgresSettings settings) {
        PGSimpleDataSource server = PostgresConnections.server(settings);
        server.setSocketTimeout(LONG_WORK_SECONDS);
        server.setReWriteBatchedInserts(true);
        try {
            return server.getConnection();
        } catch (SQLException e) {
            throw new CannotOpen("Cannot open the PostgreSQL database: " + PostgresFaults.explain(e), e);
        }
    }

    /** Goes the way to a first write step by step, up to the first that fails. */
    public List<TrialStep> trial() {
        List<TrialStep> steps = new ArrayList<>();
        try {
            InetAddress address = InetAddress.getByName(host);
            steps.add(TrialStep.well("resolve", host + " is " + address.getHostAddress()));
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
                steps.add(TrialStep.well("connect", "port " + port + " answers"));
            }
        } catch (UnknownHostException e) {
            steps.add(TrialStep.failed(
                    "resolve",
                    host + " has no address",
                    "Correct the host in DATABASE_URL, or the" + " name service of this machine."));
            return steps;
        } catch (IOException e) {
            steps.add(TrialStep.failed(
                    "connect",
                    "port " + port + " of " + host + " does not answer",
                    "Start the database server, or let this machine through its firewall and listen_addresses."));
            return steps;
        }
        enter(steps);
        return steps;
    }

    private void enter(List<TrialStep> steps) {
        try (Connection connection = PostgresConnections.server(settings).getConnection();
                Statement statement = connection.createStatement()) {
            steps.add(TrialStep.well("TLS", isEncrypted(statement) ? "the connection is encrypted" : "not in use"));
            steps.add(TrialStep.well("login", "as " + settings.user().orElse("the default user")));
            int version = schema(statement);
            int newest = Migrations.newest();
            if (version > newest) {
                steps.add(TrialStep.failed(
                        "schema",
                        "version " + version + ", this program knows " + newest,
                        "Use the newer program that made it."));
                return;
            }
            steps.add(TrialStep.well(
                    "schema",
                    version == newest
                            ? "version " + version
                            : "version " + version + "; the next start brings it to " + newest));
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE moltgram_trial (id int)");
            statement.execute("INSERT INTO moltgram_trial VALUES (1)");
            connection.rollback();
            steps.add(TrialStep.well("write", "a table was made, and taken back"));
        } catch (SQLException e) {
            explain(steps, e);
        }
    }

    private static void explain(List<TrialStep> steps, SQLException e) {
        boolean isIn = steps.stream().anyMatch(step -> step.name().equals("login"));
        String why = PostgresFaults.explain(e);
        if (isIn) {
            steps.add(TrialStep.failed(
                    "write",
                    PERMISSION.equals(e.getSQLState()) ? "not allowed" : why,
                    "Make the user the owner of the database, or GRANT it CREATE on its schema."));
        } else if (String.valueOf(e.getMessage()).contains("SSL")) {
            steps.add(TrialStep.failed(
                    "TLS",
                    "server and client do not agree on encryption",
                    "Set sslmode in DATABASE_URL to what the server offers."));
        } else if (PostgresFaults.isLoss(e)) {
            steps.add(TrialStep.failed(
                    "login",
                    "the server took the connection and did not answer in time",
                    "See in its log whether it is starting, busy or out of connections, and try again."));
        } else {
            steps.add(TrialStep.failed("login", why, "Correct user, password and database in DATABASE_URL."));
        }
    }

    /** How the database stands; throws {@link CannotOpen}. */
    public DatabaseLook look() {
        try (Connection connection = PostgresConnections.server(settings).getConnection();
                Statement statement = connection.createStatement()) {
            return new DatabaseLook(
                    "PostgreSQL " + text(statement, "SHOW server_version"),
                    schema(statement),
                    Long.parseLong(text(statement, "SELECT pg_database_size(current_database())")),
                    0,
                    Optional.empty(),
                    rows(statement));
        } catch (SQLException e) {
            throw new CannotOpen("Cannot open the PostgreSQL database: " + PostgresFaults.explain(e), e);
        }
    }

    private static SortedMap<String, Long> rows(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        String ours = "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'";
        try (ResultSet names = statement.executeQuery(ours)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, Long.parseLong(text(statement, "SELECT count(*) FROM \"" + table + "\"")));
        }
        return rows;
    }

    private static boolean isEncrypted(Statement statement) throws SQLException {
        return text(statement, "SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                .startsWith("t");
    }

    private static int schema(Statement statement) throws SQLException {
        boolean isThere = text(statement, "SELECT (to_regclass('schema_history') IS NOT NULL)::text")
                .startsWith("t");
        return isThere ? Integer.parseInt(text(statement, "SELECT coalesce(max(version), 0) FROM schema_history")) : 0;
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
