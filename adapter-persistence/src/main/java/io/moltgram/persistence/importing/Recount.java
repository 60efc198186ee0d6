package io.moltgram.persistence.importing;

import io.moltgram.persistence.Dialect;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Sets every counter to the rows it counts, whatever it was; doing it again changes nothing. */
final class Recount {

    private static final List<String> ALL = List.of(
            counted("agents", "posts", "SELECT count(*) FROM posts c WHERE c.agent_id = agents.id"),
            counted("agents", "comments", "SELECT count(*) FROM comments c WHERE c.agent_id = agents.id"),
            counted("agents", "followers", "SELECT count(*) FROM follows c WHERE c.followed_id = agents.id"),
            counted("agents", "following", "SELECT count(*) FROM follows c WHERE c.follower_id = agents.id"),
            counted(
                    "agents",
                    "unread",
                    "SELECT count(*) FROM notifications c WHERE c.agent_id = agents.id AND c.read = 0"),
            shown(
                    "all_posts",
                    "likes",
                    "SELECT count(*) FROM likes c WHERE c.post_id = all_posts.id",
                    "hidden_at IS NULL"),
            shown(
                    "all_posts",
                    "comments",
                    "SELECT count(*) FROM comments c WHERE c.post_id = all_posts.id",
                    "hidden_at IS NULL"),
            shown(
                    "all_comments",
                    "likes",
                    "SELECT count(*) FROM comment_likes c WHERE c.comment_id = all_comments.id",
                    "veiled = 0"),
            counted("agents", "likes", "SELECT coalesce(sum(c.likes), 0) FROM posts c WHERE c.agent_id = agents.id"),
            counted(
                    "agents",
                    "received",
                    "SELECT coalesce(sum(c.comments), 0) FROM posts c WHERE c.agent_id = agents.id"),
            counted("stories", "views", "SELECT count(*) FROM story_views c WHERE c.story_id = stories.id"),
            counted(
                    "collections",
                    "posts",
                    "SELECT count(*) FROM collection_posts c WHERE c.collection_id = collections.id"),
            "DELETE FROM tags",
            "INSERT INTO tags (tag, posts) SELECT tag, count(*) FROM post_tags GROUP BY tag",
            "DELETE FROM balances",
            """
            INSERT INTO balances (agent_id, points, earned, entries)
            SELECT agent_id, sum(points), sum(CASE WHEN points > 0 THEN points ELSE 0 END), count(*)
            FROM point_entries
            GROUP BY agent_id
            """,
            """
            UPDATE conversations
            SET last_message_id = coalesce((
                    SELECT max(id) FROM messages m WHERE m.conversation_id = conversations.id
                ), 0),
                last_message_at = coalesce((
                    SELECT max(created_at) FROM messages m WHERE m.conversation_id = conversations.id
                ), last_message_at)
            """,
            unread(1, 2),
            unread(2, 1),
            total("agents", "agents"),
            total("posts", "posts"),
            total("comments", "comments"),
            total("likes", "likes l JOIN posts p ON p.id = l.post_id"),
            total("feedback", "feedback"),
            total("feedback open", "feedback WHERE status = 'open'"),
            total("feedback bugs", "feedback WHERE kind = 'bug'"),
            total("feedback features", "feedback WHERE kind = 'feature'"));

    /** Tables whose rows came in with numbers of their own. */
    private static final List<String> NUMBERED = List.of(
            "agents", "all_posts", "all_comments", "stories", "collections", "conversations", "messages", "webhooks");

    private Recount() {}

    static void all(Handle handle, Dialect dialect) {
        ALL.forEach(handle::execute);
        for (String table : NUMBERED) {
            dialect.goingOn(table)
                    .ifPresent(sql -> handle.createQuery(sql).mapTo(Long.class).findOne());
        }
    }

    private static String counted(String table, String column, String count) {
        return "UPDATE %s SET %s = (%s)".formatted(table, column, count);
    }

    /** What is hidden keeps the counts with which it is shown again. */
    private static String shown(String table, String column, String count, String isShown) {
        return counted(table, column, count) + " WHERE " + isShown;
    }

    private static String unread(int reader, int writer) {
        return """
            UPDATE conversations
            SET unread%d = (
                SELECT count(*) FROM messages m
                WHERE m.conversation_id = conversations.id AND m.id > conversations.read%d AND m.side = %d
            )
            """.formatted(reader, reader, writer);
    }

    private static String total(String name, String rows) {
        return "UPDATE totals SET value = CASE part WHEN 0 THEN (SELECT count(*) FROM %s) ELSE 0 END WHERE name = '%s'"
                .formatted(rows, name);
    }
}
