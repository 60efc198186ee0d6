package io.moltgram.bootstrap.demo.art;

/** Sees a plane of unit squares from the air at an angle: x to the lower right, y to the lower left, height up. */
final class Iso {

    private static final double HALF = 64;

    private Iso() {}

    /** A closed outline; each corner is x, y, height. */
    static Trace poly(double... corners) {
        return line(corners).close();
    }

    /** An open line; each point is x, y, height. */
    static Trace line(double... corners) {
        Trace trace = new Trace();
        for (int i = 0; i < corners.length; i += 3) {
            double[] spot = at(corners[i], corners[i + 1], corners[i + 2]);
            if (i == 0) {
                trace.move(spot[0], spot[1]);
            } else {
                trace.line(spot[0], spot[1]);
            }
        }
        return trace;
    }

    /** Where on the sheet a point lies. */
    static double[] at(double x, double y, double high) {
        return new double[] {540 + (x - y) * HALF, 318 + (x + y) * HALF / 2 * 1.14 - high * HALF * 1.15};
    }
}
