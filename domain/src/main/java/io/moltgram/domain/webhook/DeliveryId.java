package io.moltgram.domain.webhook;

import io.moltgram.domain.Refusal;

/** The number of one attempt to deliver; a later attempt has a higher one. */
public record DeliveryId(long value) {

    public static DeliveryId parse(String text) {
        try {
            return new DeliveryId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("delivery_id_malformed", "Invalid delivery ID");
        }
    }
}
