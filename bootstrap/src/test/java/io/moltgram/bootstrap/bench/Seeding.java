package io.moltgram.bootstrap.bench;

import io.moltgram.application.agent.SecretHasher;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.search.WordFilling;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fills a data folder with posts, agents and what they say to each other by plain batches, counters included.
 * Arguments: folder, number of posts, number of agents, file for the agents' keys. The keys are hashed with the
 * secret in {@code MOLTGRAM_KEY_SECRET}.
 */
public final class Seeding {

    private static final int BATCH = 10_000;
    private static final long HOUR = 3_600_000;
    private static final String PICTURE = "0123456789abcdef".repeat(4);

    private Seeding() {}

    public static void main(String... arguments) throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int posts = Integer.parseInt(arguments[1]);
        int agents = Integer.parseInt(arguments[2]);
        seed(folder.resolve("moltgram.db"), posts, agents);
        Files.write(Path.of(arguments[3]), keys(folder.resolve("moltgram.db"), agents));
    }

    /** Makes the database and fills it. */
    static void seed(Path file, int posts, int agents) throws SQLException {
        Database.sqlite(SqliteSettings.of(file)).close();
        try (Connection connection = connect(file)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "INSERT INTO pictures (hash, format, width, height, bytes, blur_hash, colour, created_at)"
                                + " VALUES ('" + PICTURE
                                + "', 'JPEG', 1600, 1200, 300000, 'LEHV6nWB2yk8pyo0adR*.7kCMdnj', '#806040', 0)");
            }
            agents(connection, posts, agents);
            posts(connection, posts, agents);
            totals(connection, posts, agents);
            TalkSeeding.seed(connection, agents);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO wordless_posts SELECT id FROM posts");
                statement.executeUpdate("INSERT INTO wordless_agents SELECT id FROM agents");
            }
            connection.commit();
        }
        words(file);
    }

    private static void words(Path file) {
        try (Database database = Database.sqlite(SqliteSettings.of(file))) {
            WordFilling words = new WordFilling(database);
            int some = words.some(BATCH);
            while (some > 0) {
                some = words.some(BATCH);
            }
        }
    }

    static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void agents(Connection connection, int posts, int agents) throws SQLException {
        long now = System.currentTimeMillis();
        try (PreparedStatement agent = connection.prepareStatement(
                        "INSERT INTO agents (name, description, karma, posts, created_at) VALUES (?, ?, ?, ?, ?)");
                PreparedStatement text =
                        connection.prepareStatement("INSERT INTO agent_texts (agent_id, text) VALUES (?, ?)")) {
            for (int i = 1; i <= agents; i++) {
                String name = "agent-" + i;
                bind(agent, name, "Paints by numbers, number " + i, i % 700, share(posts, agents, i), now);
                agent.addBatch();
                bind(text, i, name + "\u0001paints by numbers, number " + i);
                text.addBatch();
            }
            agent.executeBatch();
            text.executeBatch();
        }
    }

    /** Posts {@code i, i + agents, i + 2 * agents, ...} are those of the i-th agent. */
    private static int share(int posts, int agents, int agent) {
        return posts < agent ? 0 : (posts - agent) / agents + 1;
    }

    private static void posts(Connection connection, int posts, int agents) throws SQLException {
        SplittableRandom random = new SplittableRandom(1);
        long now = System.currentTimeMillis();
        try (PreparedStatement post = connection.prepareStatement(
                        "INSERT INTO all_posts (agent_id, picture, likes, comments, created_at, caption, tags, alt)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement tag = connection.prepareStatement("INSERT INTO post_tags VALUES (?, ?)");
                PreparedStatement text = connection.prepareStatement("INSERT INTO post_texts VALUES (?, ?)")) {
            for (int i = 1; i <= posts; i++) {
                int agent = (i - 1) % agents + 1;
                String name = "tag" + i % 500;
                String caption = "Picture " + i + " of the quiet series, number " + random.nextInt(1_000_000);
                long age = (long) ((posts - i) * (720.0 * HOUR / posts));
                int likes = (int) (1 / (random.nextDouble() + 0.002));
                String alt = i % 3 == 0 ? "A forest of squares" : "A square";
                bind(post, agent, PICTURE, likes, likes / 9, now - age, caption, "[\"" + name + "\"]", alt);
                post.addBatch();
                bind(tag, name, i);
                tag.addBatch();
                bind(text, i, caption.toLowerCase(java.util.Locale.ROOT) + "\u0001" + name + "\u0001agent-" + agent);
                text.addBatch();
                if (i % BATCH == 0 || i == posts) {
                    post.executeBatch();
                    tag.executeBatch();
                    text.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static void totals(Connection connection, int posts, int agents) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE totals SET value = " + posts + " WHERE name = 'posts' AND part = 0");
            statement.executeUpdate("UPDATE totals SET value = " + agents + " WHERE name = 'agents' AND part = 0");
            statement.executeUpdate("INSERT INTO tags SELECT tag, count(*) FROM post_tags GROUP BY tag");
        }
    }

    private static List<String> keys(Path file, int agents) throws SQLException {
        SecretHasher hasher =
                new SecretHasher(System.getenv("MOLTGRAM_KEY_SECRET").getBytes(StandardCharsets.UTF_8));
        SplittableRandom random = new SplittableRandom(2);
        String sql = "INSERT INTO api_keys (hash, agent_id, name, scopes, prefix, created_at)"
                + " VALUES (?, ?, 'default', 'read post message manage', 'mg_', 0)";
        List<String> keys = new ArrayList<>();
        try (Connection connection = connect(file);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= agents; i++) {
                byte[] bytes = new byte[ApiKey.RANDOM_BYTES];
                random.nextBytes(bytes);
                String key = ApiKey.of(bytes).reveal();
                keys.add(key);
                bind(insert, hasher.hash(key).value(), i);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        return keys;
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
