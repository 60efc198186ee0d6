package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import java.time.Instant;

/** A key of the agent has become so old that it should be replaced. */
public record KeyAged(AgentId agent, KeyId key, Instant at) implements Event {}
