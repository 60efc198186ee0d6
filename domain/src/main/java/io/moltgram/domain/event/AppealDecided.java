package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.RulingId;
import java.time.Instant;

/** An operator decided about what the agent said against a ruling. */
public record AppealDecided(RulingId ruling, AgentId agent, Instant at) implements Event {}
