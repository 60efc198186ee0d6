package io.moltgram.application.media;

import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.Rendition;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Makes clean pictures of hostile bytes. Type is told from content; the pixel budget is checked before any pixel is
 * decoded; nothing of the original bytes survives. Whatever comes in, the workshop and the program stay up.
 *
 * <p>Refuses as {@code INVALID} what is no picture of a supported format (code {@code picture_unsupported}), is
 * damaged ({@code picture_damaged}), has too many pixels or frames ({@code picture_too_large}), or is an SVG outside
 * the allow-list ({@code svg_refused}, with the element or attribute as a fact); as {@code UNAVAILABLE} when too many
 * pictures are waiting.
 */
public interface PictureWorkshop {

    /**
     * Cleans a picture file: JPEG, PNG, WebP, GIF, AVIF (first frame), or SVG text.
     *
     * @param folder where the files of the answer are made; the caller removes it
     */
    Clean clean(Path source, Path folder);

    /** Makes one rendition of a cleaned picture. */
    void render(Path original, Rendition rendition, Path target);

    /**
     * A cleaned picture, not yet kept.
     *
     * @param original the cleaned file, the one that {@code picture.hash()} names
     * @param renditions those that were made at once
     * @param svg whether it came in as SVG
     * @param sight a {@link SightFile}, if the workshop looked at it right away
     */
    record Clean(Picture picture, Path original, Map<Rendition, Path> renditions, boolean svg, Optional<Path> sight) {
        public Clean {
            renditions = Map.copyOf(renditions);
        }

        /** A cleaned picture that was not looked at. */
        public Clean(Picture picture, Path original, Map<Rendition, Path> renditions, boolean svg) {
            this(picture, original, renditions, svg, Optional.empty());
        }
    }
}
