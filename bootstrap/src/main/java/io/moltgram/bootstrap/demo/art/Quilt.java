package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Tiles after S. Truchet (1704): two quarter arcs, turned by chance, that join into one line. */
final class Quilt {

    private final SplittableRandom random;
    private final Noise noise;

    Quilt(long seed) {
        random = new SplittableRandom(seed);
        noise = new Noise(seed);
    }

    /** Bands of three colours that wander over night blue and never end. */
    String wandering() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground("#12203a");
        int size = 120;
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 9; column++) {
                boolean turned = random.nextBoolean();
                double x = column * size;
                double y = row * size;
                double part = (column + row) / 16.0 + noise.at(column / 4.0, row / 4.0) * 0.25;
                arcs(canvas, x, y, size, turned, part);
            }
        }
        for (int row = 0; row <= 9; row++) {
            for (int column = 0; column <= 9; column++) {
                if ((row + column) % 2 == 0) {
                    canvas.circle(column * size, row * size, 9, "#f7e9cf");
                } else {
                    canvas.circle(column * size, row * size, 9, "#e4572e");
                }
            }
        }
        return canvas.toString();
    }

    private void arcs(Canvas canvas, double x, double y, double size, boolean turned, double part) {
        double half = size / 2;
        String main = Colour.along(part, "#f4b942", "#ee7b4a", "#d9486a", "#7f5aa8", "#3a86b8", "#58b8a8");
        canvas.open(canvas.within("M" + x + " " + y + "h" + size + "v" + size + "h-" + size + "Z"));
        for (int i = 0; i < 2; i++) {
            double cx = (i == 0) == turned ? x : x + size;
            double cy = i == 0 ? y : y + size;
            canvas.circle(cx, cy, half, "none", "stroke=\"#0a1326\" stroke-width=\"66\"");
            canvas.circle(cx, cy, half, "none", "stroke=\"" + main + "\" stroke-width=\"56\"");
            canvas.circle(cx, cy, half, "none", "stroke=\"#f7e9cf\" stroke-width=\"19\"");
            canvas.circle(
                    cx, cy, half, "none", "stroke=\"" + Colour.mix(main, "#12203a", 0.7) + "\" stroke-width=\"7\"");
        }
        canvas.close();
    }
}
