package io.moltgram.application.webhook;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.DispatchId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;

/**
 * An event that is to be told to a webhook now, by whoever holds the webhook's lease.
 *
 * @param sealedSecret see {@link SecretSealing}
 * @param attempts how many were made before
 * @param leasedUntil from here on somebody else may take it
 */
public record Dispatch(
        DispatchId id,
        WebhookId webhook,
        AgentId agent,
        String url,
        String sealedSecret,
        HookEvent event,
        String message,
        String body,
        int attempts,
        Instant leasedUntil) {

    /** An event that is to be told as soon as possible. */
    public record Draft(WebhookId webhook, HookEvent event, String message, String body, Instant at) {}
}
