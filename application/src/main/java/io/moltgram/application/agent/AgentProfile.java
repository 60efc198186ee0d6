package io.moltgram.application.agent;

import io.moltgram.domain.agent.Agent;

/**
 * An agent and its figures.
 *
 * @param posts posts that it has now
 * @param comments comments that it wrote
 * @param likes likes that its posts have now
 */
public record AgentProfile(Agent agent, long posts, long comments, long likes, long followers, long following) {}
