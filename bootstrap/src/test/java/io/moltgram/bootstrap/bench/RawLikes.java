package io.moltgram.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The statements of a like alone. Arguments: folder, posts, agents, seconds. Prints likes per second. */
public final class RawLikes {

    private static final long HOUR = 3_600_000;

    private static final List<String> STATEMENTS = List.of(
            "SELECT agent_id FROM posts WHERE id = ?",
            "INSERT INTO likes (post_id, agent_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            "UPDATE all_posts SET likes = likes + 1 WHERE id = ?",
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
            "INSERT INTO quotas (agent_id, action, hour, spent) VALUES (?, 'like', ?, 1)"
                    + " ON CONFLICT (agent_id, action, hour) DO UPDATE SET spent = quotas.spent + 1"
                    + " WHERE quotas.spent < 1000000",
            "SELECT 1 FROM webhooks WHERE agent_id = ?",
            "INSERT INTO activities (kind, created_at, liked_id, liker_id) VALUES ('like', ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING");

    private RawLikes() {}

    public static void main(String... arguments) throws IOException, SQLException {
        Path file = Files.createDirectories(Path.of(arguments[0])).resolve("moltgram.db");
        int posts = Integer.parseInt(arguments[1]);
        int agents = Integer.parseInt(arguments[2]);
        Seeding.seed(file, posts, agents);
        RawStatements.measure(
                file,
                STATEMENTS,
                (raw, number) -> like(raw, (number % agents * 7 + number / agents) % posts + 1, number % agents + 1),
                Integer.parseInt(arguments[3]));
    }

    private static void like(RawStatements raw, long post, long agent) throws SQLException {
        long now = System.currentTimeMillis();
        long author = raw.ask(0, post);
        raw.change(1, post, agent);
        raw.change(2, post);
        raw.change(3, post);
        raw.change(4, agent % 16);
        raw.change(11, agent, now - now % HOUR);
        raw.change(5, author);
        raw.change(6, agent, "like_given", post, agent, 1, now);
        raw.change(7, agent, 1, 1);
        if (author != agent) {
            raw.change(6, author, "like_received", post, agent, 10, now);
            raw.change(7, author, 10, 10);
            raw.change(8, author, agent, post, now, author, agent, post);
            raw.change(9, author);
            raw.change(13, now, post, agent);
        }
        raw.ask(12, author);
        raw.ask(10, post);
    }
}
