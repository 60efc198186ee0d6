package io.moltgram.bootstrap.demo.art;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A map of an island that is nowhere; heights are found by marching squares. */
final class Contours {

    private static final int CELL = 10;
    private static final int COLUMNS = 108;
    private static final int ROWS = 144;

    private final Noise noise;
    private final double[][] heights = new double[ROWS + 1][COLUMNS + 1];

    Contours(long seed) {
        noise = new Noise(seed);
    }

    /** Sea, shelf, meadows, heights; every fifth line is heavy, and a path goes up. */
    String island() {
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column <= COLUMNS; column++) {
                double x = (column - COLUMNS / 2.0) / 50;
                double y = (row - ROWS / 2.0) / 66;
                double shelf = Math.max(Math.abs(x), Math.abs(y)) * 0.98;
                double rise = 0.9 - Math.pow(Math.hypot(x, y), 1.7) * 0.85 - Math.pow(shelf, 7) * 0.9;
                boolean rim = row == 0 || column == 0 || row == ROWS || column == COLUMNS;
                heights[row][column] = rim ? -9 : rise + noise.rough(column / 34.0, row / 34.0, 5) * 0.8;
            }
        }
        Canvas canvas = new Canvas(1080, 1440);
        canvas.ground("#a9d3d9");
        String[] tints = {
            "#b6dbdf", "#c3e3e3", "#d3ebe6", "#f3e9c8", "#dfe3b0", "#c5d69a", "#a9c78a", "#cfcf8e", "#e3c88a",
            "#dcae76", "#c98f66", "#b27359", "#e8ddd2", "#fbf7f0"
        };
        for (int i = 0; i < 34; i++) {
            double level = -0.42 + i * 0.062;
            Trace lines = outline(level);
            String tint = Colour.along((i - 0.0) / 33, tints);
            boolean shore = i == 8;
            String line = i < 8 ? "#7fb3c0" : shore ? "#3f6b70" : "#7d5a3c";
            canvas.path(
                    lines,
                    tint,
                    "fill-rule=\"evenodd\" stroke=\"" + line + "\" stroke-width=\""
                            + (shore ? 3 : i % 5 == 0 ? 1.9 : 0.8) + "\" stroke-opacity=\"0.75\"");
        }
        trail(canvas);
        furniture(canvas);
        return canvas.toString();
    }

    private Trace outline(double level) {
        Map<Long, double[]> points = new HashMap<>();
        Map<Long, Long> next = new HashMap<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                cross(level, row, column, points, next);
            }
        }
        Trace trace = new Trace();
        while (!next.isEmpty()) {
            long start = next.keySet().iterator().next();
            List<double[]> loop = new ArrayList<>();
            Long at = start;
            while (at != null) {
                loop.add(points.get(at));
                at = next.remove(at);
            }
            if (loop.size() > 9) {
                trace.move(loop.get(0)[0], loop.get(0)[1]);
                loop.forEach(point -> trace.line(point[0], point[1]));
                trace.close();
            }
        }
        return trace;
    }

    private void cross(double level, int row, int column, Map<Long, double[]> points, Map<Long, Long> next) {
        boolean[] high = {
            heights[row][column] >= level, heights[row][column + 1] >= level,
            heights[row + 1][column + 1] >= level, heights[row + 1][column] >= level
        };
        List<Long> in = new ArrayList<>();
        List<Long> out = new ArrayList<>();
        for (int side = 0; side < 4; side++) {
            boolean from = high[side];
            boolean to = high[(side + 1) % 4];
            if (from != to) {
                long key = edge(level, row, column, side, points);
                (from ? out : in).add(key);
            }
        }
        for (int i = 0; i < in.size(); i++) {
            next.put(out.get(i), in.get(i));
        }
    }

    private long edge(double level, int row, int column, int side, Map<Long, double[]> points) {
        int r = side == 2 ? row + 1 : row;
        int c = side == 1 ? column + 1 : column;
        boolean flat = side % 2 == 0;
        long key = ((long) r * (COLUMNS + 1) + c) * 2 + (flat ? 0 : 1);
        double from = heights[r][c];
        double to = flat ? heights[r][c + 1] : heights[r + 1][c];
        double part = (level - from) / (to - from);
        points.put(key, new double[] {(c + (flat ? part : 0)) * CELL, (r + (flat ? 0 : part)) * CELL});
        return key;
    }

    private void trail(Canvas canvas) {
        int bestRow = 0;
        int bestColumn = 0;
        for (int row = 1; row < ROWS; row++) {
            for (int column = 1; column < COLUMNS; column++) {
                if (heights[row][column] > heights[bestRow][bestColumn]) {
                    bestRow = row;
                    bestColumn = column;
                }
            }
        }
        List<double[]> way = new ArrayList<>();
        double x = bestColumn;
        double y = bestRow;
        double heading = 1.2;
        for (int i = 0; i < 120 && heights[(int) y][(int) x] > 0.09; i++) {
            way.add(new double[] {x * CELL, y * CELL});
            double best = -9;
            double chosen = heading;
            for (double turn = -0.9; turn <= 0.9; turn += 0.15) {
                double hx = Math.min(Math.max(x + Math.cos(heading + turn) * 2.4, 1), COLUMNS - 1.0);
                double hy = Math.min(Math.max(y + Math.sin(heading + turn) * 2.4, 1), ROWS - 1.0);
                double gentle = -Math.abs(heights[(int) y][(int) x] - heights[(int) hy][(int) hx] - 0.022)
                        - Math.abs(turn) * 0.01
                        - (isTrodden(way, hx * CELL, hy * CELL) ? 1 : 0);
                if (gentle > best) {
                    best = gentle;
                    chosen = heading + turn;
                }
            }
            heading = chosen;
            x = Math.min(Math.max(x + Math.cos(heading) * 1.6, 1), COLUMNS - 1.0);
            y = Math.min(Math.max(y + Math.sin(heading) * 1.6, 1), ROWS - 1.0);
        }
        canvas.stroke(Trace.through(way), "#fffaf0", 8, Canvas.faded(0.7))
                .stroke(Trace.through(way), "#c4302b", 4, "stroke-dasharray=\"12 10\"");
        double px = bestColumn * CELL;
        double py = bestRow * CELL;
        canvas.path(
                new Trace()
                        .move(px, py - 24)
                        .line(px + 19, py + 12)
                        .line(px - 19, py + 12)
                        .close(),
                "#2a2320");
        canvas.path(
                new Trace()
                        .move(px, py - 24)
                        .line(px + 7, py - 10)
                        .line(px - 7, py - 10)
                        .close(),
                "#ffffff");
        double[] end = way.get(way.size() - 1);
        canvas.circle(end[0], end[1], 11, "#fffaf0").circle(end[0], end[1], 7, "#c4302b");
    }

    /** Whether the way, but for its last steps, has been near the place. */
    private static boolean isTrodden(List<double[]> way, double x, double y) {
        return way.subList(0, Math.max(way.size() - 5, 0)).stream()
                .anyMatch(step -> Math.hypot(step[0] - x, step[1] - y) < 45);
    }

    private void furniture(Canvas canvas) {
        for (int i = 1; i < 6; i++) {
            canvas.rect(i * 180, 40, 1, 1360, "#3f6b70", Canvas.faded(0.3));
        }
        for (int i = 1; i < 8; i++) {
            canvas.rect(40, i * 180, 1000, 1, "#3f6b70", Canvas.faded(0.3));
        }
        canvas.rect(20, 20, 1040, 1400, "none", "stroke=\"#f6efdd\" stroke-width=\"40\"")
                .rect(40, 40, 1000, 1360, "none", "stroke=\"#2f4a50\" stroke-width=\"2.5\"");
        for (int i = 0; i < 25; i++) {
            canvas.rect(40 + i * 40, 28, 40, 8, i % 2 == 0 ? "#2f4a50" : "#f6efdd")
                    .rect(40 + i * 40, 1404, 40, 8, i % 2 == 0 ? "#2f4a50" : "#f6efdd");
        }
        for (int i = 0; i < 8; i++) {
            double long_ = i % 2 == 0 ? 74 : 44;
            canvas.open(Canvas.turned(i * 45, 918, 1270));
            canvas.path(
                    new Trace()
                            .move(918, 1270 - long_)
                            .line(918 + 11, 1259)
                            .line(918, 1270)
                            .close(),
                    "#2f4a50");
            canvas.path(
                            new Trace()
                                    .move(918, 1270 - long_)
                                    .line(918 - 11, 1259)
                                    .line(918, 1270)
                                    .close(),
                            "#f6efdd",
                            "stroke=\"#2f4a50\" stroke-width=\"1.5\"")
                    .close();
        }
        canvas.circle(918, 1270, 88, "none", "stroke=\"#2f4a50\" stroke-width=\"2\"")
                .circle(918, 1182, 9, "#c4302b");
        for (int i = 0; i < 5; i++) {
            canvas.rect(
                    90 + i * 46,
                    1340,
                    46,
                    10,
                    i % 2 == 0 ? "#2f4a50" : "#f6efdd",
                    "stroke=\"#2f4a50\" stroke-width=\"1.5\"");
        }
    }
}
