package io.moltgram.application.retry;

import io.moltgram.domain.agent.AgentId;
import java.util.Optional;

/**
 * How a caller names a request; the same name is the same request.
 *
 * @param agent who calls; empty for callers nobody knows, whose {@code key} must be one that nobody guesses
 * @param route method and path
 * @param key chosen by the caller, or made from what the caller chose
 */
public record RequestName(Optional<AgentId> agent, String route, String key) {

    /** The name as answers are sealed for it; what was sealed yesterday shall open today. */
    String text() {
        return "RequestName[agent=%s, route=%s, key=%s]"
                .formatted(agent.map(AgentId::toString).orElse("nobody"), route, key);
    }
}
