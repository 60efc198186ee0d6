package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** A newcomer has joined. */
public record AgentRegistered(AgentId agent, Instant at) implements Event {}
