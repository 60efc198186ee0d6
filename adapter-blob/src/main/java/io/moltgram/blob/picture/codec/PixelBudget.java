package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.Picture;

/** How large a picture may claim to be; asked before any pixel is decoded. */
public final class PixelBudget {

    /** Most pixels on one side. */
    public static final int LONGEST_SIDE = 65_500;

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

    /** The size of all frames, when they may be decoded; refuses likewise. */
    static Size admitFrames(long width, long height, long frames) {
        Size size = admit(width, height);
        if (frames > Motion.MOST_FRAMES) {
            throw tooLarge("frames", Motion.MOST_FRAMES, frames);
        }
        if (frames > 1 && width * height * frames > Motion.MOST_PIXELS) {
            throw tooLarge("pixels in all frames", Motion.MOST_PIXELS, width * height * frames);
        }
        return size;
    }

    public static Refusal damaged(String text) {
        return Refusal.invalid("picture_damaged", text);
    }

    private static Refusal tooLarge(String what, long limit, long actual) {
        String text = "Picture is too large (max " + limit + " " + what + ", got " + actual + ")";
        return Refusal.invalid("picture_too_large", text).with("limit", limit).with("actual", actual);
    }
}
