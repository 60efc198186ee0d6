package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** The paper of an old herbal, and the stems and feathered leaves that many plants share. */
final class HerbalSheet {

    private final SplittableRandom random;

    HerbalSheet(SplittableRandom random) {
        this.random = random;
    }

    Canvas paper(String ground, String line) {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(ground);
        canvas.rect(0, 0, 1080, 1350, canvas.outwards(0.5, 0.45, 0.8, "#ffffff/0.16", "#ffffff/0", "#3a2a10/0.16"));
        for (int i = 0; i < 260; i++) {
            canvas.circle(
                    random.nextDouble(1080),
                    random.nextDouble(1350),
                    0.6 + random.nextDouble(1.3),
                    line,
                    Canvas.faded(0.35));
        }
        canvas.rect(46, 46, 988, 1258, "none", "stroke=\"" + line + "\" stroke-width=\"2.5\"");
        canvas.rect(56, 56, 968, 1238, "none", "stroke=\"" + line + "\" stroke-width=\"1\"");
        return canvas;
    }

    void stem(
            Canvas canvas,
            double x,
            double y,
            double toX,
            double toY,
            double viaX,
            double viaY,
            double wide,
            String colour) {
        Trace line = new Trace().move(x, y).bend(viaX, viaY, toX, toY);
        canvas.stroke(line, Colour.mix(colour, "#22331f", 0.35), wide).stroke(line, colour, wide * 0.55);
    }

    void leaf(Canvas canvas, double x, double y, double angle, double length) {
        leafPart(canvas, x, y, Math.toRadians(angle), length, 4);
    }

    private void leafPart(Canvas canvas, double x, double y, double heading, double length, int depth) {
        double toX = x + Math.cos(heading) * length;
        double toY = y + Math.sin(heading) * length;
        canvas.stroke(new Trace().move(x, y).line(toX, toY), depth > 2 ? "#6d8256" : "#7f9866", 1.6 + depth * 0.9);
        if (depth == 1) {
            return;
        }
        for (int i = 2; i <= 6; i++) {
            double part = i / 6.0;
            double size = length * 0.46 * (1.15 - part * 0.75);
            double atX = x + (toX - x) * part;
            double atY = y + (toY - y) * part;
            leafPart(
                    canvas,
                    atX,
                    atY,
                    heading - 0.72,
                    size,
                    depth - (depth == 4 ? 1 : 2) > 0 ? depth - (depth == 4 ? 1 : 2) : 1);
            leafPart(
                    canvas,
                    atX,
                    atY,
                    heading + 0.72,
                    size,
                    depth - (depth == 4 ? 1 : 2) > 0 ? depth - (depth == 4 ? 1 : 2) : 1);
        }
    }
}
