package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.webhook.HookAnswer;
import io.moltgram.application.webhook.Parcel;
import io.moltgram.application.webhook.WebhookSender;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.domain.webhook.WebhookId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everyone who calls webhooks promises. */
public interface WebhookSenderContract {

    WebhookSender sender();

    /** An address that answers so. */
    String addressThatAnswers(int status, String text);

    /** An address that nobody answers. */
    String deadAddress();

    private HookAnswer send(String url) {
        Parcel parcel = new Parcel(
                new WebhookId(7), url, new HookSecret("secret"), HookEvent.POST_LIKED, "msg_1", "{\"a\":1}", NOON);
        return sender().send(parcel).toCompletableFuture().join();
    }

    private String refusal(String address) {
        return assertThrows(Refusal.class, () -> sender().check(address, 2_000)).text();
    }

    @Test
    default void whatTheReceiverSaysIsHandedBack() {
        assertEquals(new HookAnswer(Optional.of(202), "thanks"), send(addressThatAnswers(202, "thanks")));
        HookAnswer refused = send(addressThatAnswers(500, "no"));
        assertEquals(new HookAnswer(Optional.of(500), "no"), refused);
        assertFalse(refused.success());
    }

    @Test
    default void noAnswerIsAFailureWithAReason() {
        HookAnswer answer = send(deadAddress());

        assertEquals(Optional.empty(), answer.status());
        assertFalse(answer.success());
        assertFalse(answer.text().isEmpty());
    }

    @Test
    default void whatIsNeverCalledIsRefusedBeforehand() {
        String longest = "https://example.com/" + "a".repeat(1_980);
        assertDoesNotThrow(() -> sender().check(longest, 2_000));
        assertEquals("URL too long (max 2000 chars)", refusal(longest + "a"));
        assertEquals("Webhook URL must use HTTPS", refusal("http://example.com/"));
        assertEquals("Webhook URL must use HTTPS", refusal("ftp://example.com/"));
        assertEquals("Webhook URL must use HTTPS", refusal("HTTPS://example.com/"));
        assertEquals("Webhook URL must not point to private/internal networks", refusal("https://10.0.0.1/"));
        assertTrue(refusal("https://10.0.0.1/" + "a".repeat(2_000)).startsWith("URL too long"));
    }
}
