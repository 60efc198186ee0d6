package io.moltgram.blob.picture.codec;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

/** The lines of samples of a PNG as they come out of the file, without their filters. */
final class PngLines implements AutoCloseable {

    private static final int BUFFER = 32 * 1024;
    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int AVERAGE = 3;
    private static final int PAETH = 4;

    private final PngHeader header;
    private final InputStream pixels;
    private final int step;
    private byte[] before = {};
    private byte[] line = {};

    private PngLines(PngHeader header, InputStream pixels) {
        this.header = header;
        this.pixels = pixels;
        this.step = Math.max(1, header.samples() * header.depth() / 8);
    }

    /** Reads what stands before the pixels and asks the pixel budget. */
    static PngLines open(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        try {
            long[] rest = new long[1];
            PngHeader header = PngHeader.read(in, rest);
            return new PngLines(header, new InflaterInputStream(new Chunks(in, rest[0])));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    PngHeader header() {
        return header;
    }

    /** A picture, or one of those that make up an interlaced one, begins, so many pixels wide. */
    void start(int width) {
        before = new byte[header.bytes(width)];
        line = new byte[before.length];
    }

    /** The next line; good until the one after it is asked for. Filters are those of the specification, chapter 9. */
    byte[] next() throws IOException {
        byte[] swap = before;
        before = line;
        line = swap;
        int filter = pixels.read();
        if (filter < 0 || filter > PAETH || pixels.readNBytes(line, 0, line.length) < line.length) {
            throw new EOFException("the pixels end too early");
        }
        for (int i = filter == SUB ? step : 0; i < line.length && filter > 0; i++) {
            int left = i < step ? 0 : line[i - step] & 255;
            int above = before[i] & 255;
            line[i] += (byte)
                    switch (filter) {
                        case SUB -> left;
                        case UP -> above;
                        case AVERAGE -> (left + above) / 2;
                        default -> paeth(left, above, i < step ? 0 : before[i - step] & 255);
                    };
        }
        return line;
    }

    private static int paeth(int left, int above, int corner) {
        int byLeft = Math.abs(above - corner);
        int byAbove = Math.abs(left - corner);
        int byCorner = Math.abs(left + above - 2 * corner);
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }

    @Override
    public void close() throws IOException {
        pixels.close();
    }

    /** The contents of the chunks of pixels, one after another. */
    private static final class Chunks extends InputStream {
        private final DataInputStream in;
        private long left;

        Chunks(DataInputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (left == 0) {
                in.skipNBytes(4);
                long content = in.readInt() & 0xFFFFFFFFL;
                if (!new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("IDAT")) {
                    return -1;
                }
                left = content;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
