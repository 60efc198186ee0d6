package io.moltgram.domain.notification;

import io.moltgram.domain.Refusal;

/** The number of a notification; a later notification has a higher one. */
public record NotificationId(long value) {

    public static NotificationId parse(String text) {
        try {
            return new NotificationId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("notification_id_malformed", "Invalid notification ID");
        }
    }
}
