package io.moltgram.application.webhook;

import io.moltgram.application.Transactions;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where facts are put for webhooks, in the transaction in which they come true, so that no crash loses one. */
public final class Outbox {

    private static final String PREFIX = "msg_";
    private static final int RANDOM_BYTES = 18;

    private final DispatchStore dispatches;
    private final HookBodies bodies;
    private final Doorbell bell;
    private final RandomGenerator random;
    private final Transactions transactions;

    public Outbox(
            DispatchStore dispatches,
            HookBodies bodies,
            Doorbell bell,
            RandomGenerator random,
            Transactions transactions) {
        this.dispatches = dispatches;
        this.bodies = bodies;
        this.bell = bell;
        this.random = random;
        this.transactions = transactions;
    }

    /**
     * Puts the fact there for each of the webhooks, in its final words, and wakes the one who delivers after the
     * commit. Returns the names of the messages, in the order of the webhooks.
     */
    public List<String> put(List<WebhookId> webhooks, HookFact fact, Instant at) {
        String body = bodies.body(fact, at);
        List<String> messages = webhooks.stream()
                .map(webhook -> {
                    String message = chance();
                    dispatches.add(new Dispatch.Draft(webhook, fact.event(), message, body, at));
                    return message;
                })
                .toList();
        transactions.afterCommit(bell::ring);
        return messages;
    }

    private String chance() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().encodeToString(bytes);
    }
}
