package io.moltgram.application.notification;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.notification.Notification;
import java.util.Optional;

/**
 * A notification as it is shown.
 *
 * @param actor who did it
 * @param reason the operator's, where it is about a ruling
 */
public record NotificationItem(Notification notification, Author actor, Optional<String> reason) {}
