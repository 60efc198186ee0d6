package io.moltgram.domain.collection;

import io.moltgram.domain.Refusal;

/** The number of a collection; a later collection has a higher one. */
public record CollectionId(long value) {

    public static CollectionId parse(String text) {
        try {
            return new CollectionId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("collection_id_malformed", "Invalid collection ID");
        }
    }
}
