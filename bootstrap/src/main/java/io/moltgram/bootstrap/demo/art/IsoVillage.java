package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** A village on a floating tile of land, seen from the air at thirty degrees. */
final class IsoVillage {

    private static final double HALF = 60;
    private static final String[] MAP = {
        "TTHT.HTH", //
        "TH..#..T",
        "T.H.#.HT",
        "####+###",
        "H.T.#WWH",
        "TH..#WWT",
        "T.HT#TWH",
        "HT.T#HTT"
    };

    private final SplittableRandom random;
    private Canvas canvas = new Canvas(1, 1);
    private boolean night;

    IsoVillage(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Late afternoon in June. */
    String summer() {
        canvas = new Canvas(1080, 1080);
        night = false;
        canvas.ground(canvas.down("#f9d8b4", "#fbe6cf", "#cfe5e2"));
        canvas.circle(850, 190, 90, "#fff5df");
        return village("#9cc48a", "#86b378", "#e8d3a5");
    }

    /** The same village in the first snow, everyone at home. */
    String winter() {
        canvas = new Canvas(1080, 1080);
        night = true;
        canvas.ground(canvas.down("#141c40", "#25336a", "#4a5590"));
        canvas.glow(850, 170, 230, "#dbe4ff", 0.5).circle(850, 170, 58, "#f6f4e8");
        village("#e8eefc", "#d3def6", "#b9c7e8");
        for (int i = 0; i < 170; i++) {
            canvas.circle(random.nextDouble(1080), random.nextDouble(1080), 1.5 + random.nextDouble(3.4), "#ffffff", Canvas.faded(0.4 + random.nextDouble(0.5)));
        }
        return canvas.toString();
    }

    private String village(String grass, String other, String road) {
        canvas.ellipse(540, 985, 400, 46, night ? "#0b1030" : "#7d9aa0", Canvas.faded(0.35));
        slab();
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                char what = MAP[row].charAt(column);
                String ground = what == '#' || what == '+' ? road : (row + column) % 2 == 0 ? grass : other;
                String water = night ? "#7fa0d8" : "#6fbcd0";
                tile(column, row, what == 'W' ? water : ground);
                if (what == 'W') {
                    line(column + 0.2, row + 0.4, column + 0.6, row + 0.4, night ? "#c9dcff" : "#c4ecef");
                    line(column + 0.45, row + 0.7, column + 0.85, row + 0.7, night ? "#c9dcff" : "#c4ecef");
                }
            }
        }
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                switch (MAP[row].charAt(column)) {
                    case 'H' -> house(column, row);
                    case 'T' -> trees(column, row);
                    case '+' -> fountain(column, row);
                    case '#' -> lamp(column, row);
                    default -> bushes(column, row);
                }
            }
        }
        return canvas.toString();
    }

    private void slab() {
        String left = night ? "#5a5f92" : "#a97c55";
        String right = night ? "#3b3f70" : "#8a5f41";
        face(left, 0, 8, 0, 8, 8, 0, 8, 8, -0.55, 0, 8, -0.55);
        face(right, 8, 8, 0, 8, 0, 0, 8, 0, -0.55, 8, 8, -0.55);
        canvas.path(poly(0, 8, 0, 8, 8, 0, 8, 8, -0.16, 0, 8, -0.16), night ? "#c4d0ee" : "#7fa56c");
        canvas.path(poly(8, 8, 0, 8, 0, 0, 8, 0, -0.16, 8, 8, -0.16), night ? "#9daedb" : "#688e5c");
        for (int i = 0; i < 16; i++) {
            double at = random.nextDouble(7.4);
            double deep = -0.22 - random.nextDouble(0.25);
            canvas.path(poly(at, 8, deep, at + 0.4, 8, deep, at + 0.4, 8, deep - 0.06, at, 8, deep - 0.06), right, Canvas.faded(0.7));
        }
    }

    private void house(double column, double row) {
        String[] walls = night ? new String[] {"#8a86b4", "#9a8cb0", "#7f8fc0"} : new String[] {"#fff1dc", "#f7dcc2", "#e9ecdf"};
        String[] roofs = night ? new String[] {"#f4f7ff", "#eaf0ff", "#f4f7ff"} : new String[] {"#d9573f", "#3f7f8c", "#e2973c"};
        int pick = random.nextInt(3);
        String wall = walls[pick];
        String roof = roofs[random.nextInt(3)];
        String shade = Colour.mix(wall, "#3a2a5a", 0.32);
        double a = 0.16;
        double b = 0.84;
        double high = 0.5 + random.nextDouble(0.4);
        double peak = high + 0.46;
        double x = column;
        double y = row;
        canvas.path(poly(x + a, y + b, 0, x + b, y + b, 0, x + b + 0.3, y + a + 0.55, 0, x + b + 0.3, y + a + 0.1, 0, x + b, y + a, 0),
                "#1a1a3a", Canvas.faded(0.16));
        face(wall, x + a, y + b, 0, x + b, y + b, 0, x + b, y + b, high, x + a, y + b, high);
        canvas.path(poly(x + b, y + b, 0, x + b, y + a, 0, x + b, y + a, high, x + b, (y + y + a + b) / 2, peak - 0.02, x + b, y + b, high), shade);
        double middle = y + (a + b) / 2;
        String far = Colour.mix(roof, "#2a1a4a", night ? 0.16 : 0.3);
        canvas.path(poly(x + a - 0.07, middle, peak, x + b + 0.07, middle, peak, x + b + 0.07, y + a - 0.06, high - 0.08, x + a - 0.07, y + a - 0.06, high - 0.08), far);
        canvas.path(poly(x + a - 0.07, middle, peak, x + b + 0.07, middle, peak, x + b + 0.07, y + b + 0.07, high - 0.09, x + a - 0.07, y + b + 0.07, high - 0.09), roof);
        String lineColour = Colour.mix(roof, "#2a1a4a", night ? 0.1 : 0.2);
        for (int i = 1; i < 4; i++) {
            double part = i / 4.0;
            double drop = peak + (high - 0.09 - peak) * part;
            double out = middle + (y + b + 0.07 - middle) * part;
            canvas.stroke(poly2(x + a - 0.05, out, drop, x + b + 0.05, out, drop), lineColour, 2);
        }
        String glass = night ? "#ffd873" : "#7fb2c4";
        for (int i = 0; i < 2; i++) {
            double left = x + a + 0.1 + i * 0.34;
            canvas.path(poly(left, y + b, 0.24, left + 0.17, y + b, 0.24, left + 0.17, y + b, 0.44, left, y + b, 0.44), glass);
        }
        canvas.path(poly(x + b, y + b - 0.26, 0, x + b, y + b - 0.44, 0, x + b, y + b - 0.44, 0.36, x + b, y + b - 0.26, 0.36), night ? "#4a3358" : "#7d4a38");
        if (night) {
            double[] spot = at(x + 0.4, y + b, 0.3);
            canvas.glow(spot[0], spot[1], 62, "#ffd873", 0.42);
        }
        chimney(x + 0.3, y + 0.3, high + 0.05, wall, shade);
    }

    private void chimney(double x, double y, double foot, String wall, String shade) {
        face(Colour.mix(wall, "#8a4a3a", 0.5), x, y + 0.1, foot, x + 0.1, y + 0.1, foot, x + 0.1, y + 0.1, foot + 0.5, x, y + 0.1, foot + 0.5);
        face(Colour.mix(shade, "#6a3030", 0.5), x + 0.1, y + 0.1, foot, x + 0.1, y, foot, x + 0.1, y, foot + 0.5, x + 0.1, y + 0.1, foot + 0.5);
        double[] top = at(x + 0.06, y + 0.06, foot + 0.55);
        for (int i = 0; i < 4; i++) {
            canvas.circle(top[0] + Math.sin(i * 1.1) * 6 + i * 3, top[1] - 6 - i * 15, 6 + i * 2.4, "#ffffff", Canvas.faded(0.5 - i * 0.1));
        }
    }

    private void trees(double column, double row) {
        for (int i = 0; i < 3; i++) {
            double x = column + 0.22 + 0.26 * i;
            double y = row + 0.25 + random.nextDouble(0.55);
            double[] foot = at(x, y, 0);
            double high = 56 + random.nextDouble(34);
            canvas.ellipse(foot[0] + 8, foot[1] + 2, 20, 9, "#1a1a3a", Canvas.faded(0.18)).rect(foot[0] - 3, foot[1] - 14, 6, 16, night ? "#4a3a5a" : "#7d5638");
            if (night || i != 1) {
                for (int tier = 0; tier < 3; tier++) {
                    double top = foot[1] - high + tier * high * 0.2;
                    double half = 13 + tier * 6;
                    double base = top + high * 0.42;
                    String tone = night ? "#3f5f86" : Colour.mix("#3f7f5c", "#6fa860", i * 0.3);
                    canvas.path(new Trace().move(foot[0], top).line(foot[0] + half, base).bend(foot[0], base + 9, foot[0] - half, base).close(), tone);
                    canvas.path(new Trace().move(foot[0], top).line(foot[0] - half, base).bend(foot[0] - half / 2, base + 6, foot[0], base + 3).close(),
                            night ? "#f1f5ff" : Colour.mix(tone, "#fff2b0", 0.28));
                }
            } else {
                canvas.circle(foot[0], foot[1] - 36, 25, "#5f9a58").circle(foot[0] - 6, foot[1] - 42, 16, "#86b96c").circle(foot[0] + 9, foot[1] - 28, 3.4, "#e2573f")
                        .circle(foot[0] - 8, foot[1] - 34, 3.4, "#e2573f").circle(foot[0] + 2, foot[1] - 50, 3.4, "#e2573f");
            }
        }
    }

    private void fountain(double column, double row) {
        double[] spot = at(column + 0.5, row + 0.5, 0);
        canvas.ellipse(spot[0], spot[1], 44, 25, night ? "#8a94c4" : "#cbb893", "").ellipse(spot[0], spot[1] - 7, 44, 25, night ? "#d3dcf4" : "#efe3c8", "");
        canvas.ellipse(spot[0], spot[1] - 8, 33, 18, night ? "#86a5e0" : "#74c0d3", "").rect(spot[0] - 4, spot[1] - 46, 8, 40, night ? "#d3dcf4" : "#efe3c8");
        canvas.stroke(new Trace().move(spot[0], spot[1] - 48).bend(spot[0] - 24, spot[1] - 62, spot[0] - 24, spot[1] - 14), "#ffffff", 3, Canvas.faded(0.8));
        canvas.stroke(new Trace().move(spot[0], spot[1] - 48).bend(spot[0] + 24, spot[1] - 62, spot[0] + 24, spot[1] - 14), "#ffffff", 3, Canvas.faded(0.8));
    }

    private void lamp(double column, double row) {
        if ((column + row) % 2 == 0) {
            double[] spot = at(column + 0.08, row + 0.1, 0);
            canvas.rect(spot[0] - 1.6, spot[1] - 44, 3.2, 44, night ? "#20264f" : "#4a5560").circle(spot[0], spot[1] - 46, 6, night ? "#ffe7a0" : "#fff8e4");
            if (night) {
                canvas.glow(spot[0], spot[1] - 44, 42, "#ffe19a", 0.6);
            }
        }
    }

    private void bushes(double column, double row) {
        String[] flowers = night ? new String[] {"#ffffff"} : new String[] {"#e86a6a", "#f7c948", "#ffffff", "#b07cc6"};
        for (int i = 0; i < 7 && MAP[(int) row].charAt((int) column) == '.'; i++) {
            double[] spot = at(column + 0.1 + random.nextDouble(0.8), row + 0.1 + random.nextDouble(0.8), 0);
            canvas.circle(spot[0], spot[1], 3.2, flowers[random.nextInt(flowers.length)]);
        }
    }

    private void tile(double x, double y, String fill) {
        canvas.path(poly(x, y, 0, x + 1, y, 0, x + 1, y + 1, 0, x, y + 1, 0), fill, "stroke=\"" + fill + "\" stroke-width=\"0.8\"");
    }

    private void line(double x, double y, double toX, double toY, String colour) {
        canvas.stroke(poly2(x, y, 0, toX, toY, 0), colour, 3);
    }

    private void face(String fill, double... corners) {
        canvas.path(poly(corners), fill);
    }

    private static Trace poly(double... corners) {
        return poly2(corners).close();
    }

    private static Trace poly2(double... corners) {
        Trace trace = new Trace();
        for (int i = 0; i < corners.length; i += 3) {
            double[] spot = at(corners[i], corners[i + 1], corners[i + 2]);
            if (i == 0) {
                trace.move(spot[0], spot[1]);
            } else {
                trace.line(spot[0], spot[1]);
            }
        }
        return trace;
    }

    private static double[] at(double x, double y, double high) {
        return new double[] {540 + (x - y) * HALF, 340 + (x + y) * HALF / 2 * 1.14 - high * HALF * 1.15};
    }
}
