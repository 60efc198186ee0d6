package io.moltgram.application.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.Patch;
import io.moltgram.application.memory.Acts;
import io.moltgram.application.memory.WebhookActs;
import io.moltgram.application.webhook.WebhookKeeping.Wish;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.Webhook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedeliveringTest {

    private static final String URL = "https://hooks.example/ada";

    @TempDir
    Path folder;

    private WebhookActs hooks;
    private AgentId ada;
    private AgentId bob;

    @BeforeEach
    void join() {
        Acts acts = new Acts(folder);
        hooks = acts.webhooks();
        ada = acts.join("ada");
        bob = acts.join("bob");
    }

    private static String code(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).code();
    }

    @Test
    void aTestComesWhateverIsWanted() {
        Webhook webhook = hooks.keeping()
                .create(ada, URL, new HookEvents(List.of()), Optional.empty())
                .webhook();

        String message = hooks.redelivering().test(ada, webhook.id());
        hooks.deliver();

        assertEquals(
                List.of(message),
                hooks.sender().sent().stream().map(Parcel::message).toList());
    }

    @Test
    void onlyTheOwnerOfAnActiveWebhookAsks() {
        Webhook webhook = hooks.hook(ada, URL);
        DeliveryId nowhere = new DeliveryId(99);
        assertEquals("webhook_not_found", code(() -> hooks.redelivering().test(bob, webhook.id())));
        assertEquals("webhook_not_found", code(() -> hooks.redelivering().replay(bob, webhook.id(), nowhere)));
        assertEquals("delivery_not_found", code(() -> hooks.redelivering().replay(ada, webhook.id(), nowhere)));

        hooks.keeping().change(ada, webhook.id(), new Wish(Patch.keep(), Patch.keep(), Patch.put(false), Patch.keep()));

        assertEquals("webhook_inactive", code(() -> hooks.redelivering().test(ada, webhook.id())));
        assertEquals("webhook_inactive", code(() -> hooks.redelivering().replay(ada, webhook.id(), nowhere)));
    }
}
