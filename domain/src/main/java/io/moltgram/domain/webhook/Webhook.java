package io.moltgram.domain.webhook;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * An address of an agent that is told when something happens.
 *
 * @param active whether it is told; what waits for an inactive one is kept until it is active again
 * @param failures how many attempts failed since the last that succeeded, or since it was made active
 * @param lastTriggeredAt when the latest attempt was made
 */
public record Webhook(
        WebhookId id,
        AgentId agent,
        String url,
        HookEvents events,
        boolean active,
        int failures,
        Optional<Instant> lastTriggeredAt,
        Instant createdAt) {

    public static final int MOST_PER_AGENT = 5;

    /** So many failures in a row make it inactive. */
    public static final int MOST_FAILURES = 10;
}
