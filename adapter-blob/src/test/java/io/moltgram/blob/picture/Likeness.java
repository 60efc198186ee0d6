package io.moltgram.blob.picture;

import io.moltgram.blob.picture.pixel.Pixels;

/**
 * How alike two pictures are to the eye: the mean structural similarity of their brightness (Wang et al. 2004), in
 * windows of 11 by 11 pixels weighted by a Gaussian; 1 is the same.
 */
final class Likeness {

    private static final int REACH = 5;
    private static final double[] WEIGHTS = weights();
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;

    private final int width;
    private final int height;

    private Likeness(Pixels pixels) {
        this.width = pixels.width();
        this.height = pixels.height();
    }

    static double of(Pixels one, Pixels other) {
        return new Likeness(one).mean(brightness(one), brightness(other));
    }

    private double mean(double[] x, double[] y) {
        double[] mx = blurred(x);
        double[] my = blurred(y);
        double[] xx = blurred(product(x, x));
        double[] yy = blurred(product(y, y));
        double[] xy = blurred(product(x, y));
        double sum = 0;
        long count = 0;
        for (int row = REACH; row < height - REACH; row++) {
            for (int i = row * width + REACH; i < (row + 1) * width - REACH; i++) {
                double means = mx[i] * my[i];
                double squares = mx[i] * mx[i] + my[i] * my[i];
                double spread = xx[i] + yy[i] - squares;
                sum += (2 * means + C1) * (2 * (xy[i] - means) + C2) / ((squares + C1) * (spread + C2));
                count++;
            }
        }
        return sum / count;
    }

    private double[] blurred(double[] values) {
        double[] across = new double[values.length];
        double[] result = new double[values.length];
        for (int i = REACH; i < values.length - REACH; i++) {
            for (int k = -REACH; k <= REACH; k++) {
                across[i] += WEIGHTS[k + REACH] * values[i + k];
            }
        }
        for (int i = REACH * width; i < values.length - REACH * width; i++) {
            for (int k = -REACH; k <= REACH; k++) {
                result[i] += WEIGHTS[k + REACH] * across[i + k * width];
            }
        }
        return result;
    }

    private static double[] brightness(Pixels pixels) {
        double[] values = new double[pixels.argb().length];
        for (int i = 0; i < values.length; i++) {
            int pixel = pixels.argb()[i];
            values[i] = 0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255);
        }
        return values;
    }

    private static double[] product(double[] one, double[] other) {
        double[] values = new double[one.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = one[i] * other[i];
        }
        return values;
    }

    private static double[] weights() {
        double[] weights = new double[2 * REACH + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-(i - REACH) * (i - REACH) / (2 * 1.5 * 1.5));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
