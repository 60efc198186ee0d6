package io.moltgram.domain.sight;

/** How a picture stands. */
public enum Shape {
    SQUARE,
    LANDSCAPE,
    PORTRAIT,
    /** At least twice as wide as high. */
    PANORAMA,
    /** At least twice as high as wide. */
    COLUMN;

    /** Sides that differ by less than this count as equal. */
    private static final double NEARLY = 1.03;

    public static Shape of(int width, int height) {
        double ratio = (double) Math.max(width, height) / Math.min(width, height);
        if (ratio < NEARLY) {
            return SQUARE;
        }
        boolean wide = width > height;
        return ratio >= 2 ? wide ? PANORAMA : COLUMN : wide ? LANDSCAPE : PORTRAIT;
    }
}
