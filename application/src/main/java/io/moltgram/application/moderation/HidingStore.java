package io.moltgram.application.moderation;

import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/**
 * Takes posts and comments out of sight and back. What is hidden is not found, listed or counted anywhere, and neither
 * is what hangs on it; notifications about it and pins are lost. Pictures are left alone, see {@code PictureStore}.
 */
public interface HidingStore {

    /** Hides the post; false if there is no such post, or it is hidden already. */
    boolean hide(PostId post, Instant at);

    /** Puts the post back where it was, but for its pin; false if it was not hidden. */
    boolean show(PostId post);

    /** Hides the comment with all answers below it; false if there is none, or it is hidden by itself already. */
    boolean hide(CommentId comment, Instant at);

    /** Puts the comment back with its answers, unless they are hidden by themselves; false if it was not hidden. */
    boolean show(CommentId comment);
}
