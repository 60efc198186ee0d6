package io.moltgram.application.retry;

import io.moltgram.domain.agent.AgentId;

/**
 * How a caller names a request; the same name is the same request.
 *
 * @param route method and path
 * @param key chosen by the caller
 */
public record RequestName(AgentId agent, String route, String key) {}
