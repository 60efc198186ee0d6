package io.moltgram.blob.picture.corpus;

import java.util.SplittableRandom;

/** A PNG in the making, of any kind of colour that the specification (section 11.2.2) has, and of others. */
final class Pngs {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final int width;
    private final int height;
    private int depth = 8;
    private int colour = 2;
    private int interlace;
    private int filter;
    private final Bytes before = new Bytes();

    Pngs(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** @param kind 0 grey, 2 colours, 3 palette, 4 grey and alpha, 6 colours and alpha */
    Pngs samples(int kind, int bits) {
        colour = kind;
        depth = bits;
        return this;
    }

    Pngs interlaced(int method) {
        interlace = method;
        return this;
    }

    Pngs filtered(int type) {
        filter = type;
        return this;
    }

    /** A chunk between the header and the pixels. */
    Pngs with(String name, byte[] content) {
        before.pngChunk(name, content);
        return this;
    }

    Pngs palette(int entries) {
        byte[] colours = new byte[entries * 3];
        new SplittableRandom(entries).nextBytes(colours);
        return with("PLTE", colours);
    }

    byte[] array() {
        return start().raw(before.array())
                .pngChunk("IDAT", Bytes.deflated(rows()))
                .pngChunk("IEND", new byte[0])
                .array();
    }

    /** With pixels that are packed by whoever calls. */
    byte[] array(byte[] packed) {
        return start().raw(before.array())
                .pngChunk("IDAT", packed)
                .pngChunk("IEND", new byte[0])
                .array();
    }

    /** With the pixels in chunks of so many bytes. */
    byte[] inPieces(int length) {
        Bytes out = start().raw(before.array());
        byte[] packed = Bytes.deflated(rows());
        for (int at = 0; at < packed.length; at += length) {
            out.pngChunk(
                    "IDAT",
                    new Bytes()
                            .raw(packed, at, Math.min(packed.length, at + length))
                            .array());
        }
        return out.pngChunk("IEND", new byte[0]).array();
    }

    Bytes start() {
        return new Bytes()
                .raw(SIGNATURE)
                .pngChunk(
                        "IHDR",
                        new Bytes()
                                .u32(width)
                                .u32(height)
                                .u8(depth, colour, 0, 0, interlace)
                                .array());
    }

    byte[] rows() {
        Bytes out = new Bytes();
        if (interlace == 0) {
            rows(out, width, height);
        } else {
            for (int[] pass : PASSES) {
                int across = (width - pass[0] + pass[2] - 1) / pass[2];
                int down = (height - pass[1] + pass[3] - 1) / pass[3];
                if (across > 0 && down > 0) {
                    rows(out, across, down);
                }
            }
        }
        return out.array();
    }

    private void rows(Bytes out, int across, int down) {
        int channels = colour == 2 ? 3 : colour == 4 ? 2 : colour == 6 ? 4 : 1;
        byte[] row = new byte[(across * channels * depth + 7) / 8];
        SplittableRandom random = new SplittableRandom(across);
        for (int y = 0; y < down; y++) {
            random.nextBytes(row);
            out.u8(filter).raw(row);
        }
    }
}
