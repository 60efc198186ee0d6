package io.moltgram.bootstrap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that a server keeps at one moment: each row of each table of its SQLite file, and its media files. Left
 * out is what it does by itself now and then: noting when a key was last used and how high figures were, making smaller
 * copies of pictures.
 */
public record Snapshot(TreeMap<String, List<String>> tables, TreeSet<String> files) {

    private static final Pattern RENDITION = Pattern.compile("[0-9]+\\.[a-z]+");

    public static Snapshot of(TestServer server) {
        return new Snapshot(
                tables(server.data().resolve("moltgram.db")),
                files(server.data().resolve("media")));
    }

    private static TreeMap<String, List<String>> tables(Path file) {
        TreeMap<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> names =
                    rows(statement, "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
            names.remove("figure_peaks");
            for (String name : names) {
                tables.put(name, rows(statement, "SELECT * FROM \"" + name + "\""));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    if (!columns.getColumnName(column).equals("used_at")) {
                        row.add(result.getString(column));
                    }
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static TreeSet<String> files(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .filter(file ->
                            !RENDITION.matcher(file.getFileName().toString()).matches())
                    .map(Path::toString)
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
