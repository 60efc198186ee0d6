package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** A city at night in the rain, and once more in the wet street. */
final class RainCity {

    private final SplittableRandom random;

    RainCity(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Teal and magenta, a river of light in the middle. */
    String neon() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(canvas.between(0, 900, "#0b0f2a", "#2a1a4f", "#6b2a68", "#d9607a", "#f7a27a"));
        canvas.glow(540, 820, 520, "#ffcf8f", 0.7);
        long scene = random.nextLong();
        skyline(canvas, new SplittableRandom(scene));
        canvas.rect(0, 900, 1080, 450, "#0a0a20");
        canvas.open("transform=\"translate(0 1800) scale(1 -1)\" " + canvas.within("M0 450H1080V900H0Z"));
        canvas.rect(0, 450, 1080, 450, canvas.between(450, 900, "#0b0f2a", "#3a1d55", "#c9557a", "#f7a27a"));
        skyline(canvas, new SplittableRandom(scene));
        canvas.close();
        canvas.rect(0, 900, 1080, 450, canvas.between(900, 1350, "#0a0a20/0.3", "#0a0a20/0.62", "#060716/0.96"));
        lights(canvas);
        walker(canvas, 430, 1010);
        rain(canvas);
        return canvas.toString();
    }

    private void skyline(Canvas canvas, SplittableRandom chance) {
        String[] tones = {"#b8587f", "#6f3a72", "#3a2660", "#191640"};
        for (int layer = 0; layer < 4; layer++) {
            double x = -20 - layer * 13;
            while (x < 1100) {
                double wide = 46 + chance.nextDouble(62) + layer * 12;
                double gap = Math.abs(x + wide / 2 - 540) / 540;
                double high = (0.22 + gap * 0.68 + chance.nextDouble(0.22))
                        * (400 + layer * 78)
                        * (layer == 3 && gap < 0.35 ? 0.34 : 1);
                tower(canvas, chance, x, 900 - high, wide, high, tones[layer], layer);
                x += wide + (layer < 2 ? 2 : chance.nextDouble(10));
            }
        }
    }

    private void tower(
            Canvas canvas,
            SplittableRandom chance,
            double x,
            double top,
            double wide,
            double high,
            String tone,
            int layer) {
        canvas.rect(
                x,
                top,
                wide,
                high + 2,
                canvas.between(
                        top,
                        900,
                        Colour.mix(tone, "#0b0f2a", 0.25),
                        tone,
                        Colour.mix(tone, "#f7a27a", 0.24 - layer * 0.05)));
        if (chance.nextInt(3) == 0) {
            canvas.rect(x + wide * 0.25, top - 18, wide * 0.5, 20, tone).rect(x + wide * 0.48, top - 64, 2.5, 50, tone);
            if (layer > 1) {
                canvas.circle(x + wide * 0.48 + 1.2, top - 66, 3, "#ff5a5a")
                        .glow(x + wide * 0.48 + 1.2, top - 66, 16, "#ff5a5a", 0.8);
            }
        }
        double step = 12 + layer * 2.5;
        String[] lamps = {"#ffe2a0", "#ffc86b", "#8ff0ec", "#ff9ec4"};
        int style = chance.nextInt(8);
        String main = lamps[style < 4 ? 0 : style < 6 ? 1 : style == 6 ? 2 : 3];
        Trace lit = new Trace();
        Trace dim = new Trace();
        for (double y = top + 12; y < 886; y += step * 1.25) {
            for (double at = x + 6; at < x + wide - step * 0.6; at += step) {
                double luck = chance.nextDouble();
                if (luck < 0.36) {
                    window(luck < 0.19 ? lit : dim, at, y, step * 0.5, step * 0.72);
                }
            }
        }
        canvas.path(lit, main, Canvas.faded(0.5 + layer * 0.16)).path(dim, main, Canvas.faded(0.16 + layer * 0.07));
        if (layer == 3 && chance.nextInt(3) == 0) {
            String neon = chance.nextBoolean() ? "#ff4f9a" : "#41f0e4";
            double signY = top + 40 + chance.nextDouble(60);
            canvas.rect(x + wide - 24, signY, 17, 124, "#120d2c").glow(x + wide - 16, signY + 62, 110, neon, 0.5);
            for (int i = 0; i < 5; i++) {
                canvas.rect(x + wide - 20, signY + 8 + i * 23, 9, 14, neon, "rx=\"2\"");
            }
        }
    }

    private static void window(Trace panes, double x, double y, double wide, double high) {
        panes.move(x, y)
                .line(x + wide, y)
                .line(x + wide, y + high)
                .line(x, y + high)
                .close();
    }

    private void lights(Canvas canvas) {
        String[] tones = {"#ffd28a", "#ff6f91", "#5af0e6", "#ffb45c", "#fff0c9"};
        for (int i = 0; i < 150; i++) {
            double depth = Math.pow(random.nextDouble(), 1.4);
            double y = 905 + depth * 430;
            double x = 540 + (random.nextDouble() + random.nextDouble() - 1) * (150 + depth * 620);
            double wide = 16 + random.nextDouble(50) * (0.4 + depth);
            canvas.ellipse(
                    x,
                    y,
                    wide,
                    1.5 + depth * 3.4,
                    tones[random.nextInt(5)],
                    Canvas.faded(0.2 + random.nextDouble(0.4)));
        }
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 5; i++) {
                double far = Math.pow(0.6, i);
                double x = 540 + side * (90 + 400 * far);
                double foot = 905 + 190 * far;
                double high = 330 * far;
                canvas.rect(x - 3 * far, foot - high, 6 * far, high, "#0a0a1e")
                        .rect(x - (side < 0 ? 0 : 60 * far), foot - high, 60 * far, 5 * far, "#0a0a1e");
                canvas.glow(x - side * 56 * far, foot - high + 6, 120 * far, "#ffe0a0", 0.85)
                        .circle(x - side * 56 * far, foot - high + 8, 9 * far, "#fff6dc");
                canvas.ellipse(
                        x - side * 56 * far, foot + 40 * far, 14 * far, 120 * far, "#ffdf9e", Canvas.faded(0.25));
            }
        }
    }

    private void walker(Canvas canvas, double x, double y) {
        canvas.ellipse(x, y + 148, 54, 10, "#05050f", Canvas.faded(0.7));
        canvas.path("M" + (x - 20) + " " + (y + 20) + "h40l14 84h-68z", "#0b0a1c")
                .rect(x - 16, y + 98, 10, 48, "#0b0a1c")
                .rect(x + 6, y + 98, 10, 44, "#0b0a1c");
        canvas.rect(x - 14, y - 14, 28, 30, "#15132c", "rx=\"7\"")
                .circle(x - 5, y, 3.4, "#5af0e6")
                .circle(x + 6, y, 3.4, "#5af0e6");
        canvas.stroke("M" + (x + 26) + " " + (y + 62) + "V" + (y - 66), "#0b0a1c", 4);
        canvas.path(
                "M" + (x - 72) + " " + (y - 22) + "Q" + (x + 20) + " " + (y - 132) + " " + (x + 116) + " " + (y - 22)
                        + "Q" + (x + 92) + " " + (y - 38) + " " + (x + 70) + " " + (y - 22) + "Q" + (x + 46) + " "
                        + (y - 38) + " " + (x + 22) + " " + (y - 22)
                        + "Q" + (x - 2) + " " + (y - 38) + " " + (x - 26) + " " + (y - 22) + "Q" + (x - 48) + " "
                        + (y - 38) + " " + (x - 72) + " " + (y - 22) + "Z",
                canvas.across("#ff6f7d", "#d93a5a", "#7d1f45"));
        canvas.path(
                "M" + (x - 60) + " " + (y + 158) + "h120l16 110h-150z",
                canvas.between(y + 158, y + 268, "#d93a5a/0.45", "#d93a5a/0"));
    }

    private void rain(Canvas canvas) {
        for (int i = 0; i < 420; i++) {
            double x = random.nextDouble(-40, 1120);
            double y = random.nextDouble(1340);
            double long_ = 18 + random.nextDouble(54);
            canvas.stroke(
                    new Trace().move(x, y).line(x - long_ * 0.16, y + long_),
                    "#dfe6ff",
                    0.8 + random.nextDouble(0.9),
                    Canvas.faded(0.1 + random.nextDouble(0.24)));
        }
        for (int i = 0; i < 60; i++) {
            double depth = random.nextDouble();
            double y = 930 + depth * 400;
            canvas.ellipse(
                    random.nextDouble(1080),
                    y,
                    5 + depth * 16,
                    1.6 + depth * 4,
                    "none",
                    "stroke=\"#dfe6ff\" stroke-width=\"1.2\" " + Canvas.faded(0.35));
        }
    }
}
