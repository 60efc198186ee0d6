package io.moltgram.persistence.transfer;

import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.RowSum;
import io.moltgram.persistence.Searched;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Copies every row of one database of ours into another one in which nothing has happened yet, in one transaction, and
 * proves that all came. Numbers go on where they were. The words of search are not carried over: they are made anew by
 * the server, little by little.
 */
public final class Transfer {

    /** Hears how far it is. */
    public interface Progress {

        void at(String table, long rows);
    }

    /** What stands in a table, in whatever order. */
    private record Content(long rows, long first, long second) {

        static final Content NONE = new Content(0, 0, 0);

        Content and(byte[] sum) {
            ByteBuffer words = ByteBuffer.wrap(sum);
            return new Content(rows + 1, first + words.getLong(), second + words.getLong());
        }
    }

    private static final int AT_ONCE = 500;
    private static final int TOLD_EVERY = 10_000;

    private final Holdings from;
    private final Holdings to;
    private final Progress progress;

    private Transfer(Holdings from, Holdings to, Progress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Returns how many rows of each table were copied. Throws {@link CannotOpen} when the target holds something, or
     * something cannot be read or written; the target is then as it was.
     */
    public static SortedMap<String, Long> run(Holdings from, Holdings to, Progress progress) {
        try {
            return new Transfer(from, to, progress).run();
        } catch (SQLException e) {
            throw new CannotOpen("the database was not copied: " + e.getMessage(), e);
        }
    }

    private SortedMap<String, Long> run() throws SQLException {
        requireEmpty();
        List<String> tables =
                to.inOrder(from.tables().stream().filter(to.tables()::contains).toList());
        to.prepare(tables);
        SortedMap<String, Long> copied = new TreeMap<>();
        for (String table : tables) {
            copied.put(table, copy(table));
        }
        for (Map.Entry<String, Long> number : from.numbers().entrySet()) {
            to.startAfter(number.getKey(), number.getValue());
        }
        for (Searched what : Searched.values()) {
            to.execute("INSERT INTO %s SELECT %s FROM %s WHERE TRUE ON CONFLICT DO NOTHING"
                    .formatted(what.wordless(), what.key(), what.texts()));
        }
        to.restore(tables);
        to.keep();
        return copied;
    }

    private void requireEmpty() throws SQLException {
        long agents = Long.parseLong(to.column("SELECT count(*) FROM agents").get(0));
        if (agents > 0) {
            throw new CannotOpen("the target has " + agents + " agents already; it must be a new database");
        }
    }

    private long copy(String table) throws SQLException {
        List<String> columns = from.columns(table);
        String names =
                String.join(", ", columns.stream().map(name -> '"' + name + '"').toList());
        String read = "SELECT " + names + " FROM \"" + table + '"' + (columns.contains("id") ? " ORDER BY id" : "");
        String write = "INSERT INTO \"" + table + "\" (" + names + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        Content sent = Content.NONE;
        RowSum sum = new RowSum();
        try (Statement source = from.connection().createStatement();
                PreparedStatement target = to.connection().prepareStatement(write)) {
            source.setFetchSize(AT_ONCE);
            try (ResultSet rows = source.executeQuery(read)) {
                while (rows.next()) {
                    for (int column = 1; column <= columns.size(); column++) {
                        Object value = rows.getObject(column);
                        sum.add(value);
                        target.setObject(column, value);
                    }
                    sent = sent.and(sum.sum());
                    target.addBatch();
                    if (sent.rows() % AT_ONCE == 0) {
                        target.executeBatch();
                    }
                    if (sent.rows() % TOLD_EVERY == 0) {
                        progress.at(table, sent.rows());
                    }
                }
            }
            target.executeBatch();
        }
        if (!sent.equals(content(read, columns.size()))) {
            throw new CannotOpen("the rows of " + table + " did not arrive as they were sent");
        }
        progress.at(table, sent.rows());
        return sent.rows();
    }

    private Content content(String read, int columns) throws SQLException {
        Content content = Content.NONE;
        RowSum sum = new RowSum();
        try (Statement statement = to.connection().createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery(read)) {
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        sum.add(rows.getObject(column));
                    }
                    content = content.and(sum.sum());
                }
            }
        }
        return content;
    }
}
