package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/** An operator hid a comment with all answers below it. */
public record CommentHidden(CommentId comment, PostId post, AgentId postAuthor, AgentId author, Instant at)
        implements Event {}
