package io.moltgram.application.comment;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import java.util.Optional;

/** Keeps comments; the counts of the post and of the author change with them. */
public interface CommentStore {

    /** Adds a comment to a post that is there. */
    Comment add(Comment.Draft draft);

    Optional<Comment> find(CommentId id);

    default Comment get(CommentId id) {
        return find(id).orElseThrow(() ->
                Refusal.notFound("comment_not_found", "Comment not found").with("comment_id", id.value()));
    }
}
