package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.Picture;

/** How large a picture may claim to be; asked before any pixel is decoded. */
public final class PixelBudget {

    /** Most pixels on one side. */
    public static final int LONGEST_SIDE = 65_500;

    /** What the samples of one picture may take while it is decoded; a little more goes on beside them. */
    private static final long MOST_BYTES = 110L << 20;

    /** And of an AVIF of eight bits, so that one of 3840 by 2160 pixels passes. */
    private static final long MOST_AVIF_BYTES = 122L << 20;

    /** Of each pixel of a moving picture: the canvas, what is shown of it, and a frame. */
    private static final int MOVING_BYTES = 13;

    private PixelBudget() {}

    /**
     * The size, when it is one that may be decoded; refuses as {@code picture_too_large} or {@code picture_damaged}.
     */
    public static Size admit(long width, long height) {
        if (width < 1 || height < 1) {
            throw damaged("Picture has no pixels");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw tooLarge("pixels on a side", LONGEST_SIDE, Math.max(width, height));
        }
        if (width * height > Picture.MOST_PIXELS) {
            throw tooLarge("pixels", Picture.MOST_PIXELS, width * height);
        }
        return new Size((int) width, (int) height);
    }

    /**
     * The size, when decoding takes no more memory than it may; refuses likewise.
     *
     * @param bytes for each pixel, at the worst moment
     * @param how the picture is kept, for the text of the refusal
     */
    static Size admitMemory(Size size, double bytes, String how) {
        return admitBytes(size, bytes, MOST_BYTES, how);
    }

    /** The same for an AVIF of eight bits. */
    static Size admitAvif(Size size, double bytes) {
        return admitBytes(size, bytes, MOST_AVIF_BYTES, "as an AVIF of this kind");
    }

    private static Size admitBytes(Size size, double bytes, long most, String how) {
        long pixels = (long) size.width() * size.height();
        long limit = (long) (most / bytes);
        if (pixels > limit) {
            throw tooLarge("pixels " + how, limit, pixels);
        }
        Room.ask((long) (pixels * bytes));
        return size;
    }

    /** The size of all frames, when they may be decoded; refuses likewise. */
    static Size admitFrames(long width, long height, long frames) {
        Size size = admit(width, height);
        if (frames > Motion.MOST_FRAMES) {
            throw tooLarge("frames", Motion.MOST_FRAMES, frames);
        }
        if (frames > 1 && width * height * frames > Motion.MOST_PIXELS) {
            throw tooLarge("pixels in all frames", Motion.MOST_PIXELS, width * height * frames);
        }
        return admitMemory(size, MOVING_BYTES, "as a moving picture");
    }

    public static Refusal damaged(String text) {
        return Refusal.invalid("picture_damaged", text);
    }

    private static Refusal tooLarge(String what, long limit, long actual) {
        String text = "Picture is too large (max " + limit + " " + what + ", got " + actual + ")";
        return Refusal.invalid("picture_too_large", text).with("limit", limit).with("actual", actual);
    }
}
