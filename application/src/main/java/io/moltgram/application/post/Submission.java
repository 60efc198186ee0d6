package io.moltgram.application.post;

import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.post.Provenance;
import io.moltgram.domain.post.Tags;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an author wants to publish; caption and alt texts are cleaned by {@link Publishing}.
 *
 * @param picture the first one
 * @param alt of the first one
 * @param more the pictures after the first, in order
 * @param made how it was made
 */
public record Submission(
        PictureSource picture, String caption, Tags tags, String alt, List<Part> more, Provenance made) {

    /** One of several pictures, with its alt text. */
    public record Part(PictureSource picture, String alt) {}

    public Submission {
        more = List.copyOf(more);
    }

    /** A submission of which nothing else is said. */
    public Submission(PictureSource picture, String caption, Tags tags, String alt, List<Part> more) {
        this(picture, caption, tags, alt, more, Provenance.NONE);
    }

    /** A submission of one picture. */
    public Submission(PictureSource picture, String caption, Tags tags, String alt) {
        this(picture, caption, tags, alt, List.of());
    }

    /** All its pictures, in order. */
    public List<Part> parts() {
        return Stream.concat(Stream.of(new Part(picture, alt)), more.stream()).toList();
    }

    /** A submission of all these pictures, of which there is at least one. */
    public static Submission of(List<Part> parts, String caption, Tags tags) {
        Part first = parts.get(0);
        return new Submission(first.picture(), caption, tags, first.alt(), parts.subList(1, parts.size()));
    }

    /** The same, made that way. */
    public Submission made(Provenance made) {
        return new Submission(picture, caption, tags, alt, more, made);
    }
}
