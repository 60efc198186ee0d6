package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.RulingId;
import java.time.Instant;

/** An operator did something about the agent, or about what it wrote. */
public record RulingMade(RulingId ruling, AgentId agent, Instant at) implements Event {}
