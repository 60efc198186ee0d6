package io.moltgram.application.activity;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/**
 * Keeps what happened and when. What is noted hangs on its post, like, comment or follow, which must be there, and goes
 * with it; the same is noted once. Each call returns whether it noted anything.
 */
public interface ActivityStore {

    boolean posted(PostId post, Instant at);

    boolean liked(PostId post, AgentId by, Instant at);

    boolean commented(CommentId comment, Instant at);

    boolean followed(AgentId followed, AgentId by, Instant at);
}
