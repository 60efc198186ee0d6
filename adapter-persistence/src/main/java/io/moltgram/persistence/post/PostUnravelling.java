package io.moltgram.persistence.post;

import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Total;
import io.moltgram.persistence.notification.NotificationRows;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Takes a post out of everything that counts it, before it is hidden or goes with all that hangs on it. */
final class PostUnravelling {

    /** The post as it was when nobody else could change it any more. */
    record Held(long id, long agent, long likes, long comments, boolean isHidden) {}

    /** The plus keeps it off the index by agents: a writer may have written any number of comments elsewhere. */
    static final String COUNT_COMMENTS = """
        UPDATE agents
        SET comments = comments + ? * (
            SELECT count(*) FROM comments c WHERE c.post_id = ? AND +c.agent_id = agents.id
        )
        WHERE id IN (SELECT agent_id FROM comments WHERE post_id = ?)
        """;

    private final Dialect dialect;

    PostUnravelling(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Removes the post's row, and by the schema all that hangs on it. */
    boolean remove(Handle handle, long id) {
        Optional<Held> found = hold(handle, id);
        found.ifPresent(post -> {
            if (!post.isHidden()) {
                takeOut(handle, post);
                uncollect(handle, post);
            }
            untie(handle, post);
            Direct.update(handle, "DELETE FROM all_posts WHERE id = ?", post.id());
            Direct.update(handle, "INSERT INTO gone_posts (id) VALUES (?)", post.id());
        });
        return found.isPresent();
    }

    /** Keeps everybody else from changing the post, hidden or not. */
    Optional<Held> hold(Handle handle, long id) {
        String sql = """
            SELECT id, agent_id, likes, comments, hidden_at
            FROM all_posts
            WHERE id = :id
            %s
            """.formatted(dialect.holding());
        return handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> new Held(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getObject(5) != null))
                .findOne();
    }

    /** Takes a post that is not hidden out of counts, pins and notifications; collections are left to the caller. */
    void takeOut(Handle handle, Held post) {
        unpin(handle, post);
        uncountTags(handle, post);
        countComments(handle, post, -1);
        forgetNotifications(handle, post);
        count(handle, post, -1);
    }

    private void unpin(Handle handle, Held post) {
        List<PinRow> pins = PinRow.hold(handle, dialect, post.agent());
        PinRow.remove(handle, pins, post.id());
    }

    /** The places go first, so that each is counted by the one who removed it, should its owner do so meanwhile. */
    static void uncollect(Handle handle, Held post) {
        String taken = """
            DELETE FROM collection_posts
            WHERE post_id = :post
            RETURNING collection_id
            """;
        countCollections(
                handle,
                handle.createQuery(taken)
                        .bind("post", post.id())
                        .mapTo(Long.class)
                        .list(),
                -1);
    }

    static void countCollections(Handle handle, List<Long> collections, int change) {
        String counted = """
            UPDATE collections
            SET posts = posts + ?
            WHERE id = ?
            """;
        collections.stream().sorted().forEach(collection -> Direct.update(handle, counted, change, collection));
    }

    private static void uncountTags(Handle handle, Held post) {
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

    /** Those that are shown, with their writers. */
    static void countComments(Handle handle, Held post, int change) {
        Direct.update(handle, COUNT_COMMENTS, change, post.id(), post.id());
    }

    /** SQLite follows keys only 1,000 rows deep, and answers may stand deeper than that. */
    private static void untie(Handle handle, Held post) {
        String sql = """
            UPDATE all_comments
            SET parent_id = NULL
            WHERE post_id = ? AND parent_id IS NOT NULL
            """;
        Direct.update(handle, sql, post.id());
    }

    private static void forgetNotifications(Handle handle, Held post) {
        NotificationRows.remove(
                handle, "DELETE FROM notifications WHERE post_id = ? RETURNING agent_id, read", post.id());
    }

    /** The post itself, its likes and its comments, with its author and the network. */
    static void count(Handle handle, Held post, int change) {
        String sql = """
            UPDATE agents
            SET posts = posts + ?, likes = likes + ?, received = received + ?
            WHERE id = ?
            """;
        Direct.update(handle, sql, change, change * post.likes(), change * post.comments(), post.agent());
        Total.POSTS.add(handle, change, post.agent());
        Total.LIKES.add(handle, change * post.likes(), post.agent());
        Total.COMMENTS.add(handle, change * post.comments(), post.agent());
    }
}
