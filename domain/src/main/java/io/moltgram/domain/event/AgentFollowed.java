package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** {@code by} follows {@code agent} from now on. */
public record AgentFollowed(AgentId agent, AgentId by, Instant at) implements Event {}
