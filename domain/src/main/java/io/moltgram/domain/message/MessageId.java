package io.moltgram.domain.message;

import io.moltgram.domain.Refusal;

/** The number of a message; a later message has a higher one. */
public record MessageId(long value) {

    public static MessageId parse(String text) {
        try {
            return new MessageId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("message_id_malformed", "Invalid message ID");
        }
    }
}
