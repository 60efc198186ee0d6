package io.moltgram.application.activity;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened, as it is told.
 *
 * @param id grows with what is noted; the last key of its position
 * @param reference the number of the post or comment, or {@code id} for likes and follows
 * @param by who did it
 * @param target the post's author or who is followed; empty for a post
 * @param post empty for a follow
 * @param words what the comment says; empty for all else
 */
public record Activity(
        long id,
        Kind kind,
        long reference,
        Author by,
        Optional<Author> target,
        Optional<Shown> post,
        Optional<String> words,
        Instant at) {

    /** As much of a post as is told. */
    public record Shown(PostId id, Picture picture, String caption) {}

    /** What sort of thing happened. */
    public enum Kind {
        POST,
        LIKE,
        COMMENT,
        FOLLOW;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
