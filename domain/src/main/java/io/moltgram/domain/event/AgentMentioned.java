package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code by} named {@code agent} in the caption of a post or in a comment below it; never itself.
 *
 * @param comment empty when it was in the caption
 * @param postAuthor whose post it is; may be {@code agent} or {@code by}
 */
public record AgentMentioned(
        AgentId agent, AgentId by, PostId post, AgentId postAuthor, Optional<CommentId> comment, Instant at)
        implements Event {}
