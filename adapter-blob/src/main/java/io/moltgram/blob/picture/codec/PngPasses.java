package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;

/** The seven passes of an interlaced PNG (PNG specification, section 8.1), put together. */
final class PngPasses {

    /** Of each pass the first column and row, and the steps between columns and rows. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    /** The pass of the odd columns of even rows, and that of the odd rows, both from 0. */
    private static final int ODD_COLUMNS = 5;

    private static final int ODD_ROWS = 6;

    private PngPasses() {}

    /** In the given size. When half of the sides is enough, four pixels become their mean as they come. */
    static Pixels read(PngLines lines, Size target) throws IOException {
        PngHeader header = lines.header();
        Size size = header.size();
        int half = size.width() >= 2 * target.width() && size.height() >= 2 * target.height() ? 1 : 0;
        PixelBudget.admitMemory(size, half == 1 ? 1 : Integer.BYTES, "as an interlaced PNG");
        int columns = size.width() + half >> half;
        int[] argb = new int[columns * (size.height() + half >> half)];
        for (int pass = 0; pass < PASSES.length; pass++) {
            int[] grid = PASSES[pass];
            int across = (size.width() - grid[0] + grid[2] - 1) / grid[2];
            if (across == 0) {
                continue; // then there is no line at all, not even an empty one
            }
            int[] colours = new int[across];
            lines.start(across);
            for (int y = grid[1]; y < size.height(); y += grid[3]) {
                PngSamples.colours(header, lines.next(), across, colours, 0);
                int row = (y >> half) * columns;
                for (int x = 0; x < across; x++) {
                    int at = row + (grid[0] + x * grid[2] >> half);
                    int colour = colours[x];
                    if (half == 1 && pass == ODD_ROWS && x + 1 < across) {
                        colour = mean(colour, colours[++x]);
                    }
                    argb[at] = half == 1 && pass >= ODD_COLUMNS ? mean(argb[at], colour) : colour;
                }
            }
        }
        return Scaler.scale(Rows.of(new Pixels(columns, argb.length / columns, argb)), target);
    }

    /** The more a pixel hides, the more its colour counts. */
    private static int mean(int one, int other) {
        int weight = one >>> 24;
        int otherWeight = other >>> 24;
        int sum = weight + otherWeight;
        if (sum == 0) {
            return 0;
        }
        int mean = (sum + 1) / 2 << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            mean |= ((one >> shift & 255) * weight + (other >> shift & 255) * otherWeight + sum / 2) / sum << shift;
        }
        return mean;
    }
}
