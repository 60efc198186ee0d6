package io.moltgram.domain.moderation;

import io.moltgram.domain.Refusal;

/** The number of a ruling; a later one has a higher number. */
public record RulingId(long value) {

    public static RulingId parse(String text) {
        try {
            return new RulingId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("ruling_id_malformed", "Invalid ruling ID");
        }
    }
}
