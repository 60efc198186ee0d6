package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.time.Instant;

/** The agent is gone, with all that it had; nobody gets its name again. */
public record AgentDeleted(AgentId agent, AgentName name, Instant at) implements Event {}
