package io.moltgram.application.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Patch;
import io.moltgram.application.memory.Acts;
import io.moltgram.application.webhook.WebhookKeeping.Created;
import io.moltgram.application.webhook.WebhookKeeping.Wish;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.domain.webhook.Webhook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookKeepingTest {

    private static final String URL = "https://hooks.example/ada";

    @TempDir
    Path folder;

    private Acts acts;
    private WebhookKeeping keeping;
    private AgentId ada;

    @BeforeEach
    void join() {
        acts = new Acts(folder);
        keeping = acts.webhooks().keeping();
        ada = acts.join("ada");
    }

    private static Wish wish(Patch<String> url, Patch<Boolean> active, Patch<HookSecret> secret) {
        return new Wish(url, Patch.keep(), active, secret);
    }

    private static String code(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).code();
    }

    @Test
    void aSecretIsMadeWhereNoneIsGiven() {
        Created one = keeping.create(ada, URL, HookEvents.ALL, Optional.empty());
        Created two = keeping.create(ada, URL, HookEvents.ALL, Optional.empty());
        assertTrue(one.secret().reveal().matches("mg_[A-Za-z0-9_-]{29}"), "looks otherwise");
        assertNotEquals(one.secret(), two.secret());

        Created own = keeping.create(ada, URL, HookEvents.ALL, HookSecret.of(" <b>mine</b> "));
        assertEquals("mine", own.secret().reveal());
        assertEquals("mg_***", own.secret().toString());
    }

    @Test
    void badAddressesAreRefusedAtFirstAndLater() {
        assertEquals(
                "address_not_secure", code(() -> keeping.create(ada, "http://x", HookEvents.ALL, Optional.empty())));
        Webhook webhook = acts.webhooks().hook(ada, URL);
        Wish inside = wish(Patch.put("https://10.0.0.1"), Patch.keep(), Patch.keep());

        assertEquals("address_refused", code(() -> keeping.change(ada, webhook.id(), inside)));
        assertEquals(URL, acts.storage().webhooks().get(ada, webhook.id()).url());
    }

    @Test
    void theSixthIsRefused() {
        for (int i = 0; i < Webhook.MOST_PER_AGENT; i++) {
            acts.webhooks().hook(ada, URL);
        }

        assertEquals("too_many_webhooks", code(() -> acts.webhooks().hook(ada, URL)));
    }

    @Test
    void aChangeIsForTheOwnerAndOfSomething() {
        Webhook webhook = acts.webhooks().hook(ada, URL);
        AgentId bob = acts.join("bob");
        Wish nothing = wish(Patch.keep(), Patch.keep(), Patch.keep());
        Wish off = wish(Patch.keep(), Patch.put(false), Patch.keep());

        assertEquals("nothing_to_update", code(() -> keeping.change(ada, webhook.id(), nothing)));
        assertEquals("webhook_not_found", code(() -> keeping.change(bob, webhook.id(), off)));
        assertEquals("webhook_not_found", code(() -> keeping.remove(bob, webhook.id())));
        assertEquals(false, keeping.change(ada, webhook.id(), off).active());
        keeping.remove(ada, webhook.id());
        assertEquals("webhook_not_found", code(() -> keeping.remove(ada, webhook.id())));
    }

    @Test
    void aNewSecretSignsWhatIsSentFromThenOn() {
        Webhook webhook = acts.webhooks().hook(ada, URL);
        acts.publish(ada, "sunset");

        keeping.change(ada, webhook.id(), wish(Patch.keep(), Patch.keep(), Patch.put(new HookSecret("changed"))));
        acts.webhooks().deliver();

        assertEquals(
                List.of("changed"),
                acts.webhooks().sender().sent().stream()
                        .map(parcel -> parcel.secret().reveal())
                        .toList());
    }
}
