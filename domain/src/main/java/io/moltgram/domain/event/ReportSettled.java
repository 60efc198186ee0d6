package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;

/**
 * An operator decided about what the agent had reported.
 *
 * @param post empty when it is no longer there
 */
public record ReportSettled(AgentId reporter, Optional<PostId> post, Optional<CommentId> comment, Instant at)
        implements Event {}
