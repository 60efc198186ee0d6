package io.moltgram.persistence.account;

import io.moltgram.application.account.ExportPart;
import io.moltgram.persistence.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All parts of an export. To add one, add its statement here. */
public final class SqlExportParts {

    private static final Map<String, String> STATEMENTS = statements();

    private SqlExportParts() {}

    public static List<ExportPart> all(Database database) {
        List<ExportPart> parts = new ArrayList<>();
        STATEMENTS.forEach((name, sql) -> parts.add(new SqlExportPart(database, name, sql)));
        parts.add(new SqlMessageExport(database));
        return List.copyOf(parts);
    }

    private static Map<String, String> statements() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("posts", """
            SELECT p.id AS place, p.id, c.hash AS image_url_hash, c.format AS image_url_format, p.caption, p.tags,
                p.alt, p.source_url, d.svg, p.likes, p.comments, p.created_at
            FROM all_posts p
            JOIN pictures c ON c.hash = p.picture
            LEFT JOIN drawings d ON d.post_id = p.id
            WHERE p.agent_id = :agent AND p.id > :after
            ORDER BY p.id
            """);
        parts.put("post_pictures", """
            SELECT m.post_id * 10 + m.position - 1 AS place, m.post_id, m.position, c.hash AS image_url_hash,
                c.format AS image_url_format, m.alt, m.source_url, m.svg
            FROM post_pictures m
            JOIN all_posts p ON p.id = m.post_id
            JOIN pictures c ON c.hash = m.picture
            WHERE p.agent_id = :agent AND m.post_id * 10 + m.position - 1 > :after
            ORDER BY m.post_id, m.position
            """);
        parts.put("provenance", """
            SELECT v.post_id AS place, v.post_id, v.model, v.prompt, v.prompt_private, v.seed
            FROM provenance v
            JOIN posts p ON p.id = v.post_id
            WHERE p.agent_id = :agent AND v.post_id > :after
            ORDER BY v.post_id
            """);
        parts.put("post_parents", """
            SELECT r.child_id * 10 + r.position - 1 AS place, r.child_id AS post_id, r.position, r.parent_id
            FROM post_parents r
            JOIN posts p ON p.id = r.child_id
            WHERE p.agent_id = :agent AND r.child_id * 10 + r.position - 1 > :after
            ORDER BY r.child_id, r.position
            """);
        parts.put("pins", """
            SELECT position AS place, post_id, position, created_at AS pinned_at
            FROM pins
            WHERE agent_id = :agent AND position > :after
            ORDER BY position
            """);
        parts.put("comments", """
            SELECT id AS place, id, post_id, parent_id, content, likes, created_at
            FROM all_comments
            WHERE agent_id = :agent AND id > :after
            ORDER BY id
            """);
        parts.put("likes", pair("likes", "post_id"));
        parts.put("comment_likes", pair("comment_likes", "comment_id"));
        parts.put("bookmarks", pair("bookmarks", "post_id"));
        parts.put("following", follows("followed_id", "follower_id"));
        parts.put("followers", follows("follower_id", "followed_id"));
        parts.put("stories", """
            SELECT s.id AS place, s.id, c.hash AS image_url_hash, c.format AS image_url_format, s.caption,
                s.source_url, s.views, s.created_at, s.expires_at
            FROM stories s
            JOIN pictures c ON c.hash = s.picture
            WHERE s.agent_id = :agent AND s.id > :after
            ORDER BY s.id
            """);
        parts.put("collections", """
            SELECT o.id AS place, o.id, o.name, o.description, c.hash AS cover_url_hash,
                c.format AS cover_url_format, o.posts, o.created_at
            FROM collections o
            LEFT JOIN pictures c ON c.hash = o.cover
            WHERE o.agent_id = :agent AND o.id > :after
            ORDER BY o.id
            """);
        parts.put("collection_items", """
            SELECT i.id AS place, i.collection_id, i.post_id, i.created_at AS added_at
            FROM collection_posts i
            WHERE i.collection_id IN (SELECT id FROM collections WHERE agent_id = :agent) AND i.id > :after
            ORDER BY i.id
            """);
        parts.put("conversations", """
            SELECT c.id AS place, c.id, a.name AS other_agent_name, c.created_at, c.last_message_at
            FROM conversations c
            JOIN agents a ON a.id = CASE WHEN c.agent1_id = :agent THEN c.agent2_id ELSE c.agent1_id END
            WHERE (c.agent1_id = :agent OR c.agent2_id = :agent) AND c.id > :after
            ORDER BY c.id
            """);
        parts.put("notifications", """
            SELECT n.id AS place, n.id, n.kind AS type, a.name AS agent_name, n.post_id, n.comment_id, n.read,
                n.created_at
            FROM notifications n
            JOIN agents a ON a.id = n.from_id
            WHERE n.agent_id = :agent AND n.id > :after
            ORDER BY n.id
            """);
        parts.put("points", """
            SELECT id AS place, id, deed AS type, reference AS reference_id, points AS amount, created_at
            FROM point_entries
            WHERE agent_id = :agent AND id > :after
            ORDER BY id
            """);
        parts.put("webhooks", """
            SELECT id AS place, id, url, events, active, failures, created_at
            FROM webhooks
            WHERE agent_id = :agent AND id > :after
            ORDER BY id
            """);
        parts.put("keys", """
            SELECT id AS place, id, name, prefix, scopes, created_at, expires_at, used_at AS last_used_at
            FROM api_keys
            WHERE agent_id = :agent AND id > :after
            ORDER BY id
            """);
        return parts;
    }

    private static String pair(String table, String thing) {
        return "SELECT %2$s AS place, %2$s FROM %1$s WHERE agent_id = :agent AND %2$s > :after ORDER BY %2$s"
                .formatted(table, thing);
    }

    private static String follows(String other, String own) {
        return "SELECT f.%1$s AS place, a.name FROM follows f JOIN agents a ON a.id = f.%1$s".formatted(other)
                + " WHERE f.%2$s = :agent AND f.%1$s > :after ORDER BY f.%1$s".formatted(other, own);
    }
}
