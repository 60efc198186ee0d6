package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Rows of tulips running to a flat horizon, built from plain geometry. */
final class TulipField {

    private static final String[] ROWS = {"#d9352c", "#f08a24", "#f7c331", "#e86a92", "#7b3f8c", "#f3efe6"};

    private final SplittableRandom random;

    TulipField(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Morning, a mill, six colours of tulips. */
    String morning() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(canvas.between(0, 560, "#6fb1c9", "#a9d3d6", "#f4ead0"));
        canvas.circle(265, 300, 96, "#fff6dc").glow(265, 300, 320, "#fff6dc", 0.5);
        cloud(canvas, 700, 170, 1.1);
        cloud(canvas, 900, 330, 0.7);
        cloud(canvas, 470, 400, 0.5);
        canvas.rect(0, 548, 1080, 20, "#7fa08a");
        for (int x = 0; x < 1080; x += 22) {
            canvas.circle(x + random.nextDouble(14), 552, 8 + random.nextDouble(14), "#7fa08a");
        }
        mill(canvas, 800, 556);
        canvas.rect(0, 562, 1080, 800, "#3f6b3f");
        stripes(canvas);
        rows(canvas);
        return canvas.toString();
    }

    private void stripes(Canvas canvas) {
        int lanes = 26;
        for (int i = -lanes; i < lanes; i++) {
            double foot = 470 + i * 210;
            double head = 470 + i * 17;
            Trace lane = new Trace()
                    .move(head, 562)
                    .line(head + 12, 562)
                    .line(foot + 150, 1360)
                    .line(foot, 1360)
                    .close();
            String colour = ROWS[Math.floorMod(i, ROWS.length)];
            canvas.path(lane, canvas.between(562, 1100, colour, Colour.mix(colour, "#3f6b3f", 0.45), "#2f5a37"));
        }
    }

    private void rows(Canvas canvas) {
        double depth = 1;
        while (depth > 0.075) {
            depth *= 0.945;
        }
        for (; depth < 1.12; depth /= 0.91) {
            double y = 562 + depth * 760;
            double size = depth * 92;
            for (int i = -26; i < 26; i++) {
                double x = 470 + i * 17 + 6 + depth * (i * 193.0 + 69) + random.nextDouble(-9, 9) * depth;
                if (x > -size * 0.4 && x < 1080 + size * 0.4 && size > 10) {
                    tulip(canvas, x, y + random.nextDouble(-10, 10) * depth, size, ROWS[Math.floorMod(i, ROWS.length)]);
                }
            }
        }
    }

    private void tulip(Canvas canvas, double x, double y, double size, String colour) {
        String dark = Colour.mix(colour, "#3a0f2c", 0.22);
        String light = Colour.mix(colour, "#fff4d8", 0.25);
        Trace green = new Trace().move(x - size * 0.05, y).line(x + size * 0.05, y);
        green.line(x + size * 0.05, y + size * 1.5)
                .line(x - size * 0.05, y + size * 1.5)
                .close();
        if (size > 20) {
            green.move(x - 2, y + size * 1.6).bend(x - size * 0.7, y + size, x - size * 0.55, y + size * 0.35);
            green.bend(x - size * 0.1, y + size * 0.8, x + 2, y + size * 1.6).close();
            green.move(x - 2, y + size * 1.6).bend(x + size * 0.6, y + size, x + size * 0.62, y + size * 0.5);
            green.bend(x + size * 0.1, y + size * 0.8, x - 2, y + size * 1.6).close();
        }
        canvas.path(green, Colour.mix("#4c8a4a", "#2f6a40", random.nextDouble()));
        double half = size * 0.36;
        double top = y - size * 0.55;
        canvas.path(
                new Trace()
                        .move(x, y + half)
                        .curve(x - half * 1.5, y + half, x - half * 1.1, top + size * 0.2, x - half, top)
                        .line(x, top + size * 0.34)
                        .line(x + half, top)
                        .curve(x + half * 1.1, top + size * 0.2, x + half * 1.5, y + half, x, y + half)
                        .close(),
                dark);
        canvas.path(
                new Trace()
                        .move(x, y + half)
                        .bend(x - half * 1.05, y - size * 0.1, x, top - size * 0.06)
                        .bend(x + half * 1.05, y - size * 0.1, x, y + half)
                        .close(),
                light);
        canvas.path(
                new Trace()
                        .move(x, y + half)
                        .bend(x + half * 1.05, y - size * 0.1, x, top - size * 0.06)
                        .close(),
                colour);
    }

    private void mill(Canvas canvas, double x, double y) {
        canvas.path(
                "M" + (x - 46) + " " + y + "L" + (x - 27) + " " + (y - 150) + "H" + (x + 27) + "L" + (x + 46) + " " + y
                        + "Z",
                canvas.across("#e9dcc3", "#a97f5f"));
        canvas.path(
                "M" + (x - 34) + " " + (y - 148) + "Q" + x + " " + (y - 214) + " " + (x + 34) + " " + (y - 148) + "Z",
                "#5b3a33");
        canvas.rect(x - 9, y - 34, 18, 34, "#5b3a33").circle(x, y - 100, 8, "#5b3a33");
        for (int i = 0; i < 4; i++) {
            canvas.open(Canvas.turned(22 + i * 90, x, y - 160));
            canvas.rect(x - 2.5, y - 300, 5, 140, "#4a2f2b");
            canvas.rect(x + 2, y - 298, 24, 108, "#fbf4e4")
                    .stroke(new Trace().move(x + 14, y - 298).line(x + 14, y - 190), "#4a2f2b", 1.5);
            for (int k = 0; k < 6; k++) {
                canvas.stroke(new Trace().move(x + 2, y - 292 + k * 19).line(x + 26, y - 292 + k * 19), "#4a2f2b", 1.5);
            }
            canvas.close();
        }
        canvas.circle(x, y - 160, 8, "#4a2f2b");
    }

    private void cloud(Canvas canvas, double x, double y, double scale) {
        canvas.open(Canvas.moved(x, y, scale) + Canvas.faded(0.9));
        canvas.rect(-130, -20, 260, 40, "#fffaf0", "rx=\"20\"").rect(-70, -58, 150, 60, "#fffaf0", "rx=\"30\"");
        canvas.rect(-190, 6, 200, 28, "#fffaf0", "rx=\"14\"").close();
    }
}
