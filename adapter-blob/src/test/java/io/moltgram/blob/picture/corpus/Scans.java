package io.moltgram.blob.picture.corpus;

import java.util.Arrays;

/**
 * Progressive JPEGs that a few bytes make decoders go over all their pixels with, once for each scan: every scan says
 * that nothing changes, by runs of blocks without anything (ITU-T T.81, G.1.2.2).
 */
final class Scans {

    /** Blocks that one code of fifteen bits stands for. */
    private static final int RUN = 16_384;

    private Scans() {}

    static byte[] flood(int width, int height, int scans) {
        int blocks = (width + 7) / 8 * ((height + 7) / 8);
        byte[] ones = new byte[65];
        Arrays.fill(ones, 1, 65, (byte) 1);
        Bytes jpeg = new Bytes().u8(0xFF, 0xD8).segment(0xDB, ones);
        jpeg.segment(
                0xC2, new Bytes().u8(8).u16(height).u16(width).u8(1, 1, 0x11, 0).array());
        jpeg.segment(0xC4, codes(0x00, 0)).segment(0xC4, codes(0x10, 0xE0));
        jpeg.segment(0xDA, new byte[] {1, 1, 0, 0, 0, 0}).raw(new byte[blocks / 8 + 1]);
        byte[] later = new Bytes()
                .segment(0xDA, new byte[] {1, 1, 0, 1, 63, 0})
                .raw(new byte[(blocks / RUN + 1) * 15 / 8 + 1])
                .array();
        return jpeg.times(scans, later).u8(0xFF, 0xD9).array();
    }

    /** One code of one bit. */
    private static byte[] codes(int table, int symbol) {
        return new Bytes().u8(table, 1).raw(new byte[15]).u8(symbol).array();
    }
}
