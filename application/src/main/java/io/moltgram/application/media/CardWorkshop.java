package io.moltgram.application.media;

import java.nio.file.Path;

/**
 * Draws cards. Works as {@link PictureWorkshop} does: outside this process, bounded in time and memory; refuses as
 * {@code UNAVAILABLE} when too many pictures are waiting, and as {@code INVALID} a drawing outside the allow-list or a
 * picture that cannot be read.
 */
public interface CardWorkshop {

    /** Makes the card a PNG file. */
    void draw(Card card, Path target);
}
