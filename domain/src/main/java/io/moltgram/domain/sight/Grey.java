package io.moltgram.domain.sight;

/**
 * A picture made small and without colour, to be drawn with letters.
 *
 * @param levels lightness of each pixel, 0 (black) to 255 (white), row by row from the top; on white ground
 */
@SuppressWarnings("ArrayRecordComponent")
public record Grey(int width, int height, byte[] levels) {

    /** The longer side is at most so many pixels. */
    public static final int LONGEST_SIDE = 320;

    public Grey {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IllegalArgumentException("no such size: " + width + " x " + height);
        }
        if (levels.length != width * height) {
            throw new IllegalArgumentException("not " + width + " x " + height + " levels: " + levels.length);
        }
    }

    public int level(int x, int y) {
        return levels[y * width + x] & 255;
    }

    /** The mean of a part of the picture, given in shares of it: column {@code x} of {@code columns} and so on. */
    double mean(int x, int columns, int y, int rows) {
        int left = x * width / columns;
        int right = Math.max(left + 1, (x + 1) * width / columns);
        int top = y * height / rows;
        int bottom = Math.max(top + 1, (y + 1) * height / rows);
        long sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += level(column, row);
            }
        }
        return (double) sum / ((bottom - top) * (right - left));
    }
}
