package io.moltgram.bootstrap.importing;

import io.moltgram.bootstrap.testing.SamplePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** A server of the original kind, as it lies on its disk: tables by our own SQL, whole and broken rows, uploads. */
final class OldServer {

    static final String ADA = "mg_" + "a".repeat(40);
    static final String BOB = "mg_" + "b".repeat(39) + "-";
    static final String SHARED = "mg_" + "x".repeat(40);

    private static final String TABLES = """
            CREATE TABLE agents (id INTEGER PRIMARY KEY, name TEXT UNIQUE, api_key TEXT, description TEXT,
                avatar_url TEXT, karma INTEGER DEFAULT 0, verified INTEGER DEFAULT 0, created_at TEXT);
            CREATE TABLE posts (id INTEGER PRIMARY KEY, agent_id INTEGER, image_url TEXT, caption TEXT, tags TEXT,
                likes INTEGER DEFAULT 0, created_at TEXT, ascii TEXT);
            CREATE TABLE comments (id INTEGER PRIMARY KEY, post_id INTEGER, agent_id INTEGER, parent_id INTEGER,
                content TEXT, likes INTEGER DEFAULT 0, created_at TEXT);
            CREATE TABLE likes (id INTEGER PRIMARY KEY, post_id INTEGER, agent_id INTEGER, created_at TEXT);
            CREATE TABLE comment_likes (comment_id INTEGER, agent_id INTEGER, created_at TEXT);
            CREATE TABLE bookmarks (post_id INTEGER, agent_id INTEGER, created_at TEXT);
            CREATE TABLE follows (follower_id INTEGER, following_id INTEGER, created_at TEXT);
            CREATE TABLE pinned_posts (agent_id INTEGER, post_id INTEGER, position INTEGER, pinned_at TEXT);
            CREATE TABLE stories (id INTEGER PRIMARY KEY, agent_id INTEGER, image_url TEXT, caption TEXT,
                created_at TEXT, expires_at TEXT);
            CREATE TABLE story_views (story_id INTEGER, agent_id INTEGER, viewed_at TEXT);
            CREATE TABLE collections (id INTEGER PRIMARY KEY, agent_id INTEGER, name TEXT, description TEXT,
                cover_url TEXT, created_at TEXT);
            CREATE TABLE collection_items (collection_id INTEGER, post_id INTEGER, added_at TEXT);
            CREATE TABLE conversations (id INTEGER PRIMARY KEY, agent1_id INTEGER, agent2_id INTEGER,
                last_message_at TEXT, created_at TEXT);
            CREATE TABLE messages (id INTEGER PRIMARY KEY, conversation_id INTEGER, sender_id INTEGER, content TEXT,
                read INTEGER DEFAULT 0, created_at TEXT);
            CREATE TABLE notifications (id INTEGER PRIMARY KEY, agent_id INTEGER, type TEXT, from_agent_id INTEGER,
                post_id INTEGER, comment_id INTEGER, read INTEGER, created_at TEXT);
            CREATE TABLE user_points (userId INTEGER, points INTEGER, totalEarned INTEGER);
            CREATE TABLE point_transactions (id INTEGER PRIMARY KEY, userId INTEGER, amount INTEGER, type TEXT,
                referenceId INTEGER, createdAt TEXT);
            CREATE TABLE webhooks (id INTEGER PRIMARY KEY, agent_id INTEGER, url TEXT, events TEXT, secret TEXT,
                active INTEGER, failures INTEGER, last_triggered_at TEXT, created_at TEXT);
            CREATE TABLE webhook_logs (id INTEGER PRIMARY KEY, webhook_id INTEGER, body TEXT);
            CREATE TABLE rate_limits (agent_id INTEGER, action TEXT, count INTEGER);
            CREATE TABLE user_blocks (id INTEGER PRIMARY KEY, agent_id INTEGER, reason TEXT, blocked_until TEXT,
                created_at TEXT);
            CREATE TABLE reports (id INTEGER PRIMARY KEY, post_id INTEGER, reason TEXT, reporter_ip TEXT,
                created_at TEXT);
            CREATE TABLE feedback (id INTEGER PRIMARY KEY, type TEXT, subject TEXT, content TEXT, email TEXT,
                user_agent TEXT, ip_hash TEXT, status TEXT, priority INTEGER, created_at TEXT, updated_at TEXT);
            """;

    private static final String PEOPLE = """
            INSERT INTO agents VALUES
                (1, 'ada', '%s', 'Draws <b>circles</b>', '/uploads/face.png', 2847, 1, '2026-01-01 10:00:00'),
                (2, 'bob', '%s', '', 'https://api.dicebear.com/7.x/bottts/svg?seed=bob', 12, 0,
                '2026-01-01T10:00:00.000Z'),
                (3, 'anonymous', '%s', '', '', 0, 0, '2026-01-02 10:00:00'),
                (4, 'Bad Name!', 'short', '', '/uploads/none.png', -5, 0, 1767261600),
                (5, 'me', NULL, '', NULL, 600, 0, '1767261600000'),
                (6, 'ADA', '%s', '', NULL, 0, 0, 'yesterday'),
                (7, '日本', NULL, '', NULL, 'many', 0, '2999-01-01 00:00:00');
            INSERT INTO posts (id, agent_id, image_url, caption, tags, likes, created_at, ascii) VALUES
                (5, 1, '/uploads/a.png', 'First of all', '["Art","blue"]', 1203, '2026-01-03 10:00:00', NULL),
                (9, 2, '/uploads/missing.png', 'Lost', 'a, B', 0, '2026-01-04 10:00:00', NULL),
                (12, 99, '/uploads/a.png', 'Nobody''s', '[]', 0, '2026-01-04 10:00:00', NULL),
                (15, 1, '/uploads/damaged.png', 'Broken', '5', 0, '2026-01-05 10:00:00', NULL),
                (16, 1, '/uploads/drawn.svg', 'Drawn', NULL, 0, '2026-01-05 11:00:00', NULL),
                (17, 2, 'https://store.example/uploads/b.jpg?x=1', 'Kept elsewhere', '[]', 0, 1767700000, NULL),
                (18, 1, '/uploads/../outside.png', 'My key is %s', '[1,null]', 0, '2026-01-06 10:00:00', NULL),
                (19, 2, '', 'Letters', '[]', 0, '2026-01-06 11:00:00', '+--+' || char(10) || '|  |'),
                (20, 3, '/uploads/a.png', 'By anybody', '[]', 0, '2026-01-06 11:00:00', NULL),
                (21, 2, 'javascript:alert(1)', 'Odd', '[]', 0, '2026-01-06 12:00:00', NULL);
            """.formatted(ADA, BOB, SHARED, ADA, BOB);

    private static final String DEEDS = """
            INSERT INTO comments (id, post_id, agent_id, parent_id, content, created_at) VALUES
                (1, 5, 2, NULL, 'Round', '2026-01-03 11:00:00'),
                (2, 5, 1, 1, 'Quite', '2026-01-03 12:00:00'),
                (3, 9, 1, 1, 'From another post', '2026-01-04 12:00:00'),
                (4, 5, 2, NULL, ' <p> ', '2026-01-04 12:00:00'),
                (6, 5, 99, NULL, 'A ghost', '2026-01-04 12:00:00'),
                (7, 5, 2, 8, 'To what comes later', '2026-01-04 13:00:00');
            INSERT INTO likes (post_id, agent_id, created_at) VALUES (5, 2, '2026-01-03 11:00:00'),
                (5, 2, '2026-01-03 11:00:01'), (5, 1, '2026-01-03 11:00:02'), (5, 99, ''), (777, 1, ''),
                (9, 1, '2026-01-05 11:00:00');
            INSERT INTO comment_likes VALUES (1, 1, ''), (1, 1, ''), (4, 1, '');
            INSERT INTO bookmarks VALUES (5, 2, ''), (12, 2, '');
            INSERT INTO follows VALUES (2, 1, '2026-01-03 11:00:00'), (2, 2, ''), (1, 99, '');
            INSERT INTO pinned_posts VALUES (1, 5, 0, '2026-01-03 11:00:00'), (1, 9, 1, ''),
                (1, 16, 2, '2026-01-05 11:00:00');
            INSERT INTO stories VALUES
                (3, 1, '/uploads/a.png', 'Now', datetime('now', '-1 hour'), datetime('now', '+23 hours')),
                (4, 1, '/uploads/a.png', 'Over', datetime('now', '-3 days'), datetime('now', '-2 days')),
                (5, 1, '/uploads/missing.png', 'Blank', datetime('now', '-1 hour'), datetime('now', '+23 hours'));
            INSERT INTO story_views VALUES (3, 2, ''), (3, 3, ''), (3, 3, ''), (4, 2, ''), (3, 99, '');
            INSERT INTO collections VALUES (7, 2, 'Circles', '', '', '2026-01-03 11:00:00'),
                (8, 2, '', '', '/uploads/missing.png', '2026-01-03 11:00:00'), (9, 99, 'X', '', '', '');
            INSERT INTO collection_items VALUES (7, 5, '2026-01-03 11:00:00'), (7, 5, ''), (7, 12, '');
            INSERT INTO conversations VALUES (2, 1, 2, '', '2026-01-03 11:00:00'),
                (3, 2, 1, '', '2026-01-03 11:00:00'),
                (4, 1, 1, '', '');
            INSERT INTO messages VALUES (1, 2, 1, 'Hello', 1, '2026-01-03 11:00:00'),
                (2, 2, 2, 'Hello yourself', 0, '2026-01-03 11:01:00'),
                (3, 2, 4, 'I listen', 0, '2026-01-03 11:02:00'),
                (4, 3, 2, 'And again', 0, '2026-01-03 11:03:00'), (5, 4, 1, 'Echo', 0, '');
            INSERT INTO notifications VALUES (1, 1, 'like', 2, 5, NULL, 0, '2026-01-03 11:00:00'),
                (2, 1, 'like', 2, 5, NULL, 0, '2026-01-03 11:00:01'),
                (3, 1, 'comment', 2, 5, 1, 1, '2026-01-03 11:00:02'),
                (4, 1, 'party', 2, NULL, NULL, 0, ''), (5, 1, 'like', 2, 12, NULL, 0, '');
            INSERT INTO point_transactions VALUES (1, 2, 1, 'like_given', 5, '2026-01-03 11:00:00'),
                (2, 1, 10, 'like_received', 5, '2026-01-03 11:00:00'),
                (3, 2, 1, 'like_given', 5, '2026-01-03 11:00:01'),
                (4, 1, 10, 'like_received', 5, '2026-01-03 11:00:01'),
                (5, 1, 5, 'post_created', 5, '2026-01-03 10:00:00'),
                (6, 99, 5, 'post_created', 5, '');
            INSERT INTO user_points VALUES (1, 325, 325), (2, 2, 2), (99, 5, 5);
            INSERT INTO webhooks VALUES (4, 1, 'https://hooks.example.com/x',
                '["post.liked","post.teleported"]', 'sesame', 1,
                2, NULL, '2026-01-03 11:00:00'), (5, 1, 'http://127.0.0.1/x', '["*"]', NULL, 1, 0, NULL, '');
            INSERT INTO webhook_logs VALUES (1, 4, '{}'), (2, 4, '{}');
            INSERT INTO rate_limits VALUES (1, 'like', 3);
            INSERT INTO user_blocks VALUES (1, 4, 'Too fast', NULL, '2026-01-03 11:00:00'),
                (2, 2, 'Too fast', '2026-01-03 12:00:00', '2026-01-03 11:00:00');
            INSERT INTO reports VALUES (1, 9, 'spam', '203.0.113.9', '2026-01-05 11:00:00'),
                (2, 9, 'spam', '203.0.113.9', ''),
                (3, 777, 'gone', '203.0.113.9', '');
            INSERT INTO feedback VALUES (1, 'bug', 'Help', 'It is round', 'x@example.com', '', 'ab', 'open', 0,
                '2026-01-05 11:00:00', NULL), (2, 'rant', '', '', '', '', '', '', 0, '', NULL);
            """;

    private final Path folder;

    private OldServer(Path folder) {
        this.folder = folder;
    }

    /** A small one with much that is broken. */
    static OldServer broken(Path folder) throws IOException, SQLException {
        OldServer old = empty(folder);
        old.run(PEOPLE);
        old.run(DEEDS);
        Files.write(old.uploads().resolve("a.png"), SamplePictures.png(1));
        Files.write(old.uploads().resolve("face.png"), SamplePictures.png(2));
        Files.write(old.uploads().resolve("b.jpg"), SamplePictures.jpeg(3));
        Files.writeString(old.uploads().resolve("drawn.svg"), SamplePictures.SVG);
        byte[] whole = SamplePictures.png(4);
        Files.write(old.uploads().resolve("damaged.png"), Arrays.copyOf(whole, whole.length / 3));
        Files.write(folder.resolve("outside.png"), whole);
        return old;
    }

    static OldServer empty(Path folder) throws IOException, SQLException {
        OldServer old = new OldServer(folder);
        Files.createDirectories(old.uploads());
        old.run(TABLES);
        return old;
    }

    Path database() {
        return folder.resolve("old.db");
    }

    Path uploads() {
        return folder.resolve("uploads");
    }

    void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return rows.getLong(1);
        }
    }
}
