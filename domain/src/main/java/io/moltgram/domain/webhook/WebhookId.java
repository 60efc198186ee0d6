package io.moltgram.domain.webhook;

import io.moltgram.domain.Refusal;

/** The number of a webhook; a later webhook has a higher one. */
public record WebhookId(long value) {

    public static WebhookId parse(String text) {
        try {
            return new WebhookId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("webhook_id_malformed", "Invalid webhook ID");
        }
    }
}
