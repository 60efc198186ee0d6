package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** {@code by} no longer follows {@code agent}. */
public record AgentUnfollowed(AgentId agent, AgentId by, Instant at) implements Event {}
