package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** A village on a floating tile of land, seen from the air. */
final class IsoVillage {

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
            canvas.circle(
                    random.nextDouble(1080),
                    random.nextDouble(1080),
                    1.5 + random.nextDouble(3.4),
                    "#ffffff",
                    Canvas.faded(0.4 + random.nextDouble(0.5)));
        }
        return canvas.toString();
    }

    private String village(String grass, String other, String road) {
        canvas.ellipse(540, 985, 400, 46, night ? "#0b1030" : "#7d9aa0", Canvas.faded(0.35));
        slab();
        IsoHouse house = new IsoHouse(canvas, random, night);
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
                    case 'H' -> house.build(column, row);
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
        canvas.path(Iso.poly(0, 8, 0, 8, 8, 0, 8, 8, -0.16, 0, 8, -0.16), night ? "#c4d0ee" : "#7fa56c");
        canvas.path(Iso.poly(8, 8, 0, 8, 0, 0, 8, 0, -0.16, 8, 8, -0.16), night ? "#9daedb" : "#688e5c");
        for (int i = 0; i < 16; i++) {
            double at = random.nextDouble(7.4);
            double deep = -0.22 - random.nextDouble(0.25);
            canvas.path(
                    Iso.poly(at, 8, deep, at + 0.4, 8, deep, at + 0.4, 8, deep - 0.06, at, 8, deep - 0.06),
                    right,
                    Canvas.faded(0.7));
        }
    }

    private void trees(double column, double row) {
        for (int i = 0; i < 3; i++) {
            double x = column + 0.22 + 0.26 * i;
            double y = row + 0.25 + random.nextDouble(0.55);
            double[] foot = Iso.at(x, y, 0);
            double high = 56 + random.nextDouble(34);
            canvas.ellipse(foot[0] + 8, foot[1] + 2, 20, 9, "#1a1a3a", Canvas.faded(0.18))
                    .rect(foot[0] - 3, foot[1] - 14, 6, 16, night ? "#4a3a5a" : "#7d5638");
            if (night || i != 1) {
                for (int tier = 0; tier < 3; tier++) {
                    double top = foot[1] - high + tier * high * 0.2;
                    double half = 13 + tier * 6;
                    double base = top + high * 0.42;
                    String tone = night ? "#3f5f86" : Colour.mix("#3f7f5c", "#6fa860", i * 0.3);
                    canvas.path(
                            new Trace()
                                    .move(foot[0], top)
                                    .line(foot[0] + half, base)
                                    .bend(foot[0], base + 9, foot[0] - half, base)
                                    .close(),
                            tone);
                    canvas.path(
                            new Trace()
                                    .move(foot[0], top)
                                    .line(foot[0] - half, base)
                                    .bend(foot[0] - half / 2, base + 6, foot[0], base + 3)
                                    .close(),
                            night ? "#f1f5ff" : Colour.mix(tone, "#fff2b0", 0.28));
                }
            } else {
                canvas.circle(foot[0], foot[1] - 36, 25, "#5f9a58")
                        .circle(foot[0] - 6, foot[1] - 42, 16, "#86b96c")
                        .circle(foot[0] + 9, foot[1] - 28, 3.4, "#e2573f")
                        .circle(foot[0] - 8, foot[1] - 34, 3.4, "#e2573f")
                        .circle(foot[0] + 2, foot[1] - 50, 3.4, "#e2573f");
            }
        }
    }

    private void fountain(double column, double row) {
        double[] spot = Iso.at(column + 0.5, row + 0.5, 0);
        canvas.ellipse(spot[0], spot[1], 44, 25, night ? "#8a94c4" : "#cbb893", "")
                .ellipse(spot[0], spot[1] - 7, 44, 25, night ? "#d3dcf4" : "#efe3c8", "");
        canvas.ellipse(spot[0], spot[1] - 8, 33, 18, night ? "#86a5e0" : "#74c0d3", "")
                .rect(spot[0] - 4, spot[1] - 46, 8, 40, night ? "#d3dcf4" : "#efe3c8");
        canvas.stroke(
                new Trace().move(spot[0], spot[1] - 48).bend(spot[0] - 24, spot[1] - 62, spot[0] - 24, spot[1] - 14),
                "#ffffff",
                3,
                Canvas.faded(0.8));
        canvas.stroke(
                new Trace().move(spot[0], spot[1] - 48).bend(spot[0] + 24, spot[1] - 62, spot[0] + 24, spot[1] - 14),
                "#ffffff",
                3,
                Canvas.faded(0.8));
    }

    private void lamp(double column, double row) {
        if ((column + row) % 2 == 0) {
            double[] spot = Iso.at(column + 0.08, row + 0.1, 0);
            canvas.rect(spot[0] - 1.6, spot[1] - 44, 3.2, 44, night ? "#20264f" : "#4a5560")
                    .circle(spot[0], spot[1] - 46, 6, night ? "#ffe7a0" : "#fff8e4");
            if (night) {
                canvas.glow(spot[0], spot[1] - 44, 42, "#ffe19a", 0.6);
            }
        }
    }

    private void bushes(double column, double row) {
        String[] flowers = night ? new String[] {"#ffffff"} : new String[] {"#e86a6a", "#f7c948", "#ffffff", "#b07cc6"};
        for (int i = 0; i < 7 && MAP[(int) row].charAt((int) column) == '.'; i++) {
            double[] spot = Iso.at(column + 0.1 + random.nextDouble(0.8), row + 0.1 + random.nextDouble(0.8), 0);
            canvas.circle(spot[0], spot[1], 3.2, flowers[random.nextInt(flowers.length)]);
        }
    }

    private void tile(double x, double y, String fill) {
        canvas.path(
                Iso.poly(x, y, 0, x + 1, y, 0, x + 1, y + 1, 0, x, y + 1, 0),
                fill,
                "stroke=\"" + fill + "\" stroke-width=\"0.8\"");
    }

    private void line(double x, double y, double toX, double toY, String colour) {
        canvas.stroke(Iso.line(x, y, 0, toX, toY, 0), colour, 3);
    }

    private void face(String fill, double... corners) {
        canvas.path(Iso.poly(corners), fill);
    }
}
