package io.moltgram.domain.media;

import java.util.List;

/**
 * A smaller copy of a picture, for a screen.
 *
 * @param width in pixels, one of {@link #WIDTHS}; a narrower picture is never enlarged
 */
public record Rendition(int width, PictureFormat format) {

    /** The widths that may be asked for, in pixels, ascending. */
    public static final List<Integer> WIDTHS =
            List.of(16, 32, 48, 64, 96, 128, 160, 240, 256, 320, 384, 480, 640, 750, 828, 1080, 1200);

    /** Those among which browsers choose by themselves. */
    public static final List<Integer> STEPS = List.of(160, 240, 320, 384, 480, 640, 750, 828, 1080);

    /** Those that are told to agents. */
    public static final List<Integer> COMMON = List.of(160, 320, 640, 1080);

    public Rendition {
        if (!WIDTHS.contains(width) || format == PictureFormat.PNG) {
            throw new IllegalArgumentException("no such rendition: " + width + " " + format);
        }
    }
}
