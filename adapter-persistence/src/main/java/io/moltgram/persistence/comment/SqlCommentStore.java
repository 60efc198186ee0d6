package io.moltgram.persistence.comment;

import io.moltgram.application.comment.CommentStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Total;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Comments in {@code comments}, counted with the post, its author, their author and the network. */
public final class SqlCommentStore implements CommentStore {

    private final Database database;
    private final ThreadUnravelling unravelling;

    public SqlCommentStore(Database database) {
        this.database = database;
        this.unravelling = new ThreadUnravelling(database.dialect());
    }

    @Override
    public Comment add(Comment.Draft draft) {
        String sql = """
                INSERT INTO all_comments (post_id, agent_id, parent_id, content, created_at)
                VALUES (:post, :author, :parent, :content, :at)
                RETURNING *
                """;
        return database.write(handle -> {
            count(handle, draft);
            draft.parent().ifPresent(parent -> requireShown(handle, parent));
            Comment added = handle.createQuery(sql)
                    .bind("post", draft.post().value())
                    .bind("author", draft.author().value())
                    .bind("parent", draft.parent().map(CommentId::value))
                    .bind("content", draft.content())
                    .bind("at", draft.createdAt().toEpochMilli())
                    .map(CommentRows::comment)
                    .one();
            return added;
        });
    }

    /** It may have been hidden since the caller saw it; it is no more from now on, as the post is held. */
    private static void requireShown(Handle handle, CommentId parent) {
        if (Direct.number(handle, "SELECT id FROM comments WHERE id = ?", parent.value())
                .isEmpty()) {
            throw CommentStore.notFound(parent);
        }
    }

    private static void count(Handle handle, Comment.Draft draft) {
        String withPost = """
                UPDATE all_posts
                SET comments = comments + 1
                WHERE id = ? AND hidden_at IS NULL
                """;
        String withPostAuthor = """
                UPDATE agents
                SET received = received + 1
                WHERE id = (SELECT agent_id FROM posts WHERE id = ?)
                """;
        String withAuthor = """
                UPDATE agents
                SET comments = comments + 1
                WHERE id = ?
                """;
        if (Direct.update(handle, withPost, draft.post().value()) == 0) {
            throw PostStore.notFound(draft.post());
        }
        Direct.update(handle, withPostAuthor, draft.post().value());
        Direct.update(handle, withAuthor, draft.author().value());
        Total.COMMENTS.add(handle, 1, draft.author().value());
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        String sql = "SELECT * FROM comments WHERE id = :id";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(CommentRows::comment)
                .findOne());
    }

    @Override
    public Optional<Comment> findHidden(CommentId id) {
        String sql = "SELECT * FROM all_comments WHERE id = :id AND veiled > 0";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(CommentRows::comment)
                .findOne());
    }

    @Override
    public int remove(CommentId id) {
        return database.write(handle -> unravelling.remove(handle, id.value()));
    }
}
