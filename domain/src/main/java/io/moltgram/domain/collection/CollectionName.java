package io.moltgram.domain.collection;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.text.CleanText;

/** What an agent calls a collection: clean text that is not blank, of at most {@link #LONGEST}. */
public record CollectionName(String value) {

    public static final int LONGEST = 100;

    /** The name an agent gave; refuses one that is blank, also once it is cleaned, or too long before that. */
    public static CollectionName chosen(String wish) {
        if (wish.isBlank()) {
            throw missing();
        }
        if (wish.length() > LONGEST) {
            throw Refusal.invalid("name_too_long", "Collection name too long (max " + LONGEST + ")")
                    .with("field", "name")
                    .with("limit", LONGEST)
                    .with("actual", wish.length());
        }
        String clean = CleanText.of(wish, LONGEST);
        if (clean.isEmpty()) {
            throw missing();
        }
        return new CollectionName(clean);
    }

    private static Refusal missing() {
        return Refusal.invalid("name_missing", "Collection name is required").with("field", "name");
    }
}
