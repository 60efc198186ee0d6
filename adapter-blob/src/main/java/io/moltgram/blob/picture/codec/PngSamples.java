package io.moltgram.blob.picture.codec;

/** Colours of the samples of a PNG; of sixteen bits the upper eight count, but for what is transparent. */
final class PngSamples {

    private PngSamples() {}

    /** The colours of so many pixels of a row without its filter, as {@code 0xAARRGGBB}. */
    static void colours(PngHeader header, byte[] row, int width, int[] argb, int to) {
        switch (header.colour()) {
            case PngHeader.PALETTE -> {
                for (int x = 0; x < width; x++) {
                    argb[to + x] = header.table()[sample(header, row, x)];
                }
            }
            case PngHeader.GREY -> {
                int most = (1 << header.depth()) - 1;
                int clear = header.clear().length == 0 ? -1 : header.clear()[0];
                for (int x = 0; x < width; x++) {
                    int sample = sample(header, row, x);
                    int level = header.depth() == 16 ? sample >> 8 : sample * 255 / most;
                    argb[to + x] = (sample == clear ? 0 : 0xFF000000) | level * 0x010101;
                }
            }
            case PngHeader.RGB -> {
                for (int x = 0; x < width; x++) {
                    argb[to + x] = (isClear(header, row, x) ? 0 : 0xFF000000) | rgb(header, row, x);
                }
            }
            case PngHeader.GREY_ALPHA -> {
                for (int x = 0; x < width; x++) {
                    argb[to + x] = level(header, row, 2 * x + 1) << 24 | level(header, row, 2 * x) * 0x010101;
                }
            }
            default -> {
                for (int x = 0; x < width; x++) {
                    argb[to + x] = level(header, row, 4 * x + 3) << 24 | rgb(header, row, x);
                }
            }
        }
    }

    private static int rgb(PngHeader header, byte[] row, int x) {
        int first = x * header.samples();
        return level(header, row, first) << 16 | level(header, row, first + 1) << 8 | level(header, row, first + 2);
    }

    private static boolean isClear(PngHeader header, byte[] row, int x) {
        if (header.clear().length < 3) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            if (sample(header, row, 3 * x + i) != header.clear()[i]) {
                return false;
            }
        }
        return true;
    }

    /** A sample of eight or sixteen bits, from 0 to 255. */
    private static int level(PngHeader header, byte[] row, int at) {
        return row[header.depth() == 16 ? 2 * at : at] & 255;
    }

    private static int sample(PngHeader header, byte[] row, int at) {
        int depth = header.depth();
        if (depth == 16) {
            return (row[2 * at] & 255) << 8 | row[2 * at + 1] & 255;
        }
        int bit = at * depth;
        return (row[bit / 8] & 255) >> 8 - depth - bit % 8 & (1 << depth) - 1;
    }
}
