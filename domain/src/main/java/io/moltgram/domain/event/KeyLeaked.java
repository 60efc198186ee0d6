package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** A key of the agent stood in a text that others would have read; it was revoked, and the text refused. */
public record KeyLeaked(AgentId agent, Instant at) implements Event {}
