package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** The keys that the agent had so far no longer count. */
public record KeysRevoked(AgentId agent, Instant at) implements Event {}
