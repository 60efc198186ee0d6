package io.moltgram.domain.agent;

/** The number of an agent. */
public record AgentId(long value) {}
