package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** Some or all of the agent's keys no longer count, or soon will not. */
public record KeysRevoked(AgentId agent, Instant at) implements Event {}
