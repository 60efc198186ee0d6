package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;

import io.moltgram.application.webhook.Attempt;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.application.webhook.HookAnswer;
import io.moltgram.application.webhook.WebhookStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Short ways to set up webhooks and to tell them something. */
final class Hooks {

    static final Duration LEASE = Duration.ofSeconds(20);
    static final HookAnswer GOOD = new HookAnswer(Optional.of(200), "thanks");
    static final HookAnswer BAD = new HookAnswer(Optional.of(500), "no");

    private Hooks() {}

    static Webhook hook(Storage storage, AgentId agent) {
        return hook(storage, agent, HookEvents.ALL);
    }

    static Webhook hook(Storage storage, AgentId agent, HookEvents events) {
        return add(storage, agent, events).orElseThrow();
    }

    static Optional<Webhook> add(Storage storage, AgentId agent, HookEvents events) {
        return storage.webhooks()
                .add(new WebhookStore.Draft(agent, "https://hooks.example/" + agent.value(), events, "sealed", NOON));
    }

    static Webhook state(Storage storage, Webhook webhook) {
        return storage.webhooks().get(webhook.agent(), webhook.id());
    }

    static void put(Storage storage, Webhook webhook, String message, Instant at) {
        storage.dispatches().add(draft(webhook.id(), message, at));
    }

    static Dispatch.Draft draft(WebhookId webhook, String message, Instant at) {
        return new Dispatch.Draft(webhook, HookEvent.POST_LIKED, message, "{\"about\":\"" + message + "\"}", at);
    }

    static List<Dispatch> claim(Storage storage, Instant now) {
        return storage.dispatches().claim(now, now.plus(LEASE), 100);
    }

    static List<String> messages(List<Dispatch> dispatches) {
        return dispatches.stream().map(Dispatch::message).toList();
    }

    static void settle(Storage storage, Dispatch dispatch, HookAnswer answer, Optional<Instant> next) {
        storage.dispatches().settle(new Attempt(dispatch, answer, NOON, next));
    }

    /** Puts something there, takes it, and notes that answer for good. */
    static void tell(Storage storage, Webhook webhook, String message, HookAnswer answer) {
        put(storage, webhook, message, NOON);
        claim(storage, NOON).forEach(dispatch -> settle(storage, dispatch, answer, Optional.empty()));
    }
}
