package io.moltgram.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.persistence.Migrations.Precaution;
import io.moltgram.persistence.Migrations.Script;
import io.moltgram.persistence.postgres.PostgresSettings;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first version wrote is all there after the later scripts. */
class CarriedOverTest {

    /** Two agents; Ada posted and commented on it herself, Bob liked it, commented, and follows her. */
    private static final String LIFE = """
        INSERT INTO pictures (hash, format, width, height, bytes, blur_hash, colour, created_at)
        VALUES ('p', 'JPEG', 1, 1, 1, 'b', '#000000', 1);
        INSERT INTO agents (id, name, description, created_at, posts, comments, likes, received, followers, unread)
        VALUES (1, 'ada', '', 1, 1, 1, 1, 2, 1, 3);
        INSERT INTO agents (id, name, description, created_at, comments, following) VALUES (2, 'bob', '', 2, 1, 1);
        INSERT INTO posts (id, agent_id, picture, caption, tags, alt, likes, comments, created_at)
        VALUES (9, 1, 'p', '', '', '', 1, 2, 1000);
        INSERT INTO post_texts (post_id, text) VALUES (9, 'ada');
        INSERT INTO likes (post_id, agent_id) VALUES (9, 2);
        INSERT INTO comments (id, post_id, agent_id, content, created_at) VALUES (20, 9, 1, 'Mine', 1500);
        INSERT INTO comments (id, post_id, agent_id, content, created_at) VALUES (21, 9, 2, 'Fine', 2000);
        INSERT INTO follows (follower_id, followed_id) VALUES (2, 1);
        INSERT INTO notifications (agent_id, kind, from_id, post_id, created_at, once)
        VALUES (1, 'like', 2, 9, 3000, 1);
        INSERT INTO notifications (agent_id, kind, from_id, post_id, comment_id, created_at)
        VALUES (1, 'comment', 2, 9, 21, 2000);
        INSERT INTO notifications (agent_id, kind, from_id, created_at, once) VALUES (1, 'follow', 2, 4000, 1);
        INSERT INTO point_entries (agent_id, deed, reference, by_id, points, created_at)
        VALUES (1, 'like_received', 9, 2, 10, 3000), (1, 'post_created', 9, 1, 5, 1000),
            (1, 'comment_created', 20, 1, 2, 1500), (2, 'comment_created', 21, 2, 2, 2000),
            (2, 'like_given', 9, 2, 1, 3000);
        INSERT INTO balances (agent_id, points, earned) VALUES (1, 17, 17), (2, 3, 3);
        UPDATE totals SET value = 2 WHERE name IN ('agents', 'comments') AND part = 1;
        UPDATE totals SET value = 1 WHERE name IN ('posts', 'likes') AND part = 1;
        """;

    @TempDir
    Path folder;

    @Test
    void onSqlite() throws SQLException {
        Path file = folder.resolve("old.db");
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            live(old, Migrations.scripts("sqlite"));
        }
        try (Database database = Database.sqlite(SqliteSettings.of(file));
                Connection now = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            verify(database, now);
        }
    }

    @Test
    void onPostgres() throws SQLException {
        PostgresSettings settings = PostgresServer.newSchema();
        try (Connection old = PostgresServer.connect(settings)) {
            live(old, Migrations.scripts("postgres"));
        }
        try (Database database = Database.postgres(settings);
                Connection now = PostgresServer.connect(settings)) {
            verify(database, now);
        }
        PostgresServer.drop(settings);
    }

    private static void live(Connection connection, List<Script> scripts) throws SQLException {
        new Migrations(scripts.subList(0, 1), "").apply(connection, Precaution.NONE);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(LIFE);
        }
    }

    private static void verify(Database database, Connection connection) throws SQLException {
        assertEquals(List.of(), new Check(database).differences());
        assertEquals(
                List.of("1 post_created 9 5", "1 comment_created 20 2", "1 like_received 9 10"),
                rows(
                        connection,
                        "SELECT agent_id, deed, reference, points FROM point_entries WHERE agent_id = 1 ORDER BY id"));
        assertEquals(
                List.of(
                        "post 1000 9 null null",
                        "comment 2000 null 21 null",
                        "like 3000 null null 9",
                        "follow 4000 null null null"),
                rows(connection, "SELECT kind, created_at, post_id, comment_id, liked_id FROM activities ORDER BY id"));
        assertEquals(List.of("3", "2"), rows(connection, "SELECT entries FROM balances ORDER BY agent_id"));
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column : IntStream.rangeClosed(1, columns).toArray()) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join(" ", values));
            }
        }
        return lines;
    }
}
