package io.moltgram.application.webhook;

import io.moltgram.application.Patch;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;

/** Keeps the webhooks of agents, with their secrets sealed. */
public interface WebhookStore {

    /** A webhook that has no number yet. */
    record Draft(AgentId agent, String url, HookEvents events, String sealedSecret, Instant at) {}

    /** @param active true also forgets the failures, and lets go what has waited meanwhile */
    record Change(Patch<String> url, Patch<HookEvents> events, Patch<Boolean> active, Patch<String> sealedSecret) {}

    /** Adds an active webhook; empty if the agent has {@link Webhook#MOST_PER_AGENT}. */
    Optional<Webhook> add(Draft draft);

    /** Empty also if the webhook is another agent's. */
    Optional<Webhook> find(AgentId agent, WebhookId id);

    /** The webhook after the change; empty if the agent has none of that number. */
    Optional<Webhook> change(AgentId agent, WebhookId id, Change change);

    /** Removes the webhook and all that it was or is to be told; returns false if the agent has none of that number. */
    boolean remove(AgentId agent, WebhookId id);

    default Webhook get(AgentId agent, WebhookId id) {
        return find(agent, id).orElseThrow(() -> notFound(id));
    }

    /** The answer to whoever asks for a webhook that is not there, or not his. */
    static Refusal notFound(WebhookId id) {
        return Refusal.notFound("webhook_not_found", "Webhook not found").with("webhook_id", id.value());
    }
}
