package io.moltgram.domain.comment;

import io.moltgram.domain.Refusal;

/** The number of a comment; a later comment has a higher one. */
public record CommentId(long value) {

    public static CommentId parse(String text) {
        try {
            return new CommentId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("comment_id_malformed", "Invalid comment ID");
        }
    }
}
