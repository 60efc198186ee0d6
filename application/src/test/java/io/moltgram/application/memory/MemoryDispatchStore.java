package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.StoredDispatch;
import io.moltgram.application.memory.MemoryTables.StoredWebhook;
import io.moltgram.application.webhook.Attempt;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.application.webhook.DispatchStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.DispatchId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class MemoryDispatchStore implements DispatchStore {

    private final MemoryTables tables;

    MemoryDispatchStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public List<WebhookId> listening(AgentId agent, HookEvent event) {
        synchronized (tables) {
            return tables.webhooks.values().stream()
                    .map(StoredWebhook::webhook)
                    .filter(webhook -> webhook.agent().equals(agent) && webhook.active())
                    .filter(webhook -> webhook.events().wants(event))
                    .map(Webhook::id)
                    .toList();
        }
    }

    @Override
    public void add(Dispatch.Draft draft) {
        synchronized (tables) {
            tables.webhooks.require(draft.webhook());
            DispatchId id = new DispatchId(tables.nextNumber());
            tables.dispatches.put(id, new StoredDispatch(id, draft, 0, Optional.of(draft.at())));
        }
    }

    @Override
    public List<Dispatch> claim(Instant now, Instant until, int most) {
        synchronized (tables) {
            return waiting()
                    .filter(stored ->
                            stored.due().filter(due -> !due.isAfter(now)).isPresent())
                    .map(stored -> claim(stored, now, until))
                    .flatMap(Optional::stream)
                    .limit(most)
                    .toList();
        }
    }

    /** What waits for active webhooks, what is due earliest first. */
    private Stream<StoredDispatch> waiting() {
        return List.copyOf(tables.dispatches.values()).stream()
                .filter(stored ->
                        stored.due().isPresent() && hook(stored).webhook().active())
                .sorted(Comparator.comparing(stored -> stored.due().orElseThrow()));
    }

    private StoredWebhook hook(StoredDispatch stored) {
        return tables.webhooks.get(stored.draft().webhook());
    }

    private Optional<Dispatch> claim(StoredDispatch stored, Instant now, Instant until) {
        StoredWebhook hook = hook(stored);
        if (hook.leasedUntil().isAfter(now)) {
            return Optional.empty();
        }
        Webhook webhook = hook.webhook();
        tables.webhooks.put(webhook.id(), new StoredWebhook(webhook, hook.sealedSecret(), until));
        return Optional.of(new Dispatch(
                stored.id(),
                webhook.id(),
                webhook.agent(),
                webhook.url(),
                hook.sealedSecret(),
                stored.draft().event(),
                stored.draft().message(),
                stored.draft().body(),
                stored.attempts(),
                until));
    }

    @Override
    public void settle(Attempt attempt) {
        synchronized (tables) {
            Dispatch dispatch = attempt.dispatch();
            StoredWebhook hook = tables.webhooks.get(dispatch.webhook());
            if (hook == null) {
                return;
            }
            StoredDispatch stored = tables.dispatches.get(dispatch.id());
            if (stored != null) {
                tables.deliveries.put(new DeliveryId(tables.nextNumber()), dispatch.id());
                if (stored.attempts() == dispatch.attempts()) {
                    tables.dispatches.put(
                            dispatch.id(),
                            new StoredDispatch(dispatch.id(), stored.draft(), stored.attempts() + 1, attempt.next()));
                }
            }
            tables.webhooks.put(dispatch.webhook(), settled(hook, attempt));
        }
    }

    private static StoredWebhook settled(StoredWebhook hook, Attempt attempt) {
        Webhook before = hook.webhook();
        int failures = attempt.answer().success() ? 0 : before.failures() + 1;
        Webhook after = new Webhook(
                before.id(),
                before.agent(),
                before.url(),
                before.events(),
                before.active() && failures < Webhook.MOST_FAILURES,
                failures,
                Optional.of(attempt.at()),
                before.createdAt());
        boolean isOurs = hook.leasedUntil().equals(attempt.dispatch().leasedUntil());
        return new StoredWebhook(after, hook.sealedSecret(), isOurs ? Instant.EPOCH : hook.leasedUntil());
    }

    @Override
    public void release(Dispatch dispatch) {
        synchronized (tables) {
            tables.webhooks.computeIfPresent(
                    dispatch.webhook(),
                    (id, hook) -> hook.leasedUntil().equals(dispatch.leasedUntil())
                            ? new StoredWebhook(hook.webhook(), hook.sealedSecret(), Instant.EPOCH)
                            : hook);
        }
    }

    @Override
    public Optional<Instant> next() {
        synchronized (tables) {
            return waiting()
                    .map(stored -> {
                        Instant free = hook(stored).leasedUntil();
                        Instant due = stored.due().orElseThrow();
                        return free.isAfter(due) ? free : due;
                    })
                    .min(Comparator.naturalOrder());
        }
    }

    @Override
    public Optional<String> repeat(WebhookId webhook, DeliveryId delivery, Instant at) {
        synchronized (tables) {
            Optional<StoredDispatch> found = Optional.ofNullable(tables.deliveries.get(delivery))
                    .map(tables.dispatches::get)
                    .filter(stored -> stored.draft().webhook().equals(webhook));
            found.ifPresent(stored -> tables.dispatches.put(
                    stored.id(), new StoredDispatch(stored.id(), stored.draft(), 0, Optional.of(at))));
            return found.map(stored -> stored.draft().message());
        }
    }

    @Override
    public int forget(Instant before, int mostOver, int mostWaiting) {
        synchronized (tables) {
            List<StoredDispatch> old = Stream.of(
                            tables.dispatches.values().stream()
                                    .filter(stored -> stored.draft().at().isBefore(before)),
                            beyond(mostOver, stored -> stored.due().isEmpty()),
                            beyond(mostWaiting, stored -> stored.due().isPresent()))
                    .flatMap(some -> some)
                    .distinct()
                    .toList();
            old.forEach(stored -> tables.dispatches.remove(stored.id()));
            tables.deliveries.values().removeIf(dispatch -> !tables.dispatches.containsKey(dispatch));
            return old.size();
        }
    }

    private Stream<StoredDispatch> beyond(int most, Predicate<StoredDispatch> kind) {
        return tables.webhooks.keySet().stream()
                .flatMap(webhook -> tables.dispatches.values().stream()
                        .filter(stored -> stored.draft().webhook().equals(webhook))
                        .filter(kind)
                        .sorted(Comparator.comparing(stored -> stored.id().value(), Comparator.reverseOrder()))
                        .skip(most));
    }
}
