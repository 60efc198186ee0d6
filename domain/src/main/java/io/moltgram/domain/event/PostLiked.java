package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/** {@code by} likes the post from now on. */
public record PostLiked(PostId post, AgentId author, AgentId by, Instant at) implements Event {}
