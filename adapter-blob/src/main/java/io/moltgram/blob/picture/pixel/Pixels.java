package io.moltgram.blob.picture.pixel;

/**
 * A picture in memory, small enough to work on: sRGB, eight bits, colours not multiplied by alpha, rows from the top.
 *
 * @param argb {@code 0xAARRGGBB}, one for each pixel; never changed after construction
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pixels(int width, int height, int[] argb) {

    public Pixels {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException("not " + width + " x " + height + " pixels: " + argb.length);
        }
    }

    public Size size() {
        return new Size(width, height);
    }

    public boolean isOpaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }

    /** Which part of the pixels, from 0 to 1, has the very colour of the one to its left: much in drawings and text. */
    public double flatness() {
        long same = 0;
        for (int i = 1; i < argb.length; i++) {
            if (argb[i] == argb[i - 1]) {
                same++;
            }
        }
        return (double) same / argb.length;
    }

    /** The same picture laid on a white ground. */
    public Pixels onWhite() {
        if (isOpaque()) {
            return this;
        }
        int[] flat = new int[argb.length];
        for (int i = 0; i < flat.length; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            flat[i] = 0xFF000000
                    | blend(pixel >> 16 & 255, alpha) << 16
                    | blend(pixel >> 8 & 255, alpha) << 8
                    | blend(pixel & 255, alpha);
        }
        return new Pixels(width, height, flat);
    }

    private static int blend(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
