package io.moltgram.application.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Patch;
import io.moltgram.application.memory.Acts;
import io.moltgram.application.memory.WebhookActs;
import io.moltgram.application.webhook.WebhookKeeping.Wish;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.Webhook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveringTest {

    private static final String URL = "https://hooks.example/ada";
    private static final HookAnswer BAD = new HookAnswer(Optional.of(503), "no");

    @TempDir
    Path folder;

    private Acts acts;
    private WebhookActs hooks;
    private AgentId ada;
    private Webhook webhook;

    @BeforeEach
    void join() {
        acts = new Acts(folder);
        hooks = acts.webhooks();
        ada = acts.join("ada");
        webhook = hooks.hook(ada, URL);
    }

    private Webhook state() {
        return acts.storage().webhooks().get(ada, webhook.id());
    }

    private List<Instant> times() {
        return hooks.sender().sent().stream().map(Parcel::at).toList();
    }

    @Test
    void whatFailsIsTriedAgainWithGrowingPausesAndThenGivenUp() {
        hooks.sender().answer(URL, BAD);
        acts.publish(ada, "sunset");
        Instant start = acts.clock().instant();
        while (hooks.deliver() > 0 || hooks.delivering().pause().isPresent()) {
            acts.clock().advance(hooks.delivering().pause().orElse(Duration.ZERO));
        }

        assertEquals(
                List.of(0, 5, 35, 155, 755, 4_355, 25_955),
                times().stream()
                        .map(at -> (int) Duration.between(start, at).toSeconds())
                        .toList());
        assertEquals(
                1,
                hooks.sender().sent().stream().map(Parcel::message).distinct().count());
        assertEquals(7, state().failures());
        assertTrue(state().active());
    }

    @Test
    void aLaterSuccessEndsIt() {
        hooks.sender().answer(URL, HookAnswer.failed("timeout"));
        acts.publish(ada, "sunset");
        hooks.deliver();
        assertEquals(1, state().failures());
        assertEquals(Optional.of(Duration.ofSeconds(5)), hooks.delivering().pause());

        hooks.sender().answer(URL, new HookAnswer(Optional.of(204), ""));
        assertEquals(0, hooks.deliver());
        acts.clock().advance(Duration.ofSeconds(5));
        assertEquals(1, hooks.deliver());

        assertEquals(0, state().failures());
        assertEquals(Optional.of(acts.clock().instant()), state().lastTriggeredAt());
        assertEquals(Optional.empty(), hooks.delivering().pause());
    }

    @Test
    void tenFailuresInARowTurnItOffUntilItsOwnerTurnsItOn() {
        hooks.sender().answer(URL, BAD);
        for (int i = 0; i < 12; i++) {
            acts.publish(ada, "picture " + i);
        }
        while (hooks.deliver() > 0) {
            // the clock stands still, so each is tried once
        }
        assertFalse(state().active());
        assertEquals(10, state().failures());
        assertEquals(10, hooks.sender().sent().size());
        acts.publish(ada, "unheard");
        assertEquals(0, hooks.deliver());

        hooks.sender().answer(URL, new HookAnswer(Optional.of(200), ""));
        hooks.keeping().change(ada, webhook.id(), new Wish(Patch.keep(), Patch.keep(), Patch.put(true), Patch.keep()));
        acts.clock().advance(Duration.ofMinutes(1));
        while (hooks.deliver() > 0) {
            // what had waited, and nothing of what came meanwhile
        }

        assertEquals(22, hooks.sender().sent().size());
        assertEquals(0, state().failures());
    }

    @Test
    void whoCrashesWhileSendingLosesNothing() {
        acts.publish(ada, "sunset");
        Delivering crashed = hooks.delivering();
        List<Dispatch> taken = crashed.round(List.of(), 10);
        taken.forEach(crashed::send);
        assertEquals(0, hooks.deliver());
        assertEquals(Optional.of(Delivering.LEASE), hooks.delivering().pause());

        acts.clock().advance(Delivering.LEASE);
        assertEquals(1, hooks.deliver());

        assertEquals(2, hooks.sender().sent().size());
        assertEquals(
                1,
                hooks.sender().sent().stream().map(Parcel::message).distinct().count());
    }

    @Test
    void whatIsGivenBackIsFreeAtOnce() {
        acts.publish(ada, "sunset");
        Delivering stopping = hooks.delivering();
        stopping.release(stopping.round(List.of(), 10));

        assertEquals(1, hooks.deliver());
    }

    @Test
    void aSecretThatCannotBeReadIsAFailureAndNothingIsSent() {
        acts.publish(ada, "sunset");
        Delivering other = hooks.delivering(new SecretSealing("another key".getBytes(), new Random(1)));
        Dispatch dispatch = other.round(List.of(), 1).get(0);

        Attempt attempt = other.send(dispatch).toCompletableFuture().join();
        other.round(List.of(attempt), 0);

        assertEquals(
                HookAnswer.failed("the secret can no longer be read; give the webhook a new one"), attempt.answer());
        assertEquals(List.of(), hooks.sender().sent());
        assertEquals(1, state().failures());
    }

    @Test
    void aTestIsTriedOnce() {
        hooks.sender().answer(URL, BAD);
        hooks.redelivering().test(ada, webhook.id());
        hooks.deliver();

        assertEquals(Optional.empty(), hooks.delivering().pause());
        assertEquals("webhook.test", hooks.sender().sent().get(0).event().wireName());
    }

    @Test
    void oldEventsAreForgotten() {
        acts.publish(ada, "sunset");
        hooks.deliver();
        acts.clock().advance(Delivering.KEPT);
        assertEquals(0, hooks.delivering().forget());

        acts.clock().advance(Duration.ofMillis(1));

        assertEquals(1, hooks.delivering().forget());
    }
}
