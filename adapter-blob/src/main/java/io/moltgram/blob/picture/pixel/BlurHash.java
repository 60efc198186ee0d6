package io.moltgram.blob.picture.pixel;

import java.util.stream.IntStream;

/**
 * A few coloured blobs as a short text. Follows the published algorithm (github.com/woltapp/blurhash, Algorithm.md):
 * a cosine transform in linear light, the mean colour in 24 bits, the other terms in 19 steps a channel, base 83.
 */
public final class BlurHash {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

    /** Light by level, from 0 to 1. */
    private static final double[] LINEAR =
            IntStream.range(0, 256).mapToDouble(BlurHash::linear).toArray();

    private BlurHash() {}

    /**
     * The hash of an opaque picture, best a small one: every pixel is visited once for each term.
     *
     * @param across terms from left to right, 1 to 9
     * @param down terms from top to bottom, 1 to 9
     */
    public static String of(Pixels pixels, int across, int down) {
        double[][] terms = new double[across * down][];
        double most = 0;
        for (int v = 0; v < down; v++) {
            for (int u = 0; u < across; u++) {
                double[] term = term(pixels, u, v);
                terms[v * across + u] = term;
                if (u + v > 0) {
                    most = Math.max(most, Math.max(Math.abs(term[0]), Math.max(Math.abs(term[1]), Math.abs(term[2]))));
                }
            }
        }
        StringBuilder hash = new StringBuilder();
        append(hash, across - 1 + (down - 1) * 9, 1);
        int step = terms.length == 1 ? 0 : (int) Math.max(0, Math.min(82, Math.floor(most * 166 - 0.5)));
        append(hash, step, 1);
        append(hash, srgb(terms[0][0]) << 16 | srgb(terms[0][1]) << 8 | srgb(terms[0][2]), 4);
        double scale = (step + 1) / 166.0;
        for (int i = 1; i < terms.length; i++) {
            double[] term = terms[i];
            append(hash, (coarse(term[0] / scale) * 19 + coarse(term[1] / scale)) * 19 + coarse(term[2] / scale), 2);
        }
        return hash.toString();
    }

    private static double[] term(Pixels pixels, int u, int v) {
        double[] sum = new double[3];
        double[] horizontal = new double[pixels.width()];
        for (int x = 0; x < horizontal.length; x++) {
            horizontal[x] = Math.cos(Math.PI * u * x / horizontal.length);
        }
        for (int y = 0; y < pixels.height(); y++) {
            double vertical = Math.cos(Math.PI * v * y / pixels.height());
            for (int x = 0; x < pixels.width(); x++) {
                double basis = vertical * horizontal[x];
                int pixel = pixels.argb()[y * pixels.width() + x];
                sum[0] += basis * LINEAR[pixel >> 16 & 255];
                sum[1] += basis * LINEAR[pixel >> 8 & 255];
                sum[2] += basis * LINEAR[pixel & 255];
            }
        }
        double weight = (u + v == 0 ? 1.0 : 2.0) / (pixels.width() * pixels.height());
        return new double[] {sum[0] * weight, sum[1] * weight, sum[2] * weight};
    }

    private static int coarse(double value) {
        double root = Math.copySign(Math.sqrt(Math.abs(value)), value);
        return (int) Math.max(0, Math.min(18, Math.floor(root * 9 + 9.5)));
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int srgb(double value) {
        double part = Math.max(0, Math.min(1, value));
        double curved = part <= 0.0031308 ? part * 12.92 : 1.055 * StrictMath.pow(part, 1 / 2.4) - 0.055;
        return (int) (curved * 255 + 0.5);
    }

    private static void append(StringBuilder hash, int value, int length) {
        for (int i = length - 1; i >= 0; i--) {
            hash.append(DIGITS.charAt(value / (int) Math.pow(83, i) % 83));
        }
    }
}
