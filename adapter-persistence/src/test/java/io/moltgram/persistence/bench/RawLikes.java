package io.moltgram.persistence.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The statements of a like by one agent of another's post, run raw on one thread and committed in batches. */
final class RawLikes implements AutoCloseable {

    private final Connection connection;
    private final List<PreparedStatement> statements = new ArrayList<>();

    RawLikes(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement settings = connection.createStatement()) {
            settings.execute("PRAGMA journal_mode = WAL");
            settings.execute("PRAGMA synchronous = FULL");
            settings.execute("PRAGMA foreign_keys = ON");
            settings.execute("PRAGMA temp_store = MEMORY");
            settings.execute("PRAGMA wal_autocheckpoint = 4000");
            settings.execute("PRAGMA cache_size = -8192");
        }
        connection.setAutoCommit(false);
        for (String sql : SQL) {
            statements.add(connection.prepareStatement(sql));
        }
    }

    private static final List<String> SQL = List.of(
            "SELECT agent_id FROM posts WHERE id = ?",
            "INSERT INTO likes (post_id, agent_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            "UPDATE all_posts SET likes = likes + ? WHERE id = ?",
            "UPDATE agents SET likes = likes + ? WHERE id = (SELECT agent_id FROM posts WHERE id = ?)",
            "UPDATE totals SET value = value + ? WHERE name = ? AND part = ?",
            "UPDATE agents SET karma = CASE WHEN karma + ? < 0 THEN 0 ELSE karma + ? END,"
                    + " verified = CASE WHEN karma + ? >= ? THEN 1 ELSE verified END WHERE id = ?",
            "INSERT INTO point_entries (agent_id, deed, reference, by_id, points, created_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            "INSERT INTO balances (agent_id, points, earned, entries) VALUES (?, ?, ?, 1)"
                    + " ON CONFLICT (agent_id) DO UPDATE SET points = balances.points + excluded.points,"
                    + " earned = balances.earned + excluded.earned, entries = balances.entries + 1",
            "INSERT INTO notifications (agent_id, kind, from_id, post_id, comment_id, read, created_at, once)"
                    + " SELECT ?, ?, ?, ?, ?, ?, ?, 1 WHERE NOT EXISTS (SELECT 1 FROM notifications"
                    + " WHERE agent_id = ? AND from_id = ? AND kind = ? AND coalesce(post_id, 0) = ?)"
                    + " ON CONFLICT DO NOTHING",
            "UPDATE agents SET unread = unread + 1 WHERE id = ?",
            "SELECT likes FROM posts WHERE id = ?",
            "INSERT INTO activities (kind, created_at, liked_id, liker_id) VALUES ('like', ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING");

    void like(long post, long agent, long at) throws SQLException {
        long author = number(0, post);
        update(1, post, agent);
        update(2, 1L, post);
        update(3, 1L, post);
        update(4, 1L, "likes", agent % 16);
        update(5, 1L, 1L, 1L, 500L, author);
        update(6, agent, "like_given", post, agent, 1L, at);
        update(7, agent, 1L, 1L);
        update(6, author, "like_received", post, agent, 10L, at);
        update(7, author, 10L, 10L);
        update(8, author, "like", agent, post, null, 0L, at, author, agent, "like", post);
        update(9, author);
        update(11, at, post, agent);
        number(10, post);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private void update(int statement, Object... values) throws SQLException {
        bind(statements.get(statement), values).executeUpdate();
    }

    private long number(int statement, Object... values) throws SQLException {
        try (ResultSet rows = bind(statements.get(statement), values).executeQuery()) {
            return rows.getLong(1);
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            if (values[at] instanceof Long number) {
                statement.setLong(at + 1, number);
            } else {
                statement.setString(at + 1, (String) values[at]);
            }
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
