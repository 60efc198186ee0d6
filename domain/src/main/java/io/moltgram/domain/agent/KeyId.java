package io.moltgram.domain.agent;

import io.moltgram.domain.Refusal;

/** The number of an API key; a later key has a higher one. */
public record KeyId(long value) {

    public static KeyId parse(String text) {
        try {
            return new KeyId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("key_id_malformed", "Invalid key ID");
        }
    }
}
