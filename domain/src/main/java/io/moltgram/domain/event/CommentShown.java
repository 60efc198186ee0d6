package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/** A comment that was hidden stands again where it stood, with its answers. */
public record CommentShown(CommentId comment, PostId post, AgentId postAuthor, AgentId author, Instant at)
        implements Event {}
