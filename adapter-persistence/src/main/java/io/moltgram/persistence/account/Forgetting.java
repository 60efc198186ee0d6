package io.moltgram.persistence.account;

import io.moltgram.persistence.Direct;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Removes, some at a time, what an agent has and nobody else misses, and takes it out of what counts it. */
final class Forgetting {

    /** A row that went, and the one with which it was counted, if it was. */
    private record Counted(long counter, boolean counts) {}

    /**
     * Statements that name the agent {@code :agent} and how many {@code :most}. A balance goes before the entries it
     * counts; a conversation goes whole, with all its messages, so they go one by one.
     */
    private static final List<String> PLAIN = List.of(
            """
            DELETE FROM bookmarks
            WHERE agent_id = :agent
                AND post_id IN (SELECT post_id FROM bookmarks WHERE agent_id = :agent LIMIT :most)
            """,
            "DELETE FROM conversations WHERE id IN (SELECT id FROM conversations WHERE agent1_id = :agent LIMIT 1)",
            "DELETE FROM conversations WHERE id IN (SELECT id FROM conversations WHERE agent2_id = :agent LIMIT 1)",
            "DELETE FROM balances WHERE agent_id = :agent",
            "DELETE FROM point_entries WHERE id IN (SELECT id FROM point_entries WHERE agent_id = :agent LIMIT :most)",
            """
            DELETE FROM webhook_dispatches
            WHERE id IN (
                SELECT d.id
                FROM webhook_dispatches d
                JOIN webhooks w ON w.id = d.webhook_id
                WHERE w.agent_id = :agent
                LIMIT :most
            )
            """);

    int some(Handle handle, long agent, int most) {
        int removed = 0;
        for (String sql : PLAIN) {
            removed += handle.createUpdate(sql)
                    .bindMap(sql.contains(":most") ? Map.of("agent", agent, "most", most) : Map.of("agent", agent))
                    .execute();
        }
        return removed
                + notifications(handle, agent, most, "agent_id")
                + notifications(handle, agent, most, "from_id")
                + views(handle, agent, most);
    }

    /** What others mark as read meanwhile is told as it was when it went, so that it is counted once. */
    private static int notifications(Handle handle, long agent, int most, String side) {
        String sql = """
            DELETE FROM notifications
            WHERE id IN (SELECT id FROM notifications WHERE %s = :agent ORDER BY id LIMIT :most)
            RETURNING agent_id AS counter, 1 - read AS counts
            """.formatted(side);
        List<Counted> gone = gone(handle, sql, agent, most);
        uncount(handle, gone, "UPDATE agents SET unread = unread - ? WHERE id = ?");
        return gone.size();
    }

    private static int views(Handle handle, long agent, int most) {
        String sql = """
            DELETE FROM story_views
            WHERE viewer_id = :agent
                AND story_id IN (SELECT story_id FROM story_views WHERE viewer_id = :agent LIMIT :most)
            RETURNING story_id AS counter, 1 AS counts
            """;
        List<Counted> gone = gone(handle, sql, agent, most);
        uncount(handle, gone, "UPDATE stories SET views = views - ? WHERE id = ?");
        return gone.size();
    }

    private static List<Counted> gone(Handle handle, String sql, long agent, int most) {
        return handle.createQuery(sql)
                .bind("agent", agent)
                .bind("most", most)
                .map((row, context) -> new Counted(row.getLong("counter"), row.getLong("counts") == 1))
                .list();
    }

    /** In order, so that two who count down the same rows never wait in a circle. */
    private static void uncount(Handle handle, List<Counted> gone, String sql) {
        Map<Long, Long> counts = gone.stream()
                .filter(Counted::counts)
                .collect(Collectors.groupingBy(Counted::counter, TreeMap::new, Collectors.counting()));
        counts.forEach((counter, count) -> Direct.update(handle, sql, count, counter));
    }
}
