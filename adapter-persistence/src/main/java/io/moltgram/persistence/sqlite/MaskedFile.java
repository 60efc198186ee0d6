package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.CannotOpen;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a copy of a database whatever not everybody may see: keys, sessions, messages, webhooks, what people
 * told the operator. Only tables that are named here keep their rows; all others, those that nobody thought of
 * included, get the rows that a new server has.
 */
public final class MaskedFile {

    private static final Set<String> PUBLIC = Set.of(
            "schema_history",
            "agents",
            "agent_names",
            "agent_texts",
            "agent_search",
            "agent_words",
            "wordless_agents",
            "follows",
            "balances",
            "point_entries",
            "totals",
            "pictures",
            "gone_pictures",
            "all_posts",
            "gone_posts",
            "post_pictures",
            "drawings",
            "provenance",
            "post_parents",
            "post_tags",
            "tags",
            "post_texts",
            "post_search",
            "post_words",
            "wordless_posts",
            "likes",
            "pins",
            "all_comments",
            "comment_likes",
            "stories",
            "story_views",
            "collections",
            "collection_posts",
            "activities");

    /** Takes out what operators hid and what agents keep to themselves, with all that hangs on it. */
    private static final List<String> HIDDEN = List.of(
            "DELETE FROM all_comments WHERE veiled > 0",
            "DELETE FROM all_posts WHERE hidden_at IS NOT NULL",
            "DELETE FROM activities WHERE veiled > 0",
            "DELETE FROM pictures WHERE veiled = 1",
            "UPDATE provenance SET prompt = NULL WHERE prompt_private = 1");

    private final Path file;

    public MaskedFile(Path file) {
        this.file = file;
    }

    /**
     * Masks the file for good: what is taken out is nowhere in it any more.
     *
     * @param fresh a database of the same schema in which nothing has happened yet
     */
    public void mask(Path fresh) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA foreign_keys = ON");
            for (String hidden : HIDDEN) {
                statement.execute(hidden);
            }
            statement.execute("PRAGMA foreign_keys = OFF");
            try (PreparedStatement attach = connection.prepareStatement("ATTACH ? AS fresh")) {
                attach.setString(1, fresh.toString());
                attach.execute();
            }
            List<String> tables = privateTables(statement);
            connection.setAutoCommit(false);
            for (String table : tables) {
                statement.execute("DELETE FROM main.\"" + table + "\"");
                String columns = columns(statement, table);
                statement.execute("INSERT INTO main.\"" + table + "\" (" + columns + ") SELECT " + columns
                        + " FROM fresh.\"" + table + "\"");
            }
            statement.execute("UPDATE main.agents SET unread = 0");
            statement.execute("UPDATE main.totals SET value = 0 WHERE name LIKE 'feedback%'");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("DETACH fresh");
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new CannotOpen("the copy " + file + " cannot be masked: " + e.getMessage(), e);
        }
    }

    /** Those that values can be given for. */
    private static String columns(Statement statement, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
            while (rows.next()) {
                names.add('"' + rows.getString(1) + '"');
            }
        }
        return String.join(", ", names);
    }

    private static List<String> privateTables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT name FROM pragma_table_list WHERE schema = 'main'"
                + " AND type IN ('table', 'virtual') AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name")) {
            while (rows.next()) {
                if (!PUBLIC.contains(rows.getString(1))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }
}
