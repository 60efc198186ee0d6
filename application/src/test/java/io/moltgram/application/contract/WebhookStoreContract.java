package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Patch;
import io.moltgram.application.webhook.WebhookStore;
import io.moltgram.application.webhook.WebhookStore.Change;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of webhooks promises. */
public interface WebhookStoreContract {
    Storage storage();

    private WebhookStore webhooks() {
        return storage().webhooks();
    }

    private static Change activating(boolean active) {
        return new Change(Patch.keep(), Patch.keep(), Patch.put(active), Patch.keep());
    }

    @Test
    default void aNewWebhookIsActiveAndFoundByItsOwnerAlone() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        HookEvents events = new HookEvents(List.of("post.liked", "dm.received"));

        Webhook added = Hooks.hook(storage(), ada, events);

        assertEquals(
                new Webhook(added.id(), ada, added.url(), events, true, 0, Optional.empty(), NOON),
                webhooks().get(ada, added.id()));
        assertEquals(Optional.empty(), webhooks().find(bob, added.id()));
        assertEquals(Optional.empty(), webhooks().find(ada, new WebhookId(NOWHERE)));
    }

    @Test
    default void noEventsAtAllAreKeptAsSuch() {
        AgentId ada = agent(storage(), ADA);
        Webhook silent = Hooks.hook(storage(), ada, new HookEvents(List.of()));

        assertEquals(List.of(), Hooks.state(storage(), silent).events().names());
    }

    @Test
    default void theSixthIsNotAddedHoweverManyComeAtOnce() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);

        assertEquals(
                Webhook.MOST_PER_AGENT,
                Crowd.yes(
                        64, number -> Hooks.add(storage(), ada, HookEvents.ALL).isPresent()));
        assertTrue(Hooks.add(storage(), bob, HookEvents.ALL).isPresent());
    }

    @Test
    default void aRemovedOneMakesRoom() {
        AgentId ada = agent(storage(), ADA);
        Webhook first = Hooks.hook(storage(), ada);
        for (int i = 1; i < Webhook.MOST_PER_AGENT; i++) {
            Hooks.hook(storage(), ada);
        }
        assertFalse(webhooks().remove(agent(storage(), BOB), first.id()));
        assertTrue(webhooks().remove(ada, first.id()));
        assertFalse(webhooks().remove(ada, first.id()));

        assertTrue(Hooks.add(storage(), ada, HookEvents.ALL).isPresent());
    }

    @Test
    default void whatIsNotNamedIsKept() {
        AgentId ada = agent(storage(), ADA);
        Webhook webhook = Hooks.hook(storage(), ada);
        Change nothing = new Change(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
        assertEquals(Optional.of(webhook), webhooks().change(ada, webhook.id(), nothing));

        Change all = new Change(
                Patch.put("https://elsewhere.example/"),
                Patch.put(new HookEvents(List.of())),
                Patch.put(false),
                Patch.put("other"));
        Webhook changed = webhooks().change(ada, webhook.id(), all).orElseThrow();

        assertEquals(
                new Webhook(
                        webhook.id(),
                        ada,
                        "https://elsewhere.example/",
                        new HookEvents(List.of()),
                        false,
                        0,
                        Optional.empty(),
                        NOON),
                changed);
        assertEquals(changed, webhooks().get(ada, webhook.id()));
        assertEquals(Optional.empty(), webhooks().change(agent(storage(), BOB), webhook.id(), all));
    }

    @Test
    default void makingItActiveForgetsFailuresAndNothingElseDoes() {
        AgentId ada = agent(storage(), ADA);
        Webhook webhook = Hooks.hook(storage(), ada);
        Hooks.tell(storage(), webhook, "lost", Hooks.BAD);
        assertEquals(
                1,
                webhooks()
                        .change(ada, webhook.id(), activating(false))
                        .orElseThrow()
                        .failures());

        Webhook again = webhooks().change(ada, webhook.id(), activating(true)).orElseThrow();

        assertEquals(0, again.failures());
        assertTrue(again.active());
        assertEquals(Optional.of(NOON), again.lastTriggeredAt());
    }

    @Test
    default void aChangedSecretAndAddressAreUsedForWhatWaits() {
        AgentId ada = agent(storage(), ADA);
        Webhook webhook = Hooks.hook(storage(), ada);
        Hooks.put(storage(), webhook, "waits", NOON);

        webhooks()
                .change(
                        ada,
                        webhook.id(),
                        new Change(
                                Patch.put("https://new.example/"), Patch.keep(), Patch.keep(), Patch.put("resealed")));

        var dispatch = Hooks.claim(storage(), NOON).get(0);
        assertEquals("https://new.example/", dispatch.url());
        assertEquals("resealed", dispatch.sealedSecret());
        assertEquals(ada, dispatch.agent());
    }
}
