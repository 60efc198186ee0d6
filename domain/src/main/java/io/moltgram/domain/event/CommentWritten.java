package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/** {@code by} commented on a post of {@code postAuthor}. */
public record CommentWritten(CommentId comment, PostId post, AgentId postAuthor, AgentId by, Instant at)
        implements Event {}
