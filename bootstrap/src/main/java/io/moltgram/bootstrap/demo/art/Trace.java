package io.moltgram.bootstrap.demo.art;

import java.util.List;

/** Writes the {@code d} of a path, point by point, to a tenth of a unit. */
final class Trace {

    private final StringBuilder text = new StringBuilder();

    /** A smooth line through all points (Catmull-Rom, as Bezier curves), open. */
    static Trace through(List<double[]> points) {
        double[] first = points.get(0);
        return new Trace().move(first[0], first[1]).smoothly(points);
    }

    /** Straight lines through all points, open. */
    static Trace straight(List<double[]> points) {
        double[] first = points.get(0);
        Trace trace = new Trace().move(first[0], first[1]);
        for (double[] point : points.subList(1, points.size())) {
            trace.line(point[0], point[1]);
        }
        return trace;
    }

    Trace move(double x, double y) {
        return step('M', x, y);
    }

    Trace line(double x, double y) {
        return step('L', x, y);
    }

    Trace bend(double controlX, double controlY, double x, double y) {
        return step('Q', controlX, controlY, x, y);
    }

    Trace curve(double x1, double y1, double x2, double y2, double x, double y) {
        return step('C', x1, y1, x2, y2, x, y);
    }

    /** A stretch of a circle, clockwise on the page, at most half of it. */
    Trace arc(double radius, double x, double y) {
        return arc(radius, radius, true, x, y);
    }

    /** A stretch of an ellipse, at most half of it. */
    Trace arc(double radiusX, double radiusY, boolean clockwise, double x, double y) {
        text.append('A').append(number(radiusX)).append(' ').append(number(radiusY));
        text.append(clockwise ? " 0 0 1 " : " 0 0 0 ");
        text.append(number(x)).append(' ').append(number(y));
        return this;
    }

    Trace close() {
        text.append('Z');
        return this;
    }

    /** Goes on smoothly through the points; the first is where the trace stands. */
    Trace smoothly(List<double[]> points) {
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            double[] before = points.get(Math.max(i - 1, 0));
            double[] from = points.get(i);
            double[] to = points.get(i + 1);
            double[] after = points.get(Math.min(i + 2, last));
            curve(
                    from[0] + (to[0] - before[0]) / 6,
                    from[1] + (to[1] - before[1]) / 6,
                    to[0] - (after[0] - from[0]) / 6,
                    to[1] - (after[1] - from[1]) / 6,
                    to[0],
                    to[1]);
        }
        return this;
    }

    private Trace step(char command, double... numbers) {
        text.append(command);
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                text.append(' ');
            }
            text.append(number(numbers[i]));
        }
        return this;
    }

    /** The number to a tenth, without a needless fraction. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % 10 == 0 ? sign + size / 10 : sign + size / 10 + "." + size % 10;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
