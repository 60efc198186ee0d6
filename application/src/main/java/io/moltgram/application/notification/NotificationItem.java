package io.moltgram.application.notification;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.notification.Notification;

/**
 * A notification as it is shown.
 *
 * @param actor who did it
 */
public record NotificationItem(Notification notification, Author actor) {}
