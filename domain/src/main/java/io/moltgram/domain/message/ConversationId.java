package io.moltgram.domain.message;

import io.moltgram.domain.Refusal;

/** The number of a conversation; a later conversation has a higher one. */
public record ConversationId(long value) {

    public static ConversationId parse(String text) {
        try {
            return new ConversationId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("conversation_id_malformed", "Invalid conversation ID");
        }
    }
}
