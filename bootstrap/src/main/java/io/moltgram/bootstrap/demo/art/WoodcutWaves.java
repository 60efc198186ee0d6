package io.moltgram.bootstrap.demo.art;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The sea as a woodblock printer cuts it: few inks, lines that follow the water. */
final class WoodcutWaves {

    private final Noise noise;
    private final SplittableRandom random;

    WoodcutWaves(long seed) {
        noise = new Noise(seed);
        random = new SplittableRandom(seed);
    }

    /** A red sun, long swells, a small boat. */
    String redSun() {
        Canvas canvas = new Canvas(1080, 1440);
        canvas.ground("#f2e3c6");
        canvas.rect(0, 0, 1080, 520, canvas.between(0, 520, "#35617c", "#8faeac", "#f2e3c6"));
        canvas.circle(700, 430, 178, "#cf3f2d");
        grain(canvas, 0, 620, "#f2e3c6");
        String[] inks = {"#7fa6a6", "#5b8c98", "#3d7188", "#275773", "#17405e", "#0e2b47"};
        for (int i = 0; i < inks.length; i++) {
            double base = 640 + i * 128;
            swell(canvas, base, 30 + i * 17, 260 + i * 75, i * 1.9, inks[i], "#f5ead2", 11 + i * 3);
            if (i == 1) {
                boat(canvas, 300, 735, 1);
            }
        }
        return framed(canvas, "#f2e3c6");
    }

    /** Night: one wave stands up to the moon. */
    String greatWave() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground(canvas.down("#121a38", "#27335f", "#5a618a", "#a8949a"));
        canvas.circle(760, 280, 112, "#f4e8c8");
        grain(canvas, 0, 720, "#121a38");
        swell(canvas, 720, 26, 300, 0.4, "#4d6a8c", "#e9e4d4", 10);
        swell(canvas, 800, 34, 340, 2.1, "#33557c", "#e9e4d4", 12);
        wall(canvas);
        boat(canvas, 800, 838, 0.8);
        swell(canvas, 925, 48, 420, 3.3, "#17365c", "#efe8d6", 14);
        swell(canvas, 1020, 50, 520, 5.2, "#0d2344", "#efe8d6", 18);
        return framed(canvas, "#efe5cf");
    }

    private void wall(Canvas canvas) {
        List<double[]> back = List.of(
                new double[] {-20, 560},
                new double[] {90, 420},
                new double[] {210, 290},
                new double[] {350, 205},
                new double[] {490, 190},
                new double[] {600, 245},
                new double[] {655, 335},
                new double[] {645, 420});
        List<double[]> hollow = List.of(
                new double[] {645, 420},
                new double[] {590, 365},
                new double[] {520, 360},
                new double[] {455, 420},
                new double[] {430, 520},
                new double[] {450, 640},
                new double[] {530, 760},
                new double[] {660, 850},
                new double[] {850, 900},
                new double[] {1100, 930});
        Trace body = Trace.through(back)
                .smoothly(hollow)
                .line(1100, 1100)
                .line(-20, 1100)
                .close();
        canvas.path(body, "#1d4570");
        canvas.open(canvas.within(body));
        for (int i = 0; i < 15; i++) {
            double inner = i / 15.0;
            List<double[]> rib = new ArrayList<>();
            for (int k = 0; k < back.size() - 1; k++) {
                double[] outer = back.get(k);
                double[] inside = hollow.get(Math.min(hollow.size() - 3, hollow.size() - 3 - k));
                rib.add(new double[] {mix(outer[0], inside[0], inner), mix(outer[1] + 10, inside[1], inner) + inner * 20
                });
            }
            rib.add(new double[] {mix(640, 600, inner), mix(410, 372, inner)});
            List<double[]> shown = rib.subList(i % 2, rib.size() - (int) (inner * 3));
            canvas.stroke(Trace.through(shown), i % 3 == 1 ? "#efe8d6" : "#7fa3bd", 3 + (i % 3) * 2.5);
        }
        canvas.close();
        foam(canvas, back, 1, 30);
        claws(canvas, back, hollow);
        canvas.stroke(Trace.through(hollow.subList(3, hollow.size())), "#efe8d6", 6);
    }

    private void foam(Canvas canvas, List<double[]> edge, double scale, int drops) {
        for (int k = 1; k < edge.size(); k++) {
            double[] from = edge.get(k - 1);
            double[] to = edge.get(k);
            for (double part = 0; part < 1; part += 0.085) {
                double size = scale * (5 + 15.0 * k / edge.size() + random.nextDouble(9));
                canvas.circle(mix(from[0], to[0], part), mix(from[1], to[1], part) - size * 0.15, size, "#f4ecd9");
            }
        }
        for (int i = 0; i < drops; i++) {
            double[] from = edge.get(2 + random.nextInt(edge.size() - 2));
            canvas.circle(
                    from[0] + random.nextDouble(-60, 130),
                    from[1] - 20 - Math.pow(random.nextDouble(), 1.5) * 150,
                    2 + random.nextDouble(6),
                    "#f4ecd9");
        }
    }

    private void claws(Canvas canvas, List<double[]> back, List<double[]> hollow) {
        for (int i = 0; i < 24; i++) {
            double along = i / 23.0;
            double[] from = along < 0.55 ? between(back, 0.55 + along * 0.82) : between(hollow, (along - 0.55) * 0.75);
            double size = 30 + random.nextDouble(34);
            double lean = 1.5 - along * 1.3;
            double tipX = from[0] + Math.cos(lean) * size * 0.9 + 10;
            double tipY = from[1] + Math.sin(lean) * size + 18;
            Trace claw =
                    new Trace().move(from[0] - 14, from[1] - 6).bend(from[0] + size * 0.8, from[1] - 4, tipX, tipY);
            claw.bend(from[0] + size * 0.25, from[1] + size * 0.4, from[0] - 16, from[1] + 12)
                    .close();
            canvas.path(claw, "#f4ecd9").circle(from[0], from[1], size * 0.4, "#f4ecd9");
            canvas.circle(tipX + 7, tipY + 12, 3.2, "#f4ecd9").circle(tipX - 6, tipY + 16, 2.2, "#f4ecd9");
        }
    }

    private void swell(
            Canvas canvas, double base, double high, double length, double phase, String ink, String paper, int lines) {
        List<double[]> crest = new ArrayList<>();
        for (double x = -40; x <= canvas.width() + 40; x += 8) {
            crest.add(new double[] {x, base - high * lift(x, length, phase, 1)});
        }
        Trace body = Trace.straight(crest)
                .line(canvas.width() + 40, canvas.height() + 20)
                .line(-40, canvas.height() + 20)
                .close();
        canvas.path(body, ink);
        canvas.open(canvas.within(body));
        for (int i = 0; i < lines; i++) {
            double down = 9 + i * (9 + high * 0.09);
            List<double[]> cut = new ArrayList<>();
            double flat = Math.max(0.15, 1 - i / (lines * 1.1));
            for (double x = -40; x <= canvas.width() + 40; x += 8) {
                double y = base - high * lift(x, length, phase + i * 0.05, flat) + down;
                boolean kept = noise.at(x / 95.0 + i * 7.7, phase + i * 1.3) > -0.34 + i * 0.045;
                if (kept) {
                    cut.add(new double[] {x, y});
                } else {
                    carve(canvas, cut, paper, i, lines);
                    cut = new ArrayList<>();
                }
            }
            carve(canvas, cut, paper, i, lines);
        }
        canvas.close();
        canvas.stroke(Trace.straight(crest), paper, 5);
    }

    private void carve(Canvas canvas, List<double[]> cut, String paper, int line, int lines) {
        if (cut.size() < 4) {
            return;
        }
        double thick = 5.4 * (1 - line / (lines + 2.0)) + 0.8;
        Trace sliver = Trace.straight(cut);
        for (int i = cut.size() - 2; i > 0; i--) {
            double belly = Math.sin(Math.PI * i / (cut.size() - 1));
            sliver.line(cut.get(i)[0], cut.get(i)[1] + thick * belly);
        }
        canvas.path(sliver.close(), paper, Canvas.faded(0.92));
    }

    /** A rolling wave: steep where it rises, with narrow crests; -1 to 1. */
    private double lift(double x, double length, double phase, double sharp) {
        double turn = x / length * 2 * Math.PI + phase + noise.at(x / length * 0.8, phase) * 0.9;
        double round = Math.sin(turn + 0.45 * Math.cos(turn) * sharp);
        return (1 - Math.abs(Math.cos(turn / 2 + 0.3 * Math.sin(turn)))) * 1.8 * sharp
                + round * (1 - sharp) * 0.6
                - 0.6;
    }

    private void boat(Canvas canvas, double x, double y, double scale) {
        canvas.open("transform=\"translate(" + x + ' ' + y + ") scale(" + scale + ") rotate(-7)\"");
        canvas.path("M-92 -20Q0 26 104 -34Q70 34 -10 34Q-66 30 -92 -20Z", "#3a2320");
        canvas.path("M-92 -20Q0 26 104 -34L98 -26Q0 36 -88 -12Z", "#8a5a38");
        canvas.path("M4 -8L4 -178", "none", Canvas.stroked("#3a2320", 6));
        canvas.path("M12 -172Q92 -120 78 -38Q44 -28 12 -30Q34 -100 12 -172Z", "#f7efdb");
        canvas.path("M-4 -164Q-56 -104 -52 -40Q-30 -32 -4 -32Z", "#dcc9a2");
        canvas.close();
    }

    private void grain(Canvas canvas, double top, double bottom, String ink) {
        for (double y = top + 6; y < bottom; y += 9) {
            double part = (y - top) / (bottom - top);
            double x = -random.nextDouble(120);
            Trace line = new Trace();
            while (x < canvas.width()) {
                double long_ = 60 + random.nextDouble(240);
                line.move(x, y + noise.at(x / 200, y / 60) * 5)
                        .line(x + long_, y + noise.at((x + long_) / 200, y / 60) * 5);
                x += long_ + 14 + part * random.nextDouble(60);
            }
            canvas.stroke(line, ink, 1.2, Canvas.faded(0.3));
        }
    }

    private String framed(Canvas canvas, String paper) {
        canvas.rect(
                14,
                14,
                canvas.width() - 28.0,
                canvas.height() - 28.0,
                "none",
                "stroke=\"" + paper + "\" stroke-width=\"28\"");
        return canvas.toString();
    }

    private static double[] between(List<double[]> points, double part) {
        double at = Math.min(Math.max(part, 0), 0.999) * (points.size() - 1);
        int first = (int) at;
        double[] from = points.get(first);
        double[] to = points.get(first + 1);
        return new double[] {mix(from[0], to[0], at - first), mix(from[1], to[1], at - first)};
    }

    private static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
