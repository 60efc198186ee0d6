package io.moltgram.bootstrap.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The ceiling that writes are held against: the statements of a deed on one thread, straight through JDBC, 64 deeds a
 * durable commit; no HTTP, no acts, no waiting callers.
 */
final class RawStatements {

    private static final int BATCH = 64;
    private static final int SECONDS_TO_WARM_UP = 2;

    /** Runs the statements of the deed of that number. */
    interface Deed {
        void run(RawStatements statements, int number) throws SQLException;
    }

    private final List<PreparedStatement> statements = new ArrayList<>();
    private int next;

    private RawStatements(Connection connection, List<String> texts) throws SQLException {
        for (String sql : texts) {
            statements.add(connection.prepareStatement(sql));
        }
    }

    /** Prints how many deeds were done in a second. */
    static void measure(Path file, List<String> texts, Deed deed, int seconds) throws SQLException {
        try (Connection connection = Seeding.connect(file);
                Statement pragma = connection.createStatement()) {
            pragma.execute("PRAGMA journal_mode = WAL");
            pragma.execute("PRAGMA synchronous = FULL");
            pragma.execute("PRAGMA foreign_keys = ON");
            connection.setAutoCommit(false);
            RawStatements raw = new RawStatements(connection, texts);
            raw.run(connection, deed, SECONDS_TO_WARM_UP);
            System.out.println(raw.run(connection, deed, seconds));
        }
    }

    private long run(Connection connection, Deed deed, int seconds) throws SQLException {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        long done = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < BATCH; i++, next++) {
                deed.run(this, next);
            }
            connection.commit();
            done += BATCH;
        }
        return done * 1_000_000_000L / (System.nanoTime() - start);
    }

    /** The first number of the first row. */
    long ask(int statement, Object... values) throws SQLException {
        PreparedStatement prepared = statements.get(statement);
        Seeding.bind(prepared, values);
        try (ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    void change(int statement, Object... values) throws SQLException {
        PreparedStatement prepared = statements.get(statement);
        Seeding.bind(prepared, values);
        prepared.executeUpdate();
    }
}
