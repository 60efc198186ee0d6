package io.moltgram.bootstrap.demo.art;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Other worlds, lit from one side. */
final class Planets {

    private final Noise noise;
    private final SplittableRandom random;

    Planets(long seed) {
        noise = new Noise(seed);
        random = new SplittableRandom(seed);
    }

    /** A banded giant with rings, and two moons that cast no doubt. */
    String rings() {
        Canvas canvas = new Canvas(1600, 900);
        canvas.ground(canvas.aslant("#0d0a1f", "#1c1236", "#0a0b1c"));
        nebula(canvas);
        stars(canvas, 420, 900);
        canvas.open(Canvas.turned(-17, 830, 460));
        ringHalf(canvas, false);
        giant(canvas, 830, 460, 270);
        ringHalf(canvas, true);
        canvas.close();
        moon(canvas, 330, 250, 44, "#d9c8bd", "#6d5560");
        moon(canvas, 1330, 705, 26, "#b8d0d6", "#34526a");
        return canvas.toString();
    }

    /** On a cratered plain: a blue world comes up, bringing its moons. */
    String rising() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(canvas.down("#090f24", "#182347", "#3b3f72", "#8d6c8d", "#d99f92"));
        stars(canvas, 260, 800);
        canvas.glow(620, 700, 620, "#a8c8ff", 0.4);
        world(canvas, 620, 690, 340);
        moon(canvas, 205, 330, 56, "#f0ddc4", "#7a5566");
        moon(canvas, 880, 210, 22, "#e3e6ea", "#5a6078");
        String[] tones = {"#a87389", "#7d4f70", "#553458", "#34213f"};
        for (int i = 0; i < 4; i++) {
            plain(canvas, 930 + i * 85, 70 + i * 12, 3 + i * 4.7, tones[i]);
        }
        for (int i = 0; i < 26; i++) {
            double depth = Math.pow(i / 25.0, 1.4);
            double y = 1130 + depth * 190;
            double size = 12 + depth * 78 + random.nextDouble(20);
            crater(canvas, random.nextDouble(1080), y, size);
        }
        lander(canvas, 250, 1120);
        return canvas.toString();
    }

    private void giant(Canvas canvas, double x, double y, double radius) {
        Trace disc = new Trace()
                .move(x - radius, y)
                .arc(radius, x + radius, y)
                .arc(radius, x - radius, y)
                .close();
        canvas.path(disc, "#e0a878");
        canvas.open(canvas.within(disc));
        String[] tones = {
            "#8d5064", "#c77a68", "#efc199", "#f8e3bf", "#d99a74", "#f3cfa4", "#b8655c", "#eab28b", "#7d4a66", "#5b3a5e"
        };
        int bands = 30;
        for (int i = 0; i < bands; i++) {
            double top = y - radius + 2 * radius * i / bands;
            List<double[]> edge = new ArrayList<>();
            for (double at = -radius; at <= radius + 1; at += radius / 22) {
                double swirl = noise.rough(at / 120, i * 0.9, 4) * 19;
                double round = Math.sqrt(Math.max(0, 1 - Math.pow(at / radius, 2))) * 16;
                edge.add(new double[] {x + at, top + swirl + round});
            }
            Trace band = Trace.through(edge)
                    .line(x + radius, y + radius)
                    .line(x - radius, y + radius)
                    .close();
            canvas.path(
                    band,
                    Colour.along(Math.abs(noise.at(i * 0.37, 4.2)) * 0.6 + i / (bands * 2.2), tones),
                    Canvas.faded(0.85));
        }
        canvas.ellipse(x - 70, y + 92, 62, 27, "#b8584c", "")
                .ellipse(x - 70, y + 92, 46, 18, "#d77c5c", "")
                .ellipse(x - 74, y + 90, 24, 9, "#efab80", "");
        canvas.close();
        canvas.circle(
                x,
                y,
                radius + 1,
                canvas.outwards(
                        0.27, 0.27, 0.86, "#fff4da/0.3", "#1a0d2a/0", "#12081f/0.55", "#0a0618/0.94", "#0a0618/0.98"));
    }

    private void ringHalf(Canvas canvas, boolean front) {
        double[] reach = {350, 372, 398, 430, 452, 480, 512, 540, 562, 590};
        double[] wide = {8, 16, 22, 26, 12, 24, 28, 18, 7, 5};
        for (int i = 0; i < reach.length; i++) {
            double flat = reach[i] * 0.235;
            Trace half = new Trace().move(830 - reach[i], 460).arc(reach[i], flat, !front, 830 + reach[i], 460);
            String tone = Colour.along(noise.at(i * 0.8, 9) * 0.5 + 0.5, "#8a6a7a", "#d9b79a", "#f7e6c6", "#b58f86");
            canvas.path(
                    half,
                    "none",
                    "stroke=\"" + tone + "\" stroke-width=\"" + wide[i] * 0.8 + "\" "
                            + Canvas.faded(front ? 0.92 : 0.55));
        }
        if (!front) {
            canvas.path(
                    "M1010 380L1460 330L1460 500L1060 520Z", canvas.across("#0a0618/0", "#0a0618/0.55", "#0a0618/0"));
        }
    }

    private void world(Canvas canvas, double x, double y, double radius) {
        Trace disc = new Trace()
                .move(x - radius, y)
                .arc(radius, x + radius, y)
                .arc(radius, x - radius, y)
                .close();
        canvas.circle(x, y, radius + 14, "#bfe0ff", Canvas.faded(0.18))
                .path(disc, canvas.aslant("#6fc3dd", "#2f7fb8", "#1b4f8f"));
        canvas.open(canvas.within(disc));
        for (int patch = 0; patch < 7; patch++) {
            double px = x + random.nextDouble(-radius, radius) * 0.8;
            double py = y + random.nextDouble(-radius, radius) * 0.8;
            blob(
                    canvas,
                    px,
                    py,
                    60 + random.nextDouble(90),
                    0.6,
                    Colour.mix("#6f9a63", "#d3b878", random.nextDouble()),
                    patch);
        }
        for (int cloud = 0; cloud < 34; cloud++) {
            double py = y + random.nextDouble(-radius, radius);
            double px = x + random.nextDouble(-radius, radius);
            canvas.ellipse(
                    px,
                    py,
                    40 + random.nextDouble(110),
                    4 + random.nextDouble(11),
                    "#ffffff",
                    Canvas.faded(0.25 + random.nextDouble(0.4)) + Canvas.turned(-14, px, py));
        }
        canvas.ellipse(x, y - radius, 190, 46, "#f4fbff", Canvas.faded(0.85));
        canvas.close();
        canvas.circle(
                x,
                y,
                radius + 1,
                canvas.outwards(0.3, 0.25, 0.85, "#ffffff/0.28", "#0b1638/0", "#0b1638/0.45", "#080f28/0.9"));
    }

    private void blob(Canvas canvas, double x, double y, double size, double flat, String colour, double seed) {
        List<double[]> edge = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double turn = i * Math.PI / 20;
            double far = size * (1 + noise.rough(Math.cos(turn) * 1.6 + seed * 9, Math.sin(turn) * 1.6, 4) * 0.9);
            edge.add(new double[] {x + Math.cos(turn) * far, y + Math.sin(turn) * far * flat});
        }
        canvas.path(Trace.through(edge).close(), colour);
    }

    private void moon(Canvas canvas, double x, double y, double radius, String light, String dark) {
        canvas.circle(
                x, y, radius, canvas.outwards(0.3, 0.3, 0.85, light, Colour.mix(light, dark, 0.5), dark, "#0d0a1f"));
        for (int i = 0; i < 9; i++) {
            double turn = random.nextDouble(Math.PI * 2);
            double far = radius * 0.8 * Math.sqrt(random.nextDouble());
            canvas.circle(
                    x + Math.cos(turn) * far,
                    y + Math.sin(turn) * far,
                    radius * (0.05 + random.nextDouble(0.1)),
                    dark,
                    Canvas.faded(0.35));
        }
    }

    private void plain(Canvas canvas, double base, double high, double seed, String tone) {
        List<double[]> edge = new ArrayList<>();
        for (double x = -10; x <= 1090; x += 10) {
            edge.add(new double[] {x, base + noise.rough(x / 260 + seed * 7, seed, 5) * high});
        }
        canvas.path(
                Trace.straight(edge).line(1090, 1360).line(-10, 1360).close(),
                canvas.between(
                        base - high,
                        base + 190,
                        Colour.mix(tone, "#f2b8a0", 0.32),
                        tone,
                        Colour.mix(tone, "#1a1028", 0.4)));
    }

    private void crater(Canvas canvas, double x, double y, double size) {
        canvas.ellipse(x, y, size, size * 0.3, "#1f1329", "")
                .ellipse(x + size * 0.06, y + size * 0.055, size * 0.9, size * 0.24, "#4b2f50", "");
        canvas.stroke(
                new Trace().move(x - size, y).arc(size, size * 0.3, false, x + size, y),
                "#a87389",
                2.2,
                Canvas.faded(0.7));
    }

    private void lander(Canvas canvas, double x, double y) {
        canvas.stroke("M" + (x - 26) + " " + (y - 20) + "l-26 40m78 -40l26 40m-52 -40v34", "#e7dcd0", 4);
        canvas.path("M" + (x - 34) + " " + (y - 18) + "l10 -40h48l10 40z", "#f0c36d")
                .rect(x - 20, y - 92, 40, 36, "#efe9df", "rx=\"10\"");
        canvas.circle(x, y - 74, 9, "#27406b")
                .stroke("M" + x + " " + (y - 92) + "v-26", "#e7dcd0", 3)
                .circle(x, y - 120, 5, "#ff6b57");
        canvas.glow(x, y - 120, 34, "#ff6b57", 0.7);
    }

    private void nebula(Canvas canvas) {
        String[] tones = {"#7a2f6d", "#274a8c", "#b4534f", "#3a2a7a"};
        for (int i = 0; i < 15; i++) {
            canvas.glow(
                    random.nextDouble(1600), random.nextDouble(900), 190 + random.nextDouble(330), tones[i % 4], 0.33);
        }
    }

    private void stars(Canvas canvas, int count, double bottom) {
        for (int i = 0; i < count; i++) {
            double size = 0.5 + Math.pow(random.nextDouble(), 6) * 3.2;
            String tone = Colour.along(random.nextDouble(), "#bcd2ff", "#ffffff", "#ffe2bd");
            double x = random.nextDouble(canvas.width());
            double y = random.nextDouble(bottom);
            canvas.circle(x, y, size, tone, Canvas.faded(0.35 + random.nextDouble(0.65)));
            if (size > 2.6) {
                canvas.glow(x, y, size * 7, tone, 0.5);
            }
        }
    }
}
