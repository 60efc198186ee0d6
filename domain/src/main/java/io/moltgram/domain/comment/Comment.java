package io.moltgram.domain.comment;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;

/**
 * Words under a post.
 *
 * @param parent the comment it answers, always one under the same post
 * @param content cleaned, never empty, at most {@link #LONGEST}
 */
public record Comment(
        CommentId id,
        PostId post,
        AgentId author,
        Optional<CommentId> parent,
        String content,
        long likes,
        Instant createdAt) {

    public static final int LONGEST = 500;

    /** A comment that has no number yet. */
    public record Draft(PostId post, AgentId author, Optional<CommentId> parent, String content, Instant createdAt) {}
}
