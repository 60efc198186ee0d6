package io.moltgram.http.api.webhook;

import io.moltgram.domain.webhook.Webhook;
import io.moltgram.http.server.WireTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as its owner sees it, ever without the secret (contract, section 13). */
record WebhookView(
        long id,
        String url,
        List<String> events,
        int active,
        int failures,
        @Nullable String lastTriggeredAt,
        String createdAt) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id().value(),
                webhook.url(),
                webhook.events().names(),
                webhook.active() ? 1 : 0,
                webhook.failures(),
                webhook.lastTriggeredAt().map(WireTime::stored).orElse(null),
                WireTime.stored(webhook.createdAt()));
    }
}
