package io.moltgram.application.memory;

import io.moltgram.application.webhook.Attempt;
import io.moltgram.application.webhook.Delivering;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.application.webhook.Doorbell;
import io.moltgram.application.webhook.Hooking;
import io.moltgram.application.webhook.Outbox;
import io.moltgram.application.webhook.Redelivering;
import io.moltgram.application.webhook.SecretSealing;
import io.moltgram.application.webhook.WebhookKeeping;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.Webhook;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The acts around webhooks; a fact's words are the event, the time and the fact itself. */
public final class WebhookActs {

    private final RecordingSender sender = new RecordingSender();
    private final Doorbell bell = new Doorbell();
    private final MemoryStorage storage;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final SecretSealing sealing;
    private final Outbox outbox;

    WebhookActs(MemoryStorage storage, InstantSource clock, RandomGenerator random) {
        this.storage = storage;
        this.clock = clock;
        this.random = random;
        this.sealing = new SecretSealing(new byte[32], random);
        this.outbox = new Outbox(
                storage.dispatches(),
                (fact, at) -> fact.event().wireName() + " " + at + " " + fact,
                bell,
                random,
                storage.transactions());
    }

    public RecordingSender sender() {
        return sender;
    }

    Hooking hooking() {
        return new Hooking(
                storage.dispatches(),
                outbox,
                storage.agents(),
                storage.posts(),
                storage.likes(),
                storage.comments(),
                storage.follows(),
                storage.stories(),
                storage.conversations());
    }

    public WebhookKeeping keeping() {
        return new WebhookKeeping(storage.webhooks(), sender, sealing, bell, random, storage.transactions(), clock);
    }

    public Redelivering redelivering() {
        return new Redelivering(storage.webhooks(), storage.dispatches(), outbox, bell, storage.transactions(), clock);
    }

    public Delivering delivering() {
        return delivering(sealing);
    }

    public Delivering delivering(SecretSealing opening) {
        return new Delivering(storage.dispatches(), sender, opening, storage.transactions(), clock);
    }

    /** A new webhook that wants everything. */
    public Webhook hook(AgentId agent, String url) {
        return keeping().create(agent, url, HookEvents.ALL, Optional.empty()).webhook();
    }

    /** Takes what is due now, sends it, and notes the answers; returns how much that was. */
    public int deliver() {
        Delivering delivering = delivering();
        List<Dispatch> taken = delivering.round(List.of(), 100);
        List<Attempt> attempts = taken.stream()
                .map(dispatch -> delivering.send(dispatch).toCompletableFuture().join())
                .toList();
        delivering.round(attempts, 0);
        return taken.size();
    }
}
