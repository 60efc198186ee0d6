package io.moltgram.bootstrap.demo.art;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** An eye from very near: fibres, a ring of amber, and what it looks at in the pupil. */
final class Iris {

    private final Noise noise;
    private final SplittableRandom random;

    Iris(long seed) {
        noise = new Noise(seed);
        random = new SplittableRandom(seed);
    }

    /** A blue-green eye with a window in it. */
    String looking() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground(canvas.outwards(0.5, 0.5, 0.75, "#e9dfd6", "#d6c4b8", "#8f7368"));
        veins(canvas);
        canvas.glow(540, 540, 520, "#1a0f14", 0.85);
        canvas.circle(
                540,
                540,
                432,
                canvas.outwards(0.5, 0.5, 0.5, "#5a3b1c", "#7d5a24", "#2d6a66", "#3f8f93", "#256173", "#0b2430"));
        for (int i = 0; i < 1100; i++) {
            fibre(canvas, random.nextDouble(Math.PI * 2));
        }
        collar(canvas);
        canvas.circle(540, 540, 428, "none", "stroke=\"#081820\" stroke-width=\"22\" " + Canvas.faded(0.55));
        canvas.glow(540, 540, 240, "#0a0508", 0.9);
        canvas.circle(540, 540, 146, canvas.outwards(0.5, 0.42, 0.6, "#1b1722", "#08060b", "#030204"));
        window(canvas);
        canvas.ellipse(540, 330, 380, 190, canvas.between(140, 520, "#ffffff/0.22", "#ffffff/0"), "");
        return canvas.toString();
    }

    private void fibre(Canvas canvas, double turn) {
        double from = 146 + random.nextDouble(40);
        double to = 300 + random.nextDouble(128);
        List<double[]> points = new ArrayList<>();
        for (double far = from; far <= to; far += 84) {
            double sway = turn + noise.at(turn * 9, far / 90) * 0.075;
            points.add(new double[] {540 + Math.cos(sway) * far, 540 + Math.sin(sway) * far});
        }
        double shade = noise.rough(Math.cos(turn) * 3 + 7, Math.sin(turn) * 3, 4) + random.nextDouble(0.5);
        String colour = Colour.along(shade + 0.28, "#0e3a44", "#2b7f88", "#63b7b0", "#c9e7d3", "#fff6d8");
        canvas.stroke(
                Trace.through(points), colour, 0.8 + random.nextDouble(2), Canvas.faded(0.35 + random.nextDouble(0.4)));
    }

    private void collar(Canvas canvas) {
        for (int i = 0; i < 520; i++) {
            double turn = i * Math.PI * 2 / 520;
            double edge = 212 + noise.rough(Math.cos(turn) * 2.6, Math.sin(turn) * 2.6, 4) * 74;
            double far = edge * (0.96 + random.nextDouble(0.16));
            String colour = Colour.along(random.nextDouble(), "#7d3f12", "#c97b22", "#f0b64a", "#ffe3a0");
            canvas.stroke(
                    new Trace()
                            .move(540 + Math.cos(turn) * 140, 540 + Math.sin(turn) * 140)
                            .line(540 + Math.cos(turn + 0.02) * far, 540 + Math.sin(turn + 0.02) * far),
                    colour,
                    1.7,
                    Canvas.faded(0.55));
        }
    }

    private void window(Canvas canvas) {
        canvas.open(Canvas.turned(-9, 470, 455) + Canvas.faded(0.93));
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 2; row++) {
                canvas.rect(420 + column * 62, 400 + row * 70, 54, 62, canvas.down("#ffffff", "#cfe6f2"), "rx=\"7\"");
            }
        }
        canvas.path("M424 528Q450 500 474 514L474 532L424 532Z", "#5f8fa5")
                .path("M482 532Q500 492 536 520L536 532Z", "#4d7d92");
        canvas.close();
        canvas.circle(640, 640, 20, "#ffffff", Canvas.faded(0.5)).circle(676, 612, 8, "#ffffff", Canvas.faded(0.4));
    }

    private void veins(Canvas canvas) {
        for (int i = 0; i < 46; i++) {
            double turn = random.nextDouble(Math.PI * 2);
            List<double[]> points = new ArrayList<>();
            for (double far = 760; far > 450 + random.nextDouble(120); far -= 26) {
                turn += random.nextDouble(-0.045, 0.045);
                points.add(new double[] {540 + Math.cos(turn) * far, 540 + Math.sin(turn) * far});
            }
            if (points.size() > 2) {
                canvas.stroke(Trace.through(points), "#b5504a", 1 + random.nextDouble(1.8), Canvas.faded(0.3));
            }
        }
    }
}
