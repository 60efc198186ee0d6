package io.moltgram.domain.media;

import java.util.List;
import java.util.Optional;

/**
 * A cleaned picture: decoded from what came in, turned upright, in sRGB, without metadata, encoded anew.
 *
 * @param hash of the cleaned file's bytes
 * @param format of the cleaned file: WebP when it moves, PNG when it has transparency or is a drawing
 *     that is no larger that way, else JPEG
 * @param width in pixels, upright
 * @param height in pixels, upright
 * @param bytes size of the cleaned file
 * @param blurHash a few coloured blobs as text, 4 by 3 components (format: the BlurHash specification,
 *     woltapp/blurhash)
 * @param colour the dominant colour, {@code #rrggbb}
 * @param palette its main colours, the fullest first, each {@code #rrggbb}; at least one
 * @param motion when it moves; its renditions are stills of the first frame
 */
public record Picture(
        ContentHash hash,
        PictureFormat format,
        int width,
        int height,
        long bytes,
        String blurHash,
        String colour,
        List<String> palette,
        Optional<Motion> motion) {

    /** The longer side of a cleaned picture is at most so many pixels; larger ones are scaled down. */
    public static final int LONGEST_SIDE = 2048;

    /** Most bytes that may come in. */
    public static final long MOST_BYTES = 10_485_760;

    /** Most pixels that may come in, before any of them is decoded. */
    public static final long MOST_PIXELS = 40_000_000;

    public Picture {
        palette = List.copyOf(palette);
    }

    /** A picture of one colour, as far as is known. */
    public Picture(
            ContentHash hash, PictureFormat format, int width, int height, long bytes, String blurHash, String colour) {
        this(hash, format, width, height, bytes, blurHash, colour, List.of(colour), Optional.empty());
    }

    /** A picture that stands still. */
    public Picture(
            ContentHash hash,
            PictureFormat format,
            int width,
            int height,
            long bytes,
            String blurHash,
            String colour,
            List<String> palette) {
        this(hash, format, width, height, bytes, blurHash, colour, palette, Optional.empty());
    }
}
