package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Patch;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.application.webhook.DispatchStore;
import io.moltgram.application.webhook.WebhookStore.Change;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every store of things to be told promises. */
public interface DispatchStoreContract {
    Storage storage();

    private DispatchStore dispatches() {
        return storage().dispatches();
    }

    private void activate(Webhook webhook, boolean active) {
        storage()
                .webhooks()
                .change(
                        webhook.agent(),
                        webhook.id(),
                        new Change(Patch.keep(), Patch.keep(), Patch.put(active), Patch.keep()));
    }

    @Test
    default void activeWebhooksThatWantTheEventListen() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Webhook all = Hooks.hook(storage(), ada);
        Webhook likes = Hooks.hook(storage(), ada, new HookEvents(List.of("post.created", "post.liked")));
        Hooks.hook(storage(), ada, new HookEvents(List.of()));
        activate(Hooks.hook(storage(), ada), false);

        assertEquals(List.of(all.id(), likes.id()), dispatches().listening(ada, HookEvent.POST_LIKED));
        assertEquals(List.of(all.id()), dispatches().listening(ada, HookEvent.AGENT_FOLLOWED));
        assertEquals(List.of(), dispatches().listening(bob, HookEvent.POST_LIKED));
    }

    @Test
    default void whatIsDueIsHandedOutWithAllItNeeds() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        assertEquals(Optional.empty(), dispatches().next());
        Hooks.put(storage(), webhook, "one", NOON.plusSeconds(5));
        assertEquals(Optional.of(NOON.plusSeconds(5)), dispatches().next());
        assertEquals(List.of(), Hooks.claim(storage(), NOON));

        Instant now = NOON.plusSeconds(5);
        Dispatch dispatch = Hooks.claim(storage(), now).get(0);

        assertEquals(
                new Dispatch(
                        dispatch.id(),
                        webhook.id(),
                        webhook.agent(),
                        webhook.url(),
                        "sealed",
                        HookEvent.POST_LIKED,
                        "one",
                        "{\"about\":\"one\"}",
                        0,
                        now.plus(Hooks.LEASE)),
                dispatch);
    }

    @Test
    default void aWebhookIsToldOneThingAtATimeInOrder() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Webhook other = Hooks.hook(storage(), agent(storage(), BOB));
        Hooks.put(storage(), webhook, "one", NOON);
        Hooks.put(storage(), webhook, "two", NOON);
        Hooks.put(storage(), other, "elsewhere", NOON);

        List<Dispatch> first = Hooks.claim(storage(), NOON);
        assertEquals(Set.of("one", "elsewhere"), Set.copyOf(Hooks.messages(first)));
        assertEquals(List.of(), Hooks.claim(storage(), NOON));
        assertEquals(Optional.of(NOON.plus(Hooks.LEASE)), dispatches().next());

        first.forEach(dispatch -> Hooks.settle(storage(), dispatch, Hooks.GOOD, Optional.empty()));
        assertEquals(Optional.of(NOON), dispatches().next());
        assertEquals(List.of("two"), Hooks.messages(Hooks.claim(storage(), NOON)));
    }

    @Test
    default void whoWaitedLongestComesFirstAndNoMoreThanAskedFor() {
        Webhook late = Hooks.hook(storage(), agent(storage(), ADA));
        Webhook early = Hooks.hook(storage(), agent(storage(), BOB));
        Hooks.put(storage(), late, "late", NOON);
        Hooks.put(storage(), early, "early", NOON.minusSeconds(1));

        List<Dispatch> one = dispatches().claim(NOON, NOON.plus(Hooks.LEASE), 1);

        assertEquals(List.of("early"), Hooks.messages(one));
        assertEquals(List.of("late"), Hooks.messages(Hooks.claim(storage(), NOON)));
    }

    @Test
    default void aLeaseThatRanOutPassesToAnother() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Hooks.put(storage(), webhook, "one", NOON);
        Dispatch crashed = Hooks.claim(storage(), NOON).get(0);
        Instant later = NOON.plus(Hooks.LEASE);

        Dispatch taken = Hooks.claim(storage(), later).get(0);
        assertEquals(crashed.id(), taken.id());

        dispatches().release(crashed); // which wakes up too late
        assertEquals(List.of(), Hooks.claim(storage(), later));
        dispatches().release(taken);
        assertEquals(List.of("one"), Hooks.messages(Hooks.claim(storage(), later)));
    }

    @Test
    default void whatFailedWaitsForItsTimeWhileOthersGoOn() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Hooks.put(storage(), webhook, "one", NOON);
        Hooks.put(storage(), webhook, "two", NOON);
        Instant again = NOON.plusSeconds(30);

        Hooks.settle(storage(), Hooks.claim(storage(), NOON).get(0), Hooks.BAD, Optional.of(again));
        assertEquals(1, Hooks.state(storage(), webhook).failures());
        Hooks.settle(storage(), Hooks.claim(storage(), NOON).get(0), Hooks.GOOD, Optional.empty());

        assertEquals(0, Hooks.state(storage(), webhook).failures());
        assertEquals(Optional.of(again), dispatches().next());
        assertEquals(List.of(), Hooks.claim(storage(), NOON));
        Dispatch second = Hooks.claim(storage(), again).get(0);
        assertEquals("one", second.message());
        assertEquals(1, second.attempts());
    }

    @Test
    default void theTenthFailureInARowMakesItInactiveAndWhatWaitsStays() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        for (int i = 1; i < Webhook.MOST_FAILURES; i++) {
            Hooks.tell(storage(), webhook, "lost " + i, Hooks.BAD);
        }
        assertTrue(Hooks.state(storage(), webhook).active());
        assertEquals(9, Hooks.state(storage(), webhook).failures());
        Hooks.put(storage(), webhook, "tenth", NOON);
        Hooks.settle(storage(), Hooks.claim(storage(), NOON).get(0), Hooks.BAD, Optional.of(NOON.plusSeconds(5)));

        assertFalse(Hooks.state(storage(), webhook).active());
        assertEquals(10, Hooks.state(storage(), webhook).failures());
        Instant later = NOON.plusSeconds(60);
        assertEquals(List.of(), Hooks.claim(storage(), later));
        assertEquals(Optional.empty(), dispatches().next());
        activate(webhook, true);
        assertEquals(List.of("tenth"), Hooks.messages(Hooks.claim(storage(), later)));
    }

    @Test
    default void nothingIsLeftOfARemovedWebhook() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Hooks.put(storage(), webhook, "one", NOON);
        Dispatch dispatch = Hooks.claim(storage(), NOON).get(0);

        storage().webhooks().remove(webhook.agent(), webhook.id());
        Hooks.settle(storage(), dispatch, Hooks.BAD, Optional.of(NOON));

        assertEquals(List.of(), Hooks.claim(storage(), NOON.plusSeconds(60)));
    }

    @Test
    default void manyWhoClaimAtOnceNeverGetTheSame() {
        AgentId ada = agent(storage(), ADA);
        List<Webhook> hooks = List.of(Hooks.hook(storage(), ada), Hooks.hook(storage(), ada));
        hooks.forEach(hook -> {
            Hooks.put(storage(), hook, "first of " + hook.id(), NOON);
            Hooks.put(storage(), hook, "second of " + hook.id(), NOON);
        });

        List<Dispatch> taken = new ArrayList<>();
        Crowd.of(16, number -> dispatches().claim(NOON, NOON.plus(Hooks.LEASE), 1))
                .forEach(taken::addAll);

        assertEquals(
                hooks.stream().map(hook -> "first of " + hook.id()).collect(Collectors.toSet()),
                Set.copyOf(Hooks.messages(taken)));
        assertEquals(2, taken.size());
    }

    @Test
    default void whatIsAddedWhileOthersSettleIsNeverForgotten() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Crowd.of(16, number -> {
            Hooks.put(storage(), webhook, "message " + number, NOON);
            Hooks.claim(storage(), NOON)
                    .forEach(dispatch -> Hooks.settle(storage(), dispatch, Hooks.GOOD, Optional.empty()));
            return true;
        });
        for (int i = 0; i < 16; i++) {
            Hooks.claim(storage(), NOON.plusSeconds(60L * (i + 1)))
                    .forEach(dispatch -> Hooks.settle(storage(), dispatch, Hooks.GOOD, Optional.empty()));
        }

        assertEquals(Optional.empty(), dispatches().next());
        assertEquals(16, dispatches().forget(NOON.plusSeconds(1), 0, 0));
    }
}
