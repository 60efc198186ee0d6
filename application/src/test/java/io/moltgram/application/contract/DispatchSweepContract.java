package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.webhook.DispatchStore;
import io.moltgram.domain.webhook.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of things to be told promises about those that are old. */
public interface DispatchSweepContract {
    Storage storage();

    private DispatchStore dispatches() {
        return storage().dispatches();
    }

    private int forget(Instant before, int mostOver, int mostWaiting) {
        int all = 0;
        for (int some = 1; some > 0; all += some) {
            some = dispatches().forget(before, mostOver, mostWaiting);
        }
        return all;
    }

    private List<String> all() {
        List<String> found = new ArrayList<>();
        Instant now = NOON;
        for (int i = 0; i < 10; i++) {
            now = now.plusSeconds(60);
            var claimed = Hooks.claim(storage(), now);
            found.addAll(Hooks.messages(claimed));
            claimed.forEach(dispatch -> Hooks.settle(storage(), dispatch, Hooks.GOOD, Optional.empty()));
        }
        return found;
    }

    @Test
    default void whatIsOlderGoesWhetherItWaitsOrNot() {
        Webhook webhook = Hooks.hook(storage(), agent(storage(), ADA));
        Hooks.put(storage(), webhook, "old", NOON.minusSeconds(10));
        Hooks.put(storage(), webhook, "new", NOON);

        assertEquals(1, forget(NOON, 100, 100));
        assertEquals(List.of("new"), all());
        assertEquals(1, forget(NOON.plusSeconds(1), 100, 100));
    }

    @Test
    default void eachWebhookKeepsItsLatest() {
        Webhook loud = Hooks.hook(storage(), agent(storage(), ADA));
        Webhook calm = Hooks.hook(storage(), agent(storage(), BOB));
        for (int i = 0; i < 5; i++) {
            Hooks.tell(storage(), loud, "told " + i, Hooks.GOOD);
        }
        for (int i = 0; i < 5; i++) {
            Hooks.put(storage(), loud, "waits " + i, NOON);
        }
        Hooks.put(storage(), calm, "calm", NOON);

        assertEquals(0, forget(Instant.EPOCH, 5, 5));
        assertEquals(3 + 2, forget(Instant.EPOCH, 2, 3));
        assertEquals(0, forget(Instant.EPOCH, 2, 3));
        assertEquals(
                List.of("calm", "waits 2", "waits 3", "waits 4"),
                all().stream().sorted().toList());
    }
}
