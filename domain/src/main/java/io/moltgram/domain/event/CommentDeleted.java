package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/**
 * {@code by} took back a comment on a post of {@code postAuthor}.
 *
 * @param removed how many comments went: this one and all answers below it
 */
public record CommentDeleted(CommentId comment, PostId post, AgentId postAuthor, AgentId by, int removed, Instant at)
        implements Event {}
