package io.moltgram.persistence.post;

import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.post.PostUnravelling.Held;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Hides a post with all that hangs on it, and puts it back where it was. */
public final class PostVeiling {

    private static final List<String> ACTIVITIES =
            List.of("UPDATE activities SET veiled = veiled + ? WHERE post_id = ?", """
            UPDATE activities SET veiled = veiled + ?
            WHERE (liked_id, liker_id) IN (SELECT post_id, agent_id FROM likes WHERE post_id = ?)
            """, """
            UPDATE activities SET veiled = veiled + ?
            WHERE comment_id IN (SELECT id FROM all_comments WHERE post_id = ?)
            """);

    private final PostUnravelling unravelling;
    private final PostIndexing indexing;

    public PostVeiling(Database database) {
        this.unravelling = new PostUnravelling(database.dialect());
        this.indexing = new PostIndexing(database);
    }

    /** False if there is no such post, or it is hidden already. */
    public boolean hide(Handle handle, long id, long at) {
        Held post = unravelling.hold(handle, id).orElse(null);
        if (post == null || post.isHidden()) {
            return false;
        }
        unravelling.takeOut(handle, post);
        putAside(handle, post);
        indexing.remove(handle, id);
        Direct.update(handle, "UPDATE all_posts SET hidden_at = ? WHERE id = ?", at, id);
        veil(handle, id, 1);
        return true;
    }

    /** False if there is no such post, or it is not hidden. */
    public boolean show(Handle handle, long id) {
        Held post = unravelling.hold(handle, id).orElse(null);
        if (post == null || !post.isHidden()) {
            return false;
        }
        veil(handle, id, -1);
        recount(handle, id);
        indexing.add(handle, id);
        Held shown = unravelling.hold(handle, id).orElseThrow();
        PostUnravelling.count(handle, shown, 1);
        PostUnravelling.countComments(handle, shown, 1);
        putBack(handle, shown);
        return true;
    }

    private static void veil(Handle handle, long post, int change) {
        Direct.update(handle, "UPDATE all_comments SET veiled = veiled + ? WHERE post_id = ?", change, post);
        ACTIVITIES.forEach(sql -> Direct.update(handle, sql, change, post));
    }

    /** Agents may have left meanwhile, with their likes and comments. */
    private static void recount(Handle handle, long post) {
        String sql = """
            UPDATE all_posts
            SET hidden_at = NULL,
                likes = (SELECT count(*) FROM likes l WHERE l.post_id = all_posts.id),
                comments = (SELECT count(*) FROM comments c WHERE c.post_id = all_posts.id)
            WHERE id = ?
            """;
        Direct.update(handle, sql, post);
    }

    private static void putAside(Handle handle, Held post) {
        String sql = """
            INSERT INTO veiled_collection_posts (id, collection_id, post_id, created_at)
            SELECT id, collection_id, post_id, created_at
            FROM collection_posts
            WHERE post_id = ?
            """;
        Direct.update(handle, sql, post.id());
        PostUnravelling.uncollect(handle, post);
    }

    private static void putBack(Handle handle, Held post) {
        String back = """
            INSERT INTO collection_posts (id, collection_id, post_id, created_at)
            SELECT id, collection_id, post_id, created_at
            FROM veiled_collection_posts
            WHERE post_id = :post
            ON CONFLICT DO NOTHING
            RETURNING collection_id
            """;
        List<Long> collections = handle.createQuery(back)
                .bind("post", post.id())
                .mapTo(Long.class)
                .list();
        PostUnravelling.countCollections(handle, collections, 1);
        Direct.update(handle, "DELETE FROM veiled_collection_posts WHERE post_id = ?", post.id());
    }
}
