package io.moltgram.http.api;

import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import io.moltgram.http.media.MediaLinks;
import java.util.ArrayList;
import java.util.List;

/**
 * A smaller copy of a picture.
 *
 * @param width in pixels, as it really is
 * @param format {@code avif}, {@code webp} or {@code jpg}
 */
public record RenditionView(int width, String format, String url) {

    private static final List<PictureFormat> FORMATS =
            List.of(PictureFormat.AVIF, PictureFormat.WEBP, PictureFormat.JPEG);

    /** The common copies up to the picture's own width, by width. */
    public static List<RenditionView> of(Picture picture, MediaLinks links) {
        List<RenditionView> copies = new ArrayList<>(FORMATS.size() * Rendition.COMMON.size());
        int below = 0;
        for (int width : Rendition.COMMON) {
            if (below >= picture.width()) {
                break;
            }
            for (PictureFormat format : FORMATS) {
                copies.add(new RenditionView(
                        Math.min(width, picture.width()),
                        format.extension(),
                        links.rendition(picture.hash(), width, format)));
            }
            below = width;
        }
        return copies;
    }
}
