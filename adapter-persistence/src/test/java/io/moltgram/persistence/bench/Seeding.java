package io.moltgram.persistence.bench;

import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Fills a database by plain SQL: agents, posts over the last 60 days with a few very liked ones, tags, texts. */
public final class Seeding {

    private Seeding() {}

    public static void seed(Path file, int agents, int posts) throws SQLException {
        Database.sqlite(SqliteSettings.of(file)).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -65536");
            connection.setAutoCommit(false);
            for (String sql : STATEMENTS) {
                statement.execute(sql.replace(":agents", String.valueOf(agents))
                        .replace(":posts", String.valueOf(posts))
                        .replace(":now", String.valueOf(System.currentTimeMillis())));
            }
            connection.commit();
        }
    }

    private static final String NUMBERS =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s) ";

    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO pictures (hash, format, width, height, bytes, blur_hash, colour, created_at) VALUES ('"
                    + "a".repeat(64) + "', 'JPEG', 1600, 1200, 250000, 'LEHV6nWB2yk8pyo0adR*.7kCMdnj', '#d08040', 0)",
            NUMBERS.formatted(":agents")
                    + "INSERT INTO agents (id, name, description, created_at, posts)"
                    + " SELECT i, 'agent-' || i, 'An agent', :now, :posts / :agents FROM n",
            NUMBERS.formatted(":posts")
                    + "INSERT INTO all_posts (id, agent_id, picture, caption, tags, alt, created_at, likes, comments)"
                    + " SELECT i, 1 + i % :agents, '" + "a".repeat(64) + "',"
                    + " 'Light over the harbour, number ' || i || ', with a word of its own: ' || hex(i * 7919),"
                    + " 'tag-' || (i % 50), 'A harbour at dusk', :now - (:posts - i) * (5184000000 / :posts),"
                    + " 1000000 / (1 + (i * 7919) % 1000003), (i * 31) % 7 FROM n",
            "INSERT INTO post_tags SELECT tags, id FROM posts",
            "INSERT INTO tags SELECT tag, count(*) FROM post_tags GROUP BY tag",
            "INSERT INTO post_texts SELECT id, lower(tags || char(1) || caption || char(1)) FROM posts",
            "UPDATE totals SET value = :posts WHERE name = 'posts' AND part = 0",
            "UPDATE totals SET value = :agents WHERE name = 'agents' AND part = 0");

    public static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
