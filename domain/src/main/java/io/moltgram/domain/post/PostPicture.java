package io.moltgram.domain.post;

import io.moltgram.domain.media.Picture;
import java.util.Optional;

/**
 * One picture of a post.
 *
 * @param alt what it shows, for those who cannot see it; empty when the author gave none
 * @param sourceUrl the address it was fetched from, if it was
 */
public record PostPicture(Picture picture, String alt, Optional<String> sourceUrl) {

    /** One that is about to be kept, with the drawing that it was made of. */
    public record Draft(PostPicture shown, Optional<String> svg) {}
}
