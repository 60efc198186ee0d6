package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.StoredWebhook;
import io.moltgram.application.webhook.WebhookStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;

final class MemoryWebhookStore implements WebhookStore {

    private final MemoryTables tables;

    MemoryWebhookStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Webhook> add(Draft draft) {
        synchronized (tables) {
            tables.agents.require(draft.agent());
            long present = tables.webhooks.values().stream()
                    .filter(stored -> stored.webhook().agent().equals(draft.agent()))
                    .count();
            if (present >= Webhook.MOST_PER_AGENT) {
                return Optional.empty();
            }
            Webhook webhook = new Webhook(
                    new WebhookId(tables.nextNumber()),
                    draft.agent(),
                    draft.url(),
                    draft.events(),
                    true,
                    0,
                    Optional.empty(),
                    draft.at());
            tables.webhooks.put(webhook.id(), new StoredWebhook(webhook, draft.sealedSecret(), Instant.EPOCH));
            return Optional.of(webhook);
        }
    }

    @Override
    public Optional<Webhook> find(AgentId agent, WebhookId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.webhooks.get(id))
                    .map(StoredWebhook::webhook)
                    .filter(webhook -> webhook.agent().equals(agent));
        }
    }

    @Override
    public Optional<Webhook> change(AgentId agent, WebhookId id, Change change) {
        synchronized (tables) {
            Optional<Webhook> changed = find(agent, id).map(webhook -> changed(webhook, change));
            changed.ifPresent(webhook -> tables.webhooks.computeIfPresent(
                    id,
                    (same, stored) -> new StoredWebhook(
                            webhook, change.sealedSecret().or(stored.sealedSecret()), stored.leasedUntil())));
            return changed;
        }
    }

    private static Webhook changed(Webhook webhook, Change change) {
        return new Webhook(
                webhook.id(),
                webhook.agent(),
                change.url().or(webhook.url()),
                change.events().or(webhook.events()),
                change.active().or(webhook.active()),
                change.active().or(false) ? 0 : webhook.failures(),
                webhook.lastTriggeredAt(),
                webhook.createdAt());
    }

    @Override
    public boolean remove(AgentId agent, WebhookId id) {
        synchronized (tables) {
            boolean isThere = find(agent, id).isPresent();
            if (isThere) {
                tables.webhooks.remove(id);
                tables.dispatches
                        .values()
                        .removeIf(stored -> stored.draft().webhook().equals(id));
                tables.deliveries.values().removeIf(dispatch -> !tables.dispatches.containsKey(dispatch));
            }
            return isThere;
        }
    }
}
