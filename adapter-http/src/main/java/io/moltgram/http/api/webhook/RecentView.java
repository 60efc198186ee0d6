package io.moltgram.http.api.webhook;

import io.moltgram.domain.webhook.Delivery;
import io.moltgram.http.server.WireTime;
import org.jspecify.annotations.Nullable;

/** One attempt, in the contract's short form (section 13). */
record RecentView(long id, String event, @Nullable Integer statusCode, int success, String createdAt) {

    static RecentView of(Delivery delivery) {
        return new RecentView(
                delivery.id().value(),
                delivery.event().wireName(),
                delivery.status().orElse(null),
                delivery.success() ? 1 : 0,
                WireTime.stored(delivery.at()));
    }
}
