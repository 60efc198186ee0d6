package io.moltgram.domain.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to tell a webhook of something, as it is shown to the webhook's owner.
 *
 * @param message tells the same event of the same webhook at every attempt
 * @param attempt from 1; again from 1 when the owner asked for the event once more
 * @param body what was sent, its first {@link #LONGEST_BODY} characters
 * @param status what the receiver answered; empty if no answer came
 * @param answer the answer's text, or what went wrong; its first {@link #LONGEST_ANSWER} characters
 */
public record Delivery(
        DeliveryId id,
        HookEvent event,
        String message,
        int attempt,
        String body,
        Optional<Integer> status,
        String answer,
        boolean success,
        Instant at) {

    public static final int LONGEST_BODY = 2_000;
    public static final int LONGEST_ANSWER = 1_000;
}
