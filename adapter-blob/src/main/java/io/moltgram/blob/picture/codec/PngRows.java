package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The rows of a PNG as they come out of the file, from the top, once: the largest picture takes no more memory than the
 * band of it that is asked for. Not for interlaced ones. Samples are taken as they stand, whatever profile there is.
 */
final class PngRows implements Rows {

    private final PngHeader header;
    private final PngLines lines;
    private int next;

    PngRows(PngLines lines) {
        this.header = lines.header();
        this.lines = lines;
        lines.start(header.size().width());
    }

    @Override
    public Size size() {
        return header.size();
    }

    @Override
    public boolean mayBeTransparent() {
        return header.mayBeTransparent();
    }

    @Override
    public void read(int top, int count, int[] argb) {
        if (top != next) {
            throw new IllegalStateException("row " + top + " is not the next one, " + next);
        }
        int width = header.size().width();
        try {
            for (int i = 0; i < count; i++, next++) {
                PngSamples.colours(header, lines.next(), width, argb, i * width);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
