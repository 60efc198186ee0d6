package io.moltgram.persistence.post;

import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Total;
import io.moltgram.persistence.notification.NotificationRows;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Takes a post out of everything that counts it before its row, and by the schema all that hangs on it, goes. */
final class PostUnravelling {

    /** The post as it was when nobody else could change it any more. */
    private record Going(long id, long agent, long likes, long comments) {}

    private final Dialect dialect;

    PostUnravelling(Dialect dialect) {
        this.dialect = dialect;
    }

    boolean remove(Handle handle, long id) {
        Optional<Going> found = hold(handle, id);
        found.ifPresent(post -> {
            unpin(handle, post);
            uncollect(handle, post);
            uncountTags(handle, post);
            uncountComments(handle, post);
            forgetNotifications(handle, post);
            uncount(handle, post);
            untie(handle, post);
            Direct.update(handle, "DELETE FROM posts WHERE id = ?", post.id());
            Direct.update(handle, "INSERT INTO gone_posts (id) VALUES (?)", post.id());
        });
        return found.isPresent();
    }

    private Optional<Going> hold(Handle handle, long id) {
        String sql = """
            SELECT id, agent_id, likes, comments
            FROM posts
            WHERE id = :id
            %s
            """.formatted(dialect.holding());
        return handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> new Going(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .findOne();
    }

    private void unpin(Handle handle, Going post) {
        List<PinRow> pins = PinRow.hold(handle, dialect, post.agent());
        PinRow.remove(handle, pins, post.id());
    }

    /** The places go first, so that each is counted by the one who removed it, should its owner do so meanwhile. */
    private static void uncollect(Handle handle, Going post) {
        String taken = """
            DELETE FROM collection_posts
            WHERE post_id = :post
            RETURNING collection_id
            """;
        String counted = """
            UPDATE collections
            SET posts = posts - 1
            WHERE id = ?
            """;
        handle.createQuery(taken).bind("post", post.id()).mapTo(Long.class).list().stream()
                .sorted()
                .forEach(collection -> Direct.update(handle, counted, collection));
    }

    private static void uncountTags(Handle handle, Going post) {
        String one = """
            UPDATE tags
            SET posts = posts - 1
            WHERE tag = ?
            """;
        String none = """
            DELETE FROM tags
            WHERE tag = ? AND posts = 0
            """;
        List<String> tags = handle.createQuery("SELECT tag FROM post_tags WHERE post_id = :post ORDER BY tag")
                .bind("post", post.id())
                .mapTo(String.class)
                .list();
        for (String tag : tags) {
            Direct.update(handle, one, tag);
            Direct.update(handle, none, tag);
        }
    }

    private static void uncountComments(Handle handle, Going post) {
        String sql = """
            UPDATE agents
            SET comments = comments - (
                SELECT count(*) FROM comments c WHERE c.post_id = ? AND c.agent_id = agents.id
            )
            WHERE id IN (SELECT agent_id FROM comments WHERE post_id = ?)
            """;
        Direct.update(handle, sql, post.id(), post.id());
    }

    /** SQLite follows keys only 1,000 rows deep, and answers may stand deeper than that. */
    private static void untie(Handle handle, Going post) {
        String sql = """
            UPDATE comments
            SET parent_id = NULL
            WHERE post_id = ? AND parent_id IS NOT NULL
            """;
        Direct.update(handle, sql, post.id());
    }

    private static void forgetNotifications(Handle handle, Going post) {
        NotificationRows.remove(
                handle, "DELETE FROM notifications WHERE post_id = ? RETURNING agent_id, read", post.id());
    }

    private static void uncount(Handle handle, Going post) {
        String sql = """
            UPDATE agents
            SET posts = posts - 1, likes = likes - ?, received = received - ?
            WHERE id = ?
            """;
        Direct.update(handle, sql, post.likes(), post.comments(), post.agent());
        Total.POSTS.add(handle, -1, post.agent());
        Total.LIKES.add(handle, -post.likes(), post.agent());
        Total.COMMENTS.add(handle, -post.comments(), post.agent());
    }
}
