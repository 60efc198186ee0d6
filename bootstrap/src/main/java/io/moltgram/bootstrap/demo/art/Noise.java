package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Smooth chance: gradient noise over the plane after K. Perlin (2002), the same for the same seed. */
final class Noise {

    private static final int SIZE = 256;

    private final int[] shuffled = new int[SIZE * 2];

    Noise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SIZE; i++) {
            int other = random.nextInt(i + 1);
            shuffled[i] = shuffled[other];
            shuffled[other] = i;
        }
        System.arraycopy(shuffled, 0, shuffled, SIZE, SIZE);
    }

    /** About -1 to 1; features are about 1 apart. */
    double at(double x, double y) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        double dx = x - left;
        double dy = y - top;
        int column = (int) left & SIZE - 1;
        int row = (int) top & SIZE - 1;
        double u = ease(dx);
        double v = ease(dy);
        double upper = mix(slope(column, row, dx, dy), slope(column + 1, row, dx - 1, dy), u);
        double lower = mix(slope(column, row + 1, dx, dy - 1), slope(column + 1, row + 1, dx - 1, dy - 1), u);
        return mix(upper, lower, v) * 1.4;
    }

    /** Noise with finer noise upon it, each octave half as large and half as strong; about -1 to 1. */
    double rough(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.55;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += at(x * scale + i * 17.3, y * scale - i * 9.1) * strength;
            strength /= 2;
            scale *= 2;
        }
        return sum;
    }

    private double slope(int column, int row, double dx, double dy) {
        double angle = shuffled[shuffled[column & SIZE - 1] + (row & SIZE - 1)] * (2 * Math.PI / SIZE);
        return Math.cos(angle) * dx + Math.sin(angle) * dy;
    }

    private static double ease(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
