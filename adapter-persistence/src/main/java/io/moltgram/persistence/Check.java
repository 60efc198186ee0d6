package io.moltgram.persistence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Proves that every counter equals the rows it counts, by counting them all: slow, for tests and operators. */
public final class Check {

    /** Pairs of a counter's name and a query for how many rows of it are wrong. */
    private static final Map<String, String> WRONG = new TreeMap<>(Map.ofEntries(
            Map.entry("agents.posts", agents("posts", "SELECT agent_id AS id, count(*) AS n FROM posts GROUP BY 1")),
            Map.entry(
                    "agents.comments",
                    agents("comments", "SELECT agent_id AS id, count(*) AS n FROM comments GROUP BY 1")),
            Map.entry(
                    "agents.likes",
                    agents(
                            "likes",
                            "SELECT p.agent_id AS id, count(*) AS n FROM likes l JOIN posts p ON p.id = l.post_id"
                                    + " GROUP BY 1")),
            Map.entry(
                    "agents.received",
                    agents(
                            "received",
                            "SELECT p.agent_id AS id, count(*) AS n FROM comments m JOIN posts p ON p.id = m.post_id"
                                    + " GROUP BY 1")),
            Map.entry(
                    "agents.followers",
                    agents("followers", "SELECT followed_id AS id, count(*) AS n FROM follows GROUP BY 1")),
            Map.entry(
                    "agents.following",
                    agents("following", "SELECT follower_id AS id, count(*) AS n FROM follows GROUP BY 1")),
            Map.entry(
                    "agents.unread",
                    agents(
                            "unread",
                            "SELECT agent_id AS id, count(*) AS n FROM notifications WHERE read = 0 GROUP BY 1")),
            Map.entry("agents.stored", agents("stored", """
                            SELECT used.agent_id AS id, sum(c.bytes) AS n
                            FROM (
                                SELECT agent_id, picture FROM all_posts
                                UNION ALL
                                SELECT p.agent_id, m.picture FROM post_pictures m JOIN all_posts p ON p.id = m.post_id
                                UNION ALL SELECT agent_id, picture FROM stories
                                UNION ALL SELECT agent_id, cover FROM collections WHERE cover IS NOT NULL
                                UNION ALL SELECT id, avatar FROM agents WHERE avatar IS NOT NULL
                            ) AS used
                            JOIN pictures c ON c.hash = used.picture
                            GROUP BY 1
                            """)),
            Map.entry(
                    "posts.likes",
                    wrong("posts", "id", "likes", "SELECT post_id AS id, count(*) AS n FROM likes GROUP BY 1")),
            Map.entry(
                    "posts.comments",
                    wrong("posts", "id", "comments", "SELECT post_id AS id, count(*) AS n FROM comments GROUP BY 1")),
            Map.entry(
                    "comments.likes",
                    wrong(
                            "comments",
                            "id",
                            "likes",
                            "SELECT comment_id AS id, count(*) AS n FROM comment_likes GROUP BY 1")),
            Map.entry(
                    "collections.posts",
                    wrong(
                            "collections",
                            "id",
                            "posts",
                            "SELECT collection_id AS id, count(*) AS n FROM collection_posts GROUP BY 1")),
            Map.entry(
                    "stories.views",
                    wrong(
                            "stories",
                            "id",
                            "views",
                            "SELECT story_id AS id, count(*) AS n FROM story_views GROUP BY 1")),
            Map.entry(
                    "tags.posts",
                    wrong("tags", "tag", "posts", "SELECT tag AS id, count(*) AS n FROM post_tags GROUP BY 1")),
            Map.entry(
                    "tags without a row",
                    "SELECT count(*) FROM post_tags p WHERE NOT EXISTS (SELECT 1 FROM tags t WHERE t.tag = p.tag)"),
            Map.entry(
                    "balances.earned",
                    wrong(
                            "balances",
                            "agent_id",
                            "earned",
                            "SELECT agent_id AS id, sum(points) AS n FROM point_entries WHERE points > 0 GROUP BY 1")),
            Map.entry("balances.points", balances("points", "sum(points)")),
            Map.entry("balances.entries", balances("entries", "count(*)")),
            Map.entry("balances below zero", "SELECT count(*) FROM balances WHERE points < 0"),
            Map.entry("conversations.unread1", unread(1, 2)),
            Map.entry("conversations.unread2", unread(2, 1)),
            Map.entry(
                    "conversations.last_message_id",
                    wrong(
                            "conversations",
                            "id",
                            "last_message_id",
                            "SELECT conversation_id AS id, max(id) AS n FROM messages GROUP BY 1")),
            Map.entry("totals.agents", total("agents")),
            Map.entry("totals.posts", total("posts")),
            Map.entry("totals.comments", total("comments")),
            Map.entry("totals.likes", total("likes", "likes l JOIN posts p ON p.id = l.post_id")),
            Map.entry("totals.feedback", total("feedback")),
            Map.entry("totals.feedback open", total("feedback open", "feedback WHERE status = 'open'")),
            Map.entry("totals.feedback bugs", total("feedback bugs", "feedback WHERE kind = 'bug'")),
            Map.entry("totals.feedback features", total("feedback features", "feedback WHERE kind = 'feature'")),
            Map.entry(
                    "posts without a text",
                    "SELECT count(*) FROM posts p"
                            + " WHERE NOT EXISTS (SELECT 1 FROM post_texts t WHERE t.post_id = p.id)"),
            Map.entry(
                    "gaps between pins",
                    "SELECT count(*) FROM (SELECT agent_id FROM pins GROUP BY agent_id"
                            + " HAVING max(position) <> count(*) - 1 OR min(position) <> 0) AS gaps")));

    private final Database database;

    public Check(Database database) {
        this.database = database;
    }

    /** One line for each counter that is wrong; none when all is well. */
    public List<String> differences() {
        return database.read(Check::differences);
    }

    /** The same, of whatever database the handle leads to. */
    public static List<String> differences(Handle handle) {
        return WRONG.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        handle.createQuery(entry.getValue()).mapTo(Long.class).one()))
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> entry.getKey() + ": " + entry.getValue() + " wrong")
                .toList();
    }

    private static String agents(String counter, String counts) {
        return wrong("agents", "id", counter, counts);
    }

    private static String balances(String counter, String counts) {
        return wrong(
                "balances",
                "agent_id",
                counter,
                "SELECT agent_id AS id, " + counts + " AS n FROM point_entries GROUP BY 1");
    }

    private static String wrong(String table, String key, String counter, String counts) {
        return "SELECT count(*) FROM %s t LEFT JOIN (%s) c ON c.id = t.%s WHERE t.%s <> coalesce(c.n, 0)"
                .formatted(table, counts, key, counter);
    }

    private static String unread(int reader, int writer) {
        return """
            SELECT count(*)
            FROM conversations c
            WHERE unread%d <> (
                SELECT count(*) FROM messages m
                WHERE m.conversation_id = c.id AND m.id > c.read%d AND m.side = %d
            )
            """.formatted(reader, reader, writer);
    }

    private static String total(String table) {
        return total(table, table);
    }

    private static String total(String name, String rows) {
        return "SELECT abs((SELECT sum(value) FROM totals WHERE name = '%s') - (SELECT count(*) FROM %s))"
                .formatted(name, rows);
    }
}
