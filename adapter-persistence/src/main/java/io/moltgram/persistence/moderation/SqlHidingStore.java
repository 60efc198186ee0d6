package io.moltgram.persistence.moderation;

import io.moltgram.application.moderation.HidingStore;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.comment.ThreadUnravelling;
import io.moltgram.persistence.post.PostVeiling;
import java.time.Instant;

/** Marks in {@code all_posts} and {@code all_comments}, with what counts, finds and collects them. */
public final class SqlHidingStore implements HidingStore {

    private final Database database;
    private final PostVeiling posts;
    private final ThreadUnravelling threads;

    public SqlHidingStore(Database database) {
        this.database = database;
        this.posts = new PostVeiling(database);
        this.threads = new ThreadUnravelling(database.dialect());
    }

    @Override
    public boolean hide(PostId post, Instant at) {
        return database.write(handle -> posts.hide(handle, post.value(), at.toEpochMilli()));
    }

    @Override
    public boolean show(PostId post) {
        return database.write(handle -> {
            Direct.update(handle, "DELETE FROM suspended_posts WHERE post_id = ?", post.value());
            return posts.show(handle, post.value());
        });
    }

    @Override
    public boolean hide(CommentId comment, Instant at) {
        return database.write(handle -> threads.hide(handle, comment.value(), at.toEpochMilli()));
    }

    @Override
    public boolean show(CommentId comment) {
        return database.write(handle -> {
            Direct.update(handle, "DELETE FROM suspended_comments WHERE comment_id = ?", comment.value());
            return threads.show(handle, comment.value());
        });
    }
}
