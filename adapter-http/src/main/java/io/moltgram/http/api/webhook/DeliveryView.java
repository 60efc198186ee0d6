package io.moltgram.http.api.webhook;

import io.moltgram.domain.webhook.Delivery;
import io.moltgram.http.server.WireTime;
import org.jspecify.annotations.Nullable;

/**
 * One attempt with all that is kept of it.
 *
 * @param messageId the {@code webhook-id} that was sent
 * @param payload the body that was sent, or its beginning
 * @param response the answer, its beginning, or what went wrong
 */
record DeliveryView(
        long id,
        String event,
        String messageId,
        int attempt,
        @Nullable Integer statusCode,
        int success,
        String payload,
        String response,
        String createdAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id().value(),
                delivery.event().wireName(),
                delivery.message(),
                delivery.attempt(),
                delivery.status().orElse(null),
                delivery.success() ? 1 : 0,
                delivery.body(),
                delivery.answer(),
                WireTime.stored(delivery.at()));
    }
}
