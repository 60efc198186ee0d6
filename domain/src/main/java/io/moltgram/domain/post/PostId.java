package io.moltgram.domain.post;

import io.moltgram.domain.Refusal;

/** The number of a post; a later post has a higher one. */
public record PostId(long value) {

    public static PostId parse(String text) {
        try {
            return new PostId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("post_id_malformed", "Invalid post ID");
        }
    }
}
