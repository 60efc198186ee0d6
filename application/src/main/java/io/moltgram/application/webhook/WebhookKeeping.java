package io.moltgram.application.webhook;

import io.moltgram.application.Patch;
import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Setting up webhooks, changing them, and taking them down. */
public final class WebhookKeeping {

    public static final int LONGEST_URL = 2_000;

    /** The contract limits only new addresses; this keeps the row small. */
    public static final int LONGEST_CHANGED_URL = 8_000;

    /** The new webhook, and the secret that is shown this once. */
    public record Created(Webhook webhook, HookSecret secret) {}

    /** What the owner wants changed. */
    public record Wish(Patch<String> url, Patch<HookEvents> events, Patch<Boolean> active, Patch<HookSecret> secret) {

        public boolean isNothing() {
            return isKeep(url) && isKeep(events) && isKeep(active) && isKeep(secret);
        }

        private static boolean isKeep(Patch<?> patch) {
            return patch instanceof Patch.Keep;
        }
    }

    private final WebhookStore webhooks;
    private final WebhookSender sender;
    private final SecretSealing sealing;
    private final Doorbell bell;
    private final RandomGenerator random;
    private final Transactions transactions;
    private final InstantSource clock;

    public WebhookKeeping(
            WebhookStore webhooks,
            WebhookSender sender,
            SecretSealing sealing,
            Doorbell bell,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.sender = sender;
        this.sealing = sealing;
        this.bell = bell;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses an address that we never call, or that is longer than so many characters. */
    public void vet(String url, int longest) {
        sender.check(url, longest);
    }

    /**
     * Sets up an active webhook; without a wish for the secret, one is made.
     *
     * <p>Refuses what {@link #vet} refuses, and a sixth webhook ({@code too_many_webhooks}).
     */
    public Created create(AgentId agent, String url, HookEvents events, Optional<HookSecret> wish) {
        vet(url, LONGEST_URL);
        HookSecret secret = wish.orElseGet(this::chance);
        String sealed = sealing.seal(agent, secret);
        Webhook webhook = transactions.call(
                () -> webhooks.add(new WebhookStore.Draft(agent, url, events, sealed, clock.instant()))
                        .orElseThrow(WebhookKeeping::tooMany));
        return new Created(webhook, secret);
    }

    /** Changes what is named and nothing else. Refuses a wish for nothing, and what {@link #vet} refuses. */
    public Webhook change(AgentId agent, WebhookId id, Wish wish) {
        if (wish.isNothing()) {
            throw Refusal.invalid("nothing_to_update", "No fields to update");
        }
        if (wish.url() instanceof Patch.Put<String> url) {
            vet(url.value(), LONGEST_CHANGED_URL);
        }
        WebhookStore.Change change = new WebhookStore.Change(
                wish.url(), wish.events(), wish.active(), wish.secret().map(secret -> sealing.seal(agent, secret)));
        return transactions.call(() -> {
            Webhook webhook = webhooks.change(agent, id, change).orElseThrow(() -> WebhookStore.notFound(id));
            transactions.afterCommit(bell::ring); // something may have waited for it to be active
            return webhook;
        });
    }

    public void remove(AgentId agent, WebhookId id) {
        transactions.run(() -> {
            if (!webhooks.remove(agent, id)) {
                throw WebhookStore.notFound(id);
            }
        });
    }

    private HookSecret chance() {
        byte[] bytes = new byte[HookSecret.RANDOM_BYTES];
        random.nextBytes(bytes);
        return HookSecret.of(bytes);
    }

    private static Refusal tooMany() {
        return Refusal.invalid("too_many_webhooks", "Maximum " + Webhook.MOST_PER_AGENT + " webhooks per agent")
                .with("limit", Webhook.MOST_PER_AGENT);
    }
}
