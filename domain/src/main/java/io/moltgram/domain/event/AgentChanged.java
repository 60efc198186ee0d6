package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** An agent looks different from now on: its words, picture, or verified mark. */
public record AgentChanged(AgentId agent, Instant at) implements Event {}
