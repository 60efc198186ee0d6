package io.moltgram.blob.picture.pixel;

/**
 * The colour that stands for a picture: the mean of the fullest of 4,096 boxes of colour, strong colours counting more.
 */
public final class DominantColour {

    private DominantColour() {}

    /** Of an opaque picture, as {@code #rrggbb}. */
    public static String of(Pixels pixels) {
        double[] weights = new double[4096];
        for (int pixel : pixels.argb()) {
            weights[box(pixel)] += weight(pixel);
        }
        int fullest = 0;
        for (int i = 1; i < weights.length; i++) {
            fullest = weights[i] > weights[fullest] ? i : fullest;
        }
        long count = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels.argb()) {
            if (box(pixel) == fullest) {
                count++;
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
            }
        }
        return String.format("#%02x%02x%02x", red / count, green / count, blue / count);
    }

    private static int box(int pixel) {
        return (pixel >> 20 & 15) << 8 | (pixel >> 12 & 15) << 4 | pixel >> 4 & 15;
    }

    private static double weight(int pixel) {
        int red = pixel >> 16 & 255;
        int green = pixel >> 8 & 255;
        int blue = pixel & 255;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        return 1 + 2.0 * (most - least) / 255;
    }
}
