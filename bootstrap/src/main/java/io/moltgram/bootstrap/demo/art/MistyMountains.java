package io.moltgram.bootstrap.demo.art;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Ridge behind ridge with mist between them. */
final class MistyMountains {

    private final Noise noise;
    private final SplittableRandom random;

    MistyMountains(long seed) {
        noise = new Noise(seed);
        random = new SplittableRandom(seed);
    }

    /** First light over blue ridges, with firs in front. */
    String dawn() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(canvas.down("#5f7fa8", "#a9b2c4", "#f0c9b0", "#fbe0bd", "#fdeed4", "#fdeed4"));
        canvas.glow(720, 385, 520, "#fff1c9", 0.9).circle(720, 385, 62, "#fffaf0");
        ridges(
                canvas,
                7,
                520,
                1290,
                new String[] {"#dcb9ae", "#a995ab", "#6d7a9c", "#3d5878", "#1b3650", "#0b2033"},
                "#fbe3cb");
        birds(canvas, 330, 400, "#4b5a75");
        return canvas.toString();
    }

    /** A tall sheet: red sun, rust-coloured autumn hills. */
    String autumn() {
        Canvas canvas = new Canvas(1080, 1440);
        canvas.ground(canvas.down("#f3e4c8", "#f6dcb4", "#f2c592", "#eeb483", "#eeb483"));
        canvas.circle(400, 470, 190, canvas.down("#d8412f", "#e7693f"));
        for (int i = 0; i < 4; i++) {
            double y = 500 + i * 42;
            canvas.rect(150 + i * 30, y, 520 - i * 40, 9 + i * 3, "#f4cf9f", "rx=\"8\" " + Canvas.faded(0.75));
        }
        ridges(
                canvas,
                7,
                640,
                1390,
                new String[] {"#e2a273", "#cf7d4f", "#a9522f", "#7a3527", "#47222a", "#25161f"},
                "#f7d3a3");
        birds(canvas, 720, 330, "#7a3527");
        return canvas.toString();
    }

    private void ridges(Canvas canvas, int count, double top, double bottom, String[] colours, String mist) {
        double width = canvas.width();
        for (int layer = 0; layer < count; layer++) {
            double near = layer / (count - 1.0);
            double base = top + (bottom - top) * Math.pow(near, 1.15);
            double high = (bottom - top) * (0.2 - 0.07 * near);
            double scale = width * (0.42 - 0.16 * near);
            List<double[]> edge = new ArrayList<>();
            for (double x = -10; x <= width + 10; x += 6) {
                double sharp = 1 - Math.abs(noise.rough(x / scale + layer * 31.7, layer * 5.3, 5)) * 2.1;
                double soft = noise.rough(x / scale * 1.3 + layer * 11.1, layer * 8.9, 6);
                edge.add(new double[] {x, base - high * (sharp * (0.8 - near * 0.5) + soft * (0.5 + near * 0.4))});
            }
            String colour = Colour.along(near, colours);
            Trace shape =
                    Trace.straight(edge).line(width + 10, canvas.height() + 10).line(-10, canvas.height() + 10);
            String haze = Colour.mix(colour, mist, 0.85 * (1 - near) + 0.05);
            canvas.path(
                    shape.close(),
                    canvas.between(
                            base - high * 0.9,
                            base + (bottom - top) * 0.19,
                            colour,
                            Colour.mix(colour, haze, 0.45),
                            haze));
            if (near > 0.6 && near < 1 || near == 1) {
                forest(canvas, edge, near, colour, bottom - top);
            }
        }
    }

    private void forest(Canvas canvas, List<double[]> edge, double near, String colour, double room) {
        double tall = room * (near == 1 ? 0.2 : 0.055 * near);
        double x = -5;
        while (x < canvas.width()) {
            int at = Math.min((int) ((x + 10) / 6), edge.size() - 1);
            double dense = noise.at(x / 170 + near * 40, 3.3);
            if (dense > -0.25) {
                double high = tall * (0.55 + 0.35 * dense + random.nextDouble(0.45));
                fir(canvas, x, edge.get(Math.max(at, 0))[1] + tall * 0.08, high, colour);
            }
            x += tall * (0.16 + random.nextDouble(0.2));
        }
    }

    private void fir(Canvas canvas, double x, double foot, double high, String colour) {
        int tiers = high > 90 ? 9 : 5;
        double half = high * 0.19;
        List<double[]> left = new ArrayList<>();
        List<double[]> right = new ArrayList<>();
        for (int i = 0; i < tiers; i++) {
            double down = (i + 1.0) / tiers;
            double wide = half * Math.pow(down, 0.85) * (0.8 + random.nextDouble(0.4));
            double y = foot - high + high * 0.93 * down;
            left.add(new double[] {x - wide, y});
            left.add(new double[] {x - wide * 0.42, y - high * 0.02});
            right.add(0, new double[] {x + wide * (0.8 + random.nextDouble(0.4)), y});
            right.add(0, new double[] {x + wide * 0.42, y - high * 0.02});
        }
        List<double[]> outline = new ArrayList<>();
        outline.add(new double[] {x, foot - high});
        outline.addAll(left);
        outline.add(new double[] {x - half * 0.1, foot + high * 0.1});
        outline.add(new double[] {x + half * 0.1, foot + high * 0.1});
        for (int i = 0; i < right.size(); i += 2) {
            outline.add(right.get(i + 1));
            outline.add(right.get(i));
        }
        canvas.path(Trace.straight(outline).close(), colour);
    }

    private void birds(Canvas canvas, double x, double y, String colour) {
        for (int i = 0; i < 7; i++) {
            double size = 9 + random.nextDouble(11);
            double left = x + i * 34 * (i % 2 == 0 ? 1 : -0.4) + random.nextDouble(20);
            double high = y + random.nextDouble(90) - i * 9;
            Trace wings = new Trace()
                    .move(left - size, high - size * 0.3)
                    .bend(left - size * 0.4, high - size * 0.7, left, high);
            wings.bend(left + size * 0.4, high - size * 0.8, left + size, high - size * 0.45);
            canvas.stroke(wings, colour, 2.4);
        }
    }
}
