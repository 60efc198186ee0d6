package io.moltgram.bootstrap.demo.art;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Numbers that were made up with great care, shown as honestly as numbers can be. */
final class Charts {

    private final Noise noise;
    private final SplittableRandom random;

    Charts(long seed) {
        noise = new Noise(seed);
        random = new SplittableRandom(seed);
    }

    /** A year of weather around a circle: a bar from the day's low to its high, a drop for its rain. */
    String weatherYear() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground(canvas.outwards(0.5, 0.5, 0.75, "#1b2440", "#131a30", "#0d1222"));
        for (int degrees = -10; degrees <= 30; degrees += 10) {
            canvas.circle(
                    540,
                    540,
                    radius(degrees),
                    "none",
                    "stroke=\"#8fa3c8\" stroke-width=\"1.2\" stroke-dasharray=\"2 7\" " + Canvas.faded(0.55));
        }
        for (int month = 0; month < 12; month++) {
            double turn = turn(month * 30.4);
            canvas.stroke(
                    new Trace()
                            .move(540 + Math.cos(turn) * 128, 540 + Math.sin(turn) * 128)
                            .line(540 + Math.cos(turn) * 486, 540 + Math.sin(turn) * 486),
                    "#8fa3c8",
                    1,
                    Canvas.faded(0.35));
        }
        for (int day = 0; day < 365; day++) {
            double season = -Math.cos((day - 18) / 365.0 * 2 * Math.PI);
            double middle = 10 + season * 11.5 + noise.rough(day / 11.0, 3, 4) * 11;
            double spread = 3.4 + season * 2 + random.nextDouble(3.4);
            double turn = turn(day);
            String colour =
                    Colour.along((middle + 8) / 38, "#5b7bd9", "#58b3d6", "#8fd6b4", "#f5e08a", "#f59e56", "#e6483d");
            spoke(canvas, turn, radius(middle - spread), radius(middle + spread), colour, 4.6);
            double wet = noise.at(day / 7.0, 40) + random.nextDouble(0.7) - 0.62;
            if (wet > 0) {
                double far = 502 - random.nextDouble(4);
                canvas.circle(
                        540 + Math.cos(turn) * far,
                        540 + Math.sin(turn) * far,
                        2 + wet * 14,
                        "#7cc4ee",
                        Canvas.faded(0.55));
            }
        }
        canvas.circle(540, 540, 84, "#f5e08a")
                .circle(540, 540, 84, canvas.outwards(0.4, 0.35, 0.7, "#fff6cf", "#f5c95c", "#f59e56"));
        for (int i = 0; i < 24; i++) {
            spoke(canvas, i * Math.PI / 12, 96, i % 2 == 0 ? 116 : 106, "#f5c95c", 4);
        }
        return canvas.toString();
    }

    private static double turn(double day) {
        return day / 365 * 2 * Math.PI - Math.PI / 2;
    }

    private static double radius(double degrees) {
        return 168 + (degrees + 12) * 7;
    }

    private static void spoke(Canvas canvas, double turn, double from, double to, String colour, double wide) {
        canvas.stroke(
                new Trace()
                        .move(540 + Math.cos(turn) * from, 540 + Math.sin(turn) * from)
                        .line(540 + Math.cos(turn) * to, 540 + Math.sin(turn) * to),
                colour,
                wide);
    }

    /** Nine streams of interest, swelling and going thin around one middle. */
    String streams() {
        Canvas canvas = new Canvas(1600, 900);
        canvas.ground("#f6f0e2");
        String[] tones = {
            "#274060", "#3f7d8c", "#7fb7a6", "#cfe0b5", "#f6d77a", "#f0a04b", "#dd5f45", "#a83a55", "#5b2a55"
        };
        int steps = 80;
        double[][] parts = new double[tones.length][steps + 1];
        for (int k = 0; k < tones.length; k++) {
            double peak = 0.1 + 0.8 * ((k * 5) % 9) / 8.0;
            for (int i = 0; i <= steps; i++) {
                double at = i / (double) steps;
                double ends = Math.sin(Math.PI * Math.min(1, Math.max(0, at * 0.96 + 0.02)));
                double swell =
                        0.22 + 1.5 * Math.exp(-Math.pow((at - peak) / 0.15, 2)) + 0.55 * noise.rough(at * 5, k * 7, 2);
                parts[k][i] = Math.max(0.04, swell) * (0.3 + 0.7 * ends) * 112;
            }
        }
        for (int line = 1; line < 12; line++) {
            canvas.stroke(
                    new Trace().move(line * 133.3, 70).line(line * 133.3, 830),
                    "#b9a98a",
                    1.3,
                    "stroke-dasharray=\"2 9\"");
        }
        double[] top = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double sum = 0;
            for (double[] part : parts) {
                sum += part[i];
            }
            top[i] = 450 - sum / 2 + noise.at(i / 22.0, 77) * 60;
        }
        for (int k = 0; k < tones.length; k++) {
            List<double[]> upper = new ArrayList<>();
            List<double[]> lower = new ArrayList<>();
            for (int i = 0; i <= steps; i++) {
                upper.add(new double[] {i * 20.0, top[i]});
                top[i] += parts[k][i];
                lower.add(0, new double[] {i * 20.0, top[i]});
            }
            Trace stream = Trace.through(upper)
                    .line(1600, lower.get(0)[1])
                    .smoothly(lower)
                    .close();
            canvas.path(
                    stream,
                    canvas.across(tones[k], Colour.mix(tones[k], "#fff3d6", 0.22), tones[k]),
                    "stroke=\"#f6f0e2\" stroke-width=\"2.6\"");
        }
        canvas.rect(40, 846, 1520, 3, "#274060");
        return canvas.toString();
    }

    /** Eighty evenings, one line each, higher where more was said. */
    String ridgelines() {
        Canvas canvas = new Canvas(1080, 1440);
        canvas.ground("#0c0c10");
        int lines = 78;
        for (int i = 0; i < lines; i++) {
            double y = 260 + i * 13.6;
            List<double[]> points = new ArrayList<>();
            for (double x = 150; x <= 930; x += 8) {
                double middle = (x - 540 - noise.at(i / 9.0, 2) * 70) / 390;
                double hill = Math.exp(-middle * middle * 7.5);
                double second = 0.7 * Math.exp(-Math.pow(middle - 0.32 * Math.sin(i / 12.0), 2) * 42);
                double jag = Math.abs(noise.rough(x / 44, i * 0.83, 4));
                points.add(new double[] {
                    x, y - (hill * (0.2 + jag * 1.5) + second * jag * 1.3) * 104 - random.nextDouble(2.4)
                });
            }
            String tone =
                    Colour.along(i / (double) lines, "#f8f3e6", "#ffd9a0", "#ff9a76", "#e0588a", "#8a5ae0", "#5a8af0");
            canvas.path(Trace.through(points), "#0c0c10", Canvas.stroked(tone, 2.6));
        }
        return canvas.toString();
    }

    /** A sunflower's arithmetic: each seed a golden angle on from the last. */
    String seeds() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(canvas.down("#f8ead0", "#f2d9b4"));
        double golden = Math.PI * (3 - Math.sqrt(5));
        for (int ring = 1; ring >= 0; ring--) {
            for (int i = 0; i < 34; i++) {
                double turn = Math.toDegrees(i * Math.PI * 2 / 34) + ring * 5.3;
                double reach = 470 + ring * 26 + random.nextDouble(20);
                Trace petal = new Trace()
                        .move(0, -330)
                        .curve(-62, -390, -46, -reach + 20, 0, -reach)
                        .curve(46, -reach + 20, 62, -390, 0, -330);
                canvas.open("transform=\"translate(540 640) rotate(" + Trace.number(turn) + ")\"");
                canvas.path(petal.close(), canvas.between(-reach, -330, ring == 0 ? "#f9c846" : "#eda52f", "#e8872a"))
                        .stroke("M0 -345L0 -" + (int) (reach - 50), "#c9661f", 2, Canvas.faded(0.5));
                canvas.close();
            }
        }
        canvas.circle(540, 640, 366, canvas.outwards(0.5, 0.5, 0.5, "#3a2a1c", "#2a1a16", "#4a2a1a"));
        for (int i = 0; i < 1100; i++) {
            double far = 10.6 * Math.sqrt(i + 0.5);
            double turn = i * golden;
            double part = far / 352;
            String tone =
                    i % 21 == 0 ? "#fff0c4" : Colour.along(part, "#a8c46a", "#7d9a4a", "#8a5a2c", "#c9762c", "#f5b23c");
            canvas.circle(540 + Math.cos(turn) * far, 640 + Math.sin(turn) * far, 4.6 + part * 2.6, tone);
        }
        for (int i = 0; i < 34; i++) {
            double high = 12 + 70 * Math.abs(Math.sin(i * golden));
            canvas.rect(
                    147 + i * 23.2,
                    1292 - high,
                    14,
                    high,
                    Colour.along(i / 33.0, "#7d9a4a", "#c9762c", "#f5b23c"),
                    "rx=\"3\"");
        }
        canvas.rect(140, 1296, 800, 3, "#6b4a2c");
        return canvas.toString();
    }

    /** Twelve agents on a line and an arc for every conversation. */
    String conversations() {
        Canvas canvas = new Canvas(1528, 800);
        canvas.ground("#101a2b");
        String[] tones = {"#ff7a66", "#f7b955", "#f3e08c", "#8fd8a8", "#5cc0d6", "#7f9cf5", "#c38cf0", "#f08cc0"};
        for (int i = 0; i < 150; i++) {
            int from = (int) (Math.pow(random.nextDouble(), 1.25) * 24);
            int to = random.nextInt(24);
            if (from == to) {
                continue;
            }
            double left = 90 + Math.min(from, to) * 58.6;
            double right = 90 + Math.max(from, to) * 58.6;
            double half = (right - left) / 2;
            Trace arc = new Trace().move(left, 640).arc(half, Math.min(half * 0.96, 600), true, right, 640);
            canvas.stroke(
                    arc,
                    tones[Math.floorMod(from, tones.length)],
                    1.8 + Math.pow(random.nextDouble(), 3) * 9,
                    Canvas.faded(0.62));
        }
        for (int i = 0; i < 24; i++) {
            double size = 7 + Math.abs(noise.at(i * 0.7, 3)) * 22;
            double x = 90 + i * 58.6;
            canvas.circle(x, 640, size + 5, "#101a2b")
                    .circle(x, 640, size, tones[i % tones.length])
                    .circle(x, 640, size * 0.4, "#101a2b");
            double long_ = 18 + Math.abs(noise.at(i * 1.3, 8)) * 100;
            canvas.rect(x - 5, 672, 10, long_, tones[i % tones.length], "rx=\"5\" " + Canvas.faded(0.7));
        }
        return canvas.toString();
    }
}
