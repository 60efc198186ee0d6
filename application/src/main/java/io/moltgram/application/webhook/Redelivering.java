package io.moltgram.application.webhook;

import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.WebhookId;
import java.time.InstantSource;
import java.util.List;

/** Telling a webhook something because its owner asks for it: a test, or once more what it was told before. */
public final class Redelivering {

    private final WebhookStore webhooks;
    private final DispatchStore dispatches;
    private final Outbox outbox;
    private final Doorbell bell;
    private final Transactions transactions;
    private final InstantSource clock;

    public Redelivering(
            WebhookStore webhooks,
            DispatchStore dispatches,
            Outbox outbox,
            Doorbell bell,
            Transactions transactions,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.dispatches = dispatches;
        this.outbox = outbox;
        this.bell = bell;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Has the webhook told of a test, whatever events it wants; returns the message's name. */
    public String test(AgentId agent, WebhookId id) {
        return transactions.call(() -> {
            requireActive(agent, id);
            return outbox.put(List.of(id), new HookFact.Test(id), clock.instant())
                    .get(0);
        });
    }

    /**
     * Has the webhook told again what it was told in that delivery, in the same words and under the same name, which
     * is returned. Asked for twice before it is sent, it is sent once.
     */
    public String replay(AgentId agent, WebhookId id, DeliveryId delivery) {
        return transactions.call(() -> {
            requireActive(agent, id);
            String message = dispatches
                    .repeat(id, delivery, clock.instant())
                    .orElseThrow(() -> Refusal.notFound("delivery_not_found", "Delivery not found")
                            .with("delivery_id", delivery.value()));
            transactions.afterCommit(bell::ring);
            return message;
        });
    }

    private void requireActive(AgentId agent, WebhookId id) {
        if (!webhooks.get(agent, id).active()) {
            throw Refusal.conflict("webhook_inactive", "Webhook is inactive; set active to true first")
                    .with("webhook_id", id.value());
        }
    }
}
