package io.moltgram.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The ceiling that likes are held against: the statements of a like on one thread, straight through JDBC, 64 likes a
 * durable commit; no HTTP, no acts, no waiting callers. Arguments: folder, posts, agents, seconds. Prints likes per
 * second.
 */
public final class RawLikes {

    private static final int BATCH = 64;

    private final List<PreparedStatement> statements = new ArrayList<>();

    private RawLikes(Connection connection) throws SQLException {
        for (String sql : List.of(
                "SELECT agent_id FROM posts WHERE id = ?",
                "INSERT INTO likes (post_id, agent_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                "UPDATE posts SET likes = likes + 1 WHERE id = ?",
                "UPDATE agents SET likes = likes + 1 WHERE id = (SELECT agent_id FROM posts WHERE id = ?)",
                "UPDATE totals SET value = value + 1 WHERE name = 'likes' AND part = ?",
                "UPDATE agents SET karma = CASE WHEN karma + 1 < 0 THEN 0 ELSE karma + 1 END,"
                        + " verified = CASE WHEN karma + 1 >= 500 THEN 1 ELSE verified END WHERE id = ?",
                "INSERT INTO point_entries (agent_id, deed, reference, by_id, points, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                "INSERT INTO balances (agent_id, points, earned, entries) VALUES (?, ?, ?, 1)"
                        + " ON CONFLICT (agent_id) DO UPDATE SET points = balances.points + excluded.points,"
                        + " earned = balances.earned + excluded.earned, entries = balances.entries + 1",
                "INSERT INTO notifications (agent_id, kind, from_id, post_id, comment_id, read, created_at, once)"
                        + " SELECT ?, 'like', ?, ?, NULL, 0, ?, 1 WHERE NOT EXISTS (SELECT 1 FROM notifications WHERE"
                        + " agent_id = ? AND from_id = ? AND kind = 'like' AND coalesce(post_id, 0) = ?)"
                        + " ON CONFLICT DO NOTHING",
                "UPDATE agents SET unread = unread + 1 WHERE id = ?",
                "SELECT likes FROM posts WHERE id = ?",
                "INSERT INTO activities (kind, created_at, liked_id, liker_id) VALUES ('like', ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")) {
            statements.add(connection.prepareStatement(sql));
        }
    }

    public static void main(String... arguments) throws IOException, SQLException {
        Path file = Files.createDirectories(Path.of(arguments[0])).resolve("moltgram.db");
        int posts = Integer.parseInt(arguments[1]);
        int agents = Integer.parseInt(arguments[2]);
        Seeding.seed(file, posts, agents);
        try (Connection connection = Seeding.connect(file);
                Statement pragma = connection.createStatement()) {
            pragma.execute("PRAGMA journal_mode = WAL");
            pragma.execute("PRAGMA synchronous = FULL");
            pragma.execute("PRAGMA foreign_keys = ON");
            connection.setAutoCommit(false);
            RawLikes likes = new RawLikes(connection);
            likes.run(connection, posts, agents, 2);
            System.out.println(likes.run(connection, posts, agents, Integer.parseInt(arguments[3])));
        }
    }

    private int next;

    private long run(Connection connection, int posts, int agents, int seconds) throws SQLException {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        long done = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < BATCH; i++, next++) {
                like((next % agents * 7 + next / agents) % posts + 1, next % agents + 1);
            }
            connection.commit();
            done += BATCH;
        }
        return done * 1_000_000_000L / (System.nanoTime() - start);
    }

    private void like(long post, long agent) throws SQLException {
        long now = System.currentTimeMillis();
        long author = ask(0, post);
        change(1, post, agent);
        change(2, post);
        change(3, post);
        change(4, agent % 16);
        change(5, author);
        change(6, agent, "like_given", post, agent, 1, now);
        change(7, agent, 1, 1);
        if (author != agent) {
            change(6, author, "like_received", post, agent, 10, now);
            change(7, author, 10, 10);
            change(8, author, agent, post, now, author, agent, post);
            change(9, author);
            change(11, now, post, agent);
        }
        ask(10, post);
    }

    private long ask(int statement, Object... values) throws SQLException {
        PreparedStatement prepared = statements.get(statement);
        Seeding.bind(prepared, values);
        try (ResultSet rows = prepared.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void change(int statement, Object... values) throws SQLException {
        PreparedStatement prepared = statements.get(statement);
        Seeding.bind(prepared, values);
        prepared.executeUpdate();
    }
}
