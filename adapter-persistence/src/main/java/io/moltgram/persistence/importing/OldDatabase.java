package io.moltgram.persistence.importing;

import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.StatementFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file of a server of the original kind. It is opened so that nothing beside or in it can change; where a
 * journal stands beside it, both are copied first, as what the journal holds could not be read otherwise.
 */
public final class OldDatabase implements AutoCloseable {

    private static final Set<String> LISTS = Set.of("tags", "events");
    /** Where a database of ours keeps which scripts it has seen. */
    private static final String OURS = "schema_history";

    private static final List<String> JOURNALS = List.of("-wal", "-journal");

    private final Connection connection;

    private OldDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Throws {@link CannotOpen} with one line when the file is no such database.
     *
     * @param scratch where a copy is made, if need be; the caller removes it
     */
    public static OldDatabase open(Path file, Path scratch) {
        if (!Files.isRegularFile(file)) {
            throw new CannotOpen("there is no file " + file);
        }
        try {
            Path quiet = hasJournal(file) ? copy(file, scratch) : file;
            boolean isCopy = !quiet.equals(file);
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(!isCopy);
            String address = "jdbc:sqlite:file:" + quiet.toUri().getRawPath() + (isCopy ? "" : "?mode=ro&immutable=1");
            OldDatabase opened = new OldDatabase(config.createConnection(address));
            opened.requireAgents(file);
            return opened;
        } catch (IOException | SQLException e) {
            throw new CannotOpen(file + " cannot be read as a SQLite database: " + e.getMessage(), e);
        }
    }

    private static boolean hasJournal(Path file) throws IOException {
        for (String ending : JOURNALS) {
            Path journal = Path.of(file + ending);
            if (Files.exists(journal) && Files.size(journal) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Path copy(Path file, Path scratch) throws IOException {
        Files.createDirectories(scratch);
        Path copy = scratch.resolve("old.db");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        for (String ending : JOURNALS) {
            Path journal = Path.of(file + ending);
            if (Files.exists(journal)) {
                Files.copy(journal, Path.of(copy + ending), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private void requireAgents(Path file) throws SQLException {
        try {
            List<String> tables = tables();
            if (tables.contains(OURS)) {
                throw new CannotOpen(file + " is a database of MoltGram already: serve it by MOLTGRAM_DATA_DIR,"
                        + " or bring it into another one by db copy");
            }
            if (!tables.contains("agents")) {
                throw new CannotOpen(file + " holds no table agents");
            }
        } catch (CannotOpen | SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The names of its tables, in order. */
    List<String> tables() throws SQLException {
        String sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                + " ORDER BY name";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    long count(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM " + quoted(table));
                ResultSet rows = statement.executeQuery()) {
            return rows.getLong(1);
        }
    }

    long countAfter(String table, long after) throws SQLException {
        String sql = "SELECT count(*) FROM %s WHERE rowid > ?".formatted(quoted(table));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.getLong(1);
            }
        }
    }

    /** So many rows at most whose number is higher, in order. */
    List<OldRow> rows(String table, long after, int most) throws SQLException {
        String sql = "SELECT rowid AS moltgram_row, * FROM %s WHERE rowid > ? ORDER BY rowid LIMIT ?"
                .formatted(quoted(table));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                List<OldRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        }
    }

    /** What tells this database from others: its first agent, who never changes. */
    String fingerprint() throws SQLException {
        List<OldRow> first = rows("agents", Long.MIN_VALUE, 1);
        return first.isEmpty()
                ? "no agents"
                : first.get(0).id() + " " + first.get(0).text("name") + " "
                        + first.get(0).text("created_at");
    }

    /** Whether the number is that of the agent on which the original books what is done without a key. */
    boolean isShared(OptionalLong agent) {
        String sql = "SELECT 1 FROM agents WHERE id = ? AND name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, agent.orElse(-1));
            statement.setString(2, Agents.SHARED);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new StatementFault(e);
        }
    }

    private OldRow row(ResultSet rows) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        for (int at = 2; at <= rows.getMetaData().getColumnCount(); at++) {
            String column = OldRow.folded(rows.getMetaData().getColumnName(at));
            Object value = rows.getObject(at);
            if (value != null) {
                values.putIfAbsent(column, value);
            }
            if (LISTS.contains(column) && value != null) {
                lists.put(column, list(String.valueOf(value)));
            }
        }
        return new OldRow(rows.getLong(1), values, lists);
    }

    /** The texts of a JSON array; of anything else, what stands between commas. */
    private List<String> list(String text) throws SQLException {
        String sql = "SELECT value FROM json_each(CASE WHEN json_valid(?1) THEN ?1 ELSE '[]' END)"
                + " WHERE json_type(CASE WHEN json_valid(?1) THEN ?1 ELSE '[]' END) = 'array' AND type = 'text'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                boolean isJson = !found.isEmpty() || text.strip().matches("(?s)[\\[{\"0-9].*|null|true|false|");
                return isJson ? found : List.of(text.split(","));
            }
        }
    }

    private static String quoted(String table) {
        return '"' + table.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new CannotOpen("the old database cannot be closed: " + e.getMessage(), e);
        }
    }
}
