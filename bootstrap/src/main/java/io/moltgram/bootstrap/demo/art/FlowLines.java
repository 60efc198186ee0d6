package io.moltgram.bootstrap.demo.art;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;

/** Lines that follow an invisible current and never touch one another. */
final class FlowLines {

    private static final int CELL = 4;

    private final Noise noise;
    private final SplittableRandom random;
    private boolean[] taken = new boolean[0];
    private int columns;

    FlowLines(long seed) {
        noise = new Noise(seed);
        random = new SplittableRandom(seed);
    }

    /** Blue-black ink on paper; where the lines cross one circle they turn vermilion. */
    String ink() {
        Canvas canvas = sheet(1080, 1080, "#f4efe4");
        DoubleBinaryOperator current = (x, y) -> noise.rough(x / 620, y / 620, 2) * 4.4 + 0.6;
        for (int i = 0; i < 5200; i++) {
            List<double[]> line = follow(current, random.nextDouble(90, 990), random.nextDouble(90, 990), 420, 5.5, 80);
            if (line.size() > 5) {
                String blue = Colour.mix("#16233f", "#4d6488", Math.pow(random.nextDouble(), 3));
                canvas.stroke(Trace.straight(line), blue, 1.2 + random.nextDouble(1.3));
                redden(canvas, line);
            }
        }
        return canvas.toString();
    }

    /** Goes over the stretches of the line that lie within the circle. */
    private static void redden(Canvas canvas, List<double[]> line) {
        List<double[]> stretch = new ArrayList<>();
        for (double[] point : line) {
            if (Math.hypot(point[0] - 640, point[1] - 440) < 235) {
                stretch.add(point);
            } else {
                redden(stretch, canvas);
                stretch.clear();
            }
        }
        redden(stretch, canvas);
    }

    private static void redden(List<double[]> stretch, Canvas canvas) {
        if (stretch.size() > 1) {
            canvas.stroke(Trace.straight(stretch), "#d9432b", 3.6);
        }
    }

    /** Gold thread on midnight blue, wound around three whirls. */
    String whirls() {
        Canvas canvas = sheet(1080, 1350, "#0b1026");
        canvas.rect(0, 0, 1080, 1350, canvas.outwards(0.5, 0.4, 0.75, "#1d2a5c", "#111a3c", "#080c1e"));
        double[][] whirls = {{350, 400, 1}, {770, 760, -1}, {330, 1050, 1}};
        DoubleBinaryOperator current = (x, y) -> {
            double dx = 0.15;
            double dy = 0;
            for (double[] whirl : whirls) {
                double away = Math.hypot(x - whirl[0], y - whirl[1]) + 1;
                double pull = whirl[2] * Math.exp(-away / 260);
                dx += (-(y - whirl[1]) * pull - (x - whirl[0]) * 0.12 * Math.abs(pull)) / away;
                dy += ((x - whirl[0]) * pull - (y - whirl[1]) * 0.12 * Math.abs(pull)) / away;
            }
            return Math.atan2(dy, dx) + noise.at(x / 500, y / 500) * 0.5;
        };
        for (int i = 0; i < 7000; i++) {
            double x = random.nextDouble(80, 1000);
            double y = random.nextDouble(80, 1270);
            List<double[]> line = follow(current, x, y, 330, 6.2, 72);
            if (line.size() > 4) {
                double near = 1;
                for (double[] whirl : whirls) {
                    near = Math.min(near, Math.hypot(x - whirl[0], y - whirl[1]) / 470);
                }
                String colour = Colour.along(
                        near + random.nextDouble(-0.12, 0.12), "#fff3cf", "#f5c869", "#d9985a", "#a58ac0", "#6478c4");
                canvas.stroke(Trace.straight(line), colour, 3.9 - near * 1.9);
            }
        }
        for (double[] whirl : whirls) {
            canvas.glow(whirl[0], whirl[1], 190, "#ffe9b0", 0.35);
        }
        return canvas.toString();
    }

    private Canvas sheet(int width, int height, String paper) {
        columns = width / CELL;
        taken = new boolean[columns * (height / CELL)];
        return new Canvas(width, height).ground(paper);
    }

    /** A line both ways from a start until it would come nearer than {@code apart} to another or to the margin. */
    private List<double[]> follow(
            DoubleBinaryOperator current, double x, double y, int steps, double apart, int margin) {
        List<double[]> line = new ArrayList<>();
        if (!free(x, y, apart, margin)) {
            return line;
        }
        for (int way = -1; way <= 1; way += 2) {
            double atX = x;
            double atY = y;
            for (int i = 0; i < steps / 2 && free(atX, atY, apart, margin); i++) {
                if (way < 0) {
                    line.add(0, new double[] {atX, atY});
                } else {
                    line.add(new double[] {atX, atY});
                }
                double angle = current.applyAsDouble(atX, atY);
                atX += Math.cos(angle) * CELL * way;
                atY += Math.sin(angle) * CELL * way;
            }
        }
        if (line.size() > 6) {
            for (double[] point : line) {
                occupy(point, apart / 2);
            }
        }
        return thinned(line);
    }

    /** Every second point and both ends. */
    private static List<double[]> thinned(List<double[]> line) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < line.size(); i += 2) {
            kept.add(line.get(i));
        }
        return kept;
    }

    private boolean free(double x, double y, double apart, int margin) {
        int high = taken.length / columns * CELL;
        if (x < margin || y < margin || x > columns * CELL - margin || y > high - margin) {
            return false;
        }
        int reach = (int) Math.ceil(apart / 2 / CELL);
        int column = (int) (x / CELL);
        int row = (int) (y / CELL);
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                boolean near = dx * dx + dy * dy <= reach * reach;
                if (near && taken[(row + dy) * columns + column + dx]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void occupy(double[] point, double radius) {
        int reach = (int) Math.floor(radius / CELL);
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (dx * dx + dy * dy <= reach * reach) {
                    taken[((int) (point[1] / CELL) + dy) * columns + (int) (point[0] / CELL) + dx] = true;
                }
            }
        }
    }
}
