package io.moltgram.blob.picture.sight;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.sight.Grey;
import io.moltgram.domain.sight.Lab;
import io.moltgram.domain.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/** Counts what can be seen in a picture, on a small copy of it. */
public final class Looking {

    /** A step of lightness between neighbours that is an edge (CIELAB). */
    private static final double EDGE = 12;

    /** How much a pixel's unlikeness to the whole counts beside its edge. */
    private static final double UNLIKENESS = 0.25;

    private final Pixels pixels;
    private final Lab[] colours;
    private final double[] lightness;

    private Looking(Pixels pixels) {
        int[] ground = pixels.onWhite().argb();
        this.pixels = pixels;
        this.colours = new Lab[ground.length];
        this.lightness = new double[ground.length];
        for (int i = 0; i < ground.length; i++) {
            colours[i] = Lab.of(ground[i]);
            lightness[i] = Math.max(0, Math.min(100, colours[i].l()));
        }
    }

    public static Sight at(Pixels picture) {
        Size size = new Size(picture.width(), picture.height()).within(Grey.LONGEST_SIDE);
        return new Looking(Scaler.scale(Rows.of(picture), size)).sight();
    }

    private Sight sight() {
        double seen = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < lightness.length; i++) {
            double alpha = (pixels.argb()[i] >>> 24) / 255.0;
            seen += alpha;
            sum += alpha * lightness[i];
            squares += alpha * lightness[i] * lightness[i];
        }
        double mean = seen == 0 ? 100 : sum / seen;
        double spread = seen == 0 ? 0 : Math.sqrt(Math.max(0, squares / seen - mean * mean));
        double[] steps = steps();
        return new Sight(
                Palette.of(pixels),
                share(mean / 100),
                share(spread / 50),
                edges(steps),
                share(1 - seen / lightness.length),
                thirds(steps),
                grey());
    }

    /** By how much lightness changes at each pixel: Sobel's filter, as wide as a step of that height. */
    private double[] steps() {
        int width = pixels.width();
        int height = pixels.height();
        double[] steps = new double[lightness.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double right = at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1);
                double left = at(x - 1, y - 1) + 2 * at(x - 1, y) + at(x - 1, y + 1);
                double below = at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1);
                double above = at(x - 1, y - 1) + 2 * at(x, y - 1) + at(x + 1, y - 1);
                steps[y * width + x] = Math.hypot(right - left, below - above) / 4;
            }
        }
        return steps;
    }

    private double at(int x, int y) {
        int column = Math.max(0, Math.min(pixels.width() - 1, x));
        int row = Math.max(0, Math.min(pixels.height() - 1, y));
        return lightness[row * pixels.width() + column];
    }

    private static double edges(double[] steps) {
        int edges = 0;
        for (double step : steps) {
            edges += step >= EDGE ? 1 : 0;
        }
        return (double) edges / steps.length;
    }

    private List<Double> thirds(double[] steps) {
        Lab mean = mean();
        double[] weights = new double[9];
        double whole = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int i = y * pixels.width() + x;
                double weight = steps[i] + UNLIKENESS * colours[i].plainDistance(mean);
                weights[y * 3 / pixels.height() * 3 + x * 3 / pixels.width()] += weight;
                whole += weight;
            }
        }
        List<Double> thirds = new ArrayList<>();
        for (double weight : weights) {
            thirds.add(whole < 1e-6 ? 1.0 / 9 : share(weight / whole));
        }
        return thirds;
    }

    private Lab mean() {
        double l = 0;
        double a = 0;
        double b = 0;
        for (Lab colour : colours) {
            l += colour.l();
            a += colour.a();
            b += colour.b();
        }
        return new Lab(l / colours.length, a / colours.length, b / colours.length);
    }

    private Grey grey() {
        byte[] levels = new byte[lightness.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.round(lightness[i] * 2.55);
        }
        return new Grey(pixels.width(), pixels.height(), levels);
    }

    private static double share(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
