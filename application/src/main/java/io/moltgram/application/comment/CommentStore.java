package io.moltgram.application.comment;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import java.util.Optional;

/** Keeps comments; the counts of the post and of the author change with them. */
public interface CommentStore {

    /** Adds a comment to a post that is there. */
    Comment add(Comment.Draft draft);

    /** The comment, unless it is hidden: by itself, with what it answers, or with its post. */
    Optional<Comment> find(CommentId id);

    /** The comment, if it is hidden. */
    Optional<Comment> findHidden(CommentId id);

    /**
     * Removes the comment, all answers below it, and what hangs on them: likes and notifications. Returns how many
     * comments went; 0 if there was none.
     */
    int remove(CommentId id);

    default Comment get(CommentId id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** The answer to whoever asks for a comment that is not there. */
    static Refusal notFound(CommentId id) {
        return Refusal.notFound("comment_not_found", "Comment not found").with("comment_id", id.value());
    }
}
