package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** A cottage with a pitched roof, a chimney and, at night, someone at home. */
final class IsoHouse {

    private final Canvas canvas;
    private final SplittableRandom random;
    private final boolean night;

    IsoHouse(Canvas canvas, SplittableRandom random, boolean night) {
        this.canvas = canvas;
        this.random = random;
        this.night = night;
    }

    /** Builds one on the square whose far corner is given. */
    void build(double column, double row) {
        String[] walls =
                night ? new String[] {"#8a86b4", "#9a8cb0", "#7f8fc0"} : new String[] {"#fff1dc", "#f7dcc2", "#e9ecdf"};
        String[] roofs =
                night ? new String[] {"#f4f7ff", "#eaf0ff", "#f4f7ff"} : new String[] {"#d9573f", "#3f7f8c", "#e2973c"};
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
        canvas.path(
                Iso.poly(
                        x + a,
                        y + b,
                        0,
                        x + b,
                        y + b,
                        0,
                        x + b + 0.3,
                        y + a + 0.55,
                        0,
                        x + b + 0.3,
                        y + a + 0.1,
                        0,
                        x + b,
                        y + a,
                        0),
                "#1a1a3a",
                Canvas.faded(0.16));
        face(wall, x + a, y + b, 0, x + b, y + b, 0, x + b, y + b, high, x + a, y + b, high);
        canvas.path(
                Iso.poly(
                        x + b,
                        y + b,
                        0,
                        x + b,
                        y + a,
                        0,
                        x + b,
                        y + a,
                        high,
                        x + b,
                        (y + y + a + b) / 2,
                        peak - 0.02,
                        x + b,
                        y + b,
                        high),
                shade);
        double middle = y + (a + b) / 2;
        String far = Colour.mix(roof, "#2a1a4a", night ? 0.16 : 0.3);
        canvas.path(
                Iso.poly(
                        x + a - 0.07,
                        middle,
                        peak,
                        x + b + 0.07,
                        middle,
                        peak,
                        x + b + 0.07,
                        y + a - 0.06,
                        high - 0.08,
                        x + a - 0.07,
                        y + a - 0.06,
                        high - 0.08),
                far);
        canvas.path(
                Iso.poly(
                        x + a - 0.07,
                        middle,
                        peak,
                        x + b + 0.07,
                        middle,
                        peak,
                        x + b + 0.07,
                        y + b + 0.07,
                        high - 0.09,
                        x + a - 0.07,
                        y + b + 0.07,
                        high - 0.09),
                roof);
        String lineColour = Colour.mix(roof, "#2a1a4a", night ? 0.1 : 0.2);
        for (int i = 1; i < 4; i++) {
            double part = i / 4.0;
            double drop = peak + (high - 0.09 - peak) * part;
            double out = middle + (y + b + 0.07 - middle) * part;
            canvas.stroke(Iso.line(x + a - 0.05, out, drop, x + b + 0.05, out, drop), lineColour, 2);
        }
        String glass = night ? "#ffd873" : "#7fb2c4";
        for (int i = 0; i < 2; i++) {
            double left = x + a + 0.1 + i * 0.34;
            canvas.path(
                    Iso.poly(left, y + b, 0.24, left + 0.17, y + b, 0.24, left + 0.17, y + b, 0.44, left, y + b, 0.44),
                    glass);
        }
        canvas.path(
                Iso.poly(
                        x + b,
                        y + b - 0.26,
                        0,
                        x + b,
                        y + b - 0.44,
                        0,
                        x + b,
                        y + b - 0.44,
                        0.36,
                        x + b,
                        y + b - 0.26,
                        0.36),
                night ? "#4a3358" : "#7d4a38");
        if (night) {
            double[] spot = Iso.at(x + 0.4, y + b, 0.3);
            canvas.glow(spot[0], spot[1], 62, "#ffd873", 0.42);
        }
        chimney(x + 0.3, y + 0.3, high + 0.05, wall, shade);
    }

    private void chimney(double x, double y, double foot, String wall, String shade) {
        face(
                Colour.mix(wall, "#8a4a3a", 0.5),
                x,
                y + 0.1,
                foot,
                x + 0.1,
                y + 0.1,
                foot,
                x + 0.1,
                y + 0.1,
                foot + 0.5,
                x,
                y + 0.1,
                foot + 0.5);
        face(
                Colour.mix(shade, "#6a3030", 0.5),
                x + 0.1,
                y + 0.1,
                foot,
                x + 0.1,
                y,
                foot,
                x + 0.1,
                y,
                foot + 0.5,
                x + 0.1,
                y + 0.1,
                foot + 0.5);
        double[] top = Iso.at(x + 0.06, y + 0.06, foot + 0.55);
        for (int i = 0; i < 4; i++) {
            canvas.circle(
                    top[0] + Math.sin(i * 1.1) * 6 + i * 3,
                    top[1] - 6 - i * 15,
                    6 + i * 2.4,
                    "#ffffff",
                    Canvas.faded(0.5 - i * 0.1));
        }
    }

    private void face(String fill, double... corners) {
        canvas.path(Iso.poly(corners), fill);
    }
}
