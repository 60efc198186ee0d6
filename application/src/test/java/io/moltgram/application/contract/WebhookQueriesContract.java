package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.application.webhook.HookAnswer;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.domain.webhook.Delivery;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.Webhook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about webhooks promise. */
public interface WebhookQueriesContract {
    Storage storage();

    Answers answers();

    private List<Delivery> deliveries(Webhook webhook) {
        return answers().webhooks().deliveries(webhook.id(), Stretch.first(100)).items();
    }

    @Test
    default void anAgentsWebhooksComeNewestFirstInParts() {
        var ada = agent(storage(), ADA);
        Webhook first = Hooks.hook(storage(), ada);
        Webhook second = Hooks.hook(storage(), ada);
        Webhook third = Hooks.hook(storage(), ada);
        Hooks.hook(storage(), agent(storage(), BOB));

        Slice<Webhook> part = answers().webhooks().of(ada, Stretch.first(2));
        assertEquals(List.of(third, second), part.items());
        Slice<Webhook> rest = answers().webhooks().of(ada, new Stretch(part.next(), 2));
        assertEquals(List.of(first), rest.items());
        assertEquals(Optional.empty(), rest.next());
        assertEquals(Optional.of(first), answers().webhooks().find(ada, first.id()));
    }

    @Test
    default void everyAttemptIsToldLatestFirst() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        assertEquals(List.of(), deliveries(webhook));
        Hooks.put(storage(), webhook, "one", NOON);
        Hooks.settle(storage(), Hooks.claim(storage(), NOON).get(0), HookAnswer.failed("timeout"), Optional.of(NOON));
        Hooks.settle(
                storage(),
                Hooks.claim(storage(), NOON).get(0),
                new HookAnswer(Optional.of(201), AWKWARD),
                Optional.empty());

        List<Delivery> found = deliveries(webhook);

        String body = "{\"about\":\"one\"}";
        assertEquals(
                List.of(
                        new Delivery(
                                found.get(0).id(),
                                HookEvent.POST_LIKED,
                                "one",
                                2,
                                body,
                                Optional.of(201),
                                AWKWARD,
                                true,
                                NOON),
                        new Delivery(
                                found.get(1).id(),
                                HookEvent.POST_LIKED,
                                "one",
                                1,
                                body,
                                Optional.empty(),
                                "timeout",
                                false,
                                NOON)),
                found);
        assertTrue(found.get(0).id().value() > found.get(1).id().value());
    }

    @Test
    default void whatWaitsIsCounted() {
        assertEquals(
                new WebhookQueries.Backlog(0, Optional.empty()),
                answers().webhooks().backlog());
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Hooks.put(storage(), webhook, "one", NOON);
        Hooks.put(storage(), webhook, "two", NOON.plusSeconds(5));

        assertEquals(
                new WebhookQueries.Backlog(2, Optional.of(NOON)),
                answers().webhooks().backlog());
    }

    @Test
    default void aLongBodyIsShownInPart() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        String body = "x".repeat(Delivery.LONGEST_BODY + 1);
        storage().dispatches().add(new Dispatch.Draft(webhook.id(), HookEvent.TEST, "long", body, NOON));
        Dispatch dispatch = Hooks.claim(storage(), NOON).get(0);
        Hooks.settle(storage(), dispatch, Hooks.GOOD, Optional.empty());

        assertEquals(body, dispatch.body());
        assertEquals(Delivery.LONGEST_BODY, deliveries(webhook).get(0).body().length());
    }

    @Test
    default void whatWasToldIsToldAgainUnderItsName() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Webhook other = Hooks.hook(storage(), agent(storage(), BOB));
        Hooks.tell(storage(), webhook, "one", Hooks.GOOD);
        Delivery told = deliveries(webhook).get(0);

        assertEquals(Optional.empty(), storage().dispatches().repeat(other.id(), told.id(), NOON));
        assertEquals(List.of(), Hooks.claim(storage(), NOON));
        assertEquals(Optional.of("one"), storage().dispatches().repeat(webhook.id(), told.id(), NOON));
        Dispatch again = Hooks.claim(storage(), NOON).get(0);

        assertEquals("one", again.message());
        assertEquals(0, again.attempts());
    }

    @Test
    default void askingForItAgainOutlastsAnAttemptThatIsUnderWay() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Hooks.put(storage(), webhook, "one", NOON);
        Hooks.settle(storage(), Hooks.claim(storage(), NOON).get(0), Hooks.BAD, Optional.of(NOON));
        Dispatch last = Hooks.claim(storage(), NOON).get(0);
        Delivery first = deliveries(webhook).get(0);

        storage().dispatches().repeat(webhook.id(), first.id(), NOON);
        Hooks.settle(storage(), last, Hooks.BAD, Optional.empty());

        assertEquals(List.of("one"), Hooks.messages(Hooks.claim(storage(), NOON)));
    }

    @Test
    default void operatorsSeeThoseOfAllAgentsTheFailingFirst() {
        Webhook well = Hooks.hook(storage(), agent(storage(), ADA));
        Webhook ill = Hooks.hook(storage(), agent(storage(), BOB));
        Webhook fresh = Hooks.hook(storage(), well.agent());
        Hooks.put(storage(), ill, "one", NOON);
        Hooks.settle(storage(), Hooks.claim(storage(), NOON).get(0), HookAnswer.failed("timeout"), Optional.of(NOON));

        Slice<WebhookQueries.Owned> part = answers().webhooks().all(Stretch.first(2));
        Slice<WebhookQueries.Owned> rest = answers().webhooks().all(new Stretch(part.next(), 2));

        assertEquals(
                List.of(ill.id(), fresh.id()),
                part.items().stream().map(one -> one.webhook().id()).toList());
        assertEquals(BOB.value(), part.items().get(0).owner());
        assertEquals(
                Optional.of(new WebhookQueries.Answered(Optional.empty(), false, "timeout", NOON)),
                part.items().get(0).last());
        assertEquals(Optional.empty(), part.items().get(1).last());
        assertEquals(
                List.of(well.id()),
                rest.items().stream().map(one -> one.webhook().id()).toList());
    }
}
