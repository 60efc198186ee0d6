package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/** {@code by} has taken its like back. */
public record PostUnliked(PostId post, AgentId author, AgentId by, Instant at) implements Event {}
