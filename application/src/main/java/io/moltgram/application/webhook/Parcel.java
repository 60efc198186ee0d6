package io.moltgram.application.webhook;

import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;

/**
 * One attempt to tell a webhook of something.
 *
 * @param message the same at every attempt, so that the receiver can tell what it knows already
 * @param at when the attempt is made
 */
public record Parcel(
        WebhookId webhook, String url, HookSecret secret, HookEvent event, String message, String body, Instant at) {}
