package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the frame header of a JPEG says of the memory that decoding takes (ITU-T T.81, B.2.2).
 *
 * @param progressive all coefficients are kept until the end, two bytes for each sample
 * @param components 1 for grey, 3 for colours, 4 for ink
 * @param samples for each pixel, of all components together
 */
record JpegHeader(boolean progressive, int components, double samples) {

    private static final JpegHeader NONE = new JpegHeader(false, 1, 1);
    private static final int FIRST_COMPONENT = 10;

    /** Bytes for each sample that waits for its last scan, with a share of what goes on beside it. */
    private static final double KEPT = 2.36;

    /** Bytes for each pixel of four inks, of the colours that they are turned into, and of what that takes. */
    private static final int INKS = 11;

    static JpegHeader of(Path file) throws IOException {
        byte[] jpeg = Files.readAllBytes(file);
        for (int at = 2; at + FIRST_COMPONENT <= jpeg.length; at++) {
            int marker = jpeg[at + 1] & 255;
            if ((jpeg[at] & 255) != 0xFF || marker == 0xFF || marker == 0 || marker >= 0xD0 && marker <= 0xD9) {
                continue;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker % 4 != 0 || marker == 0xC0) {
                return read(jpeg, at, marker);
            }
            at += 1 + Math.max(2, (jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255) - 1;
        }
        return NONE;
    }

    private static JpegHeader read(byte[] jpeg, int at, int marker) {
        int components = jpeg[at + 9] & 255;
        int all = 0;
        int widest = 1;
        int highest = 1;
        for (int i = 0; i < components && at + FIRST_COMPONENT + 3 * i + 1 < jpeg.length; i++) {
            int sampling = jpeg[at + FIRST_COMPONENT + 3 * i + 1] & 255;
            all += (sampling >> 4) * (sampling & 15);
            widest = Math.max(widest, sampling >> 4);
            highest = Math.max(highest, sampling & 15);
        }
        return new JpegHeader(marker % 4 == 2, components, (double) all / (widest * highest));
    }

    /** Refuses what takes too much memory where pixels are made at their target's size. */
    void admit(Size size) {
        if (progressive) {
            PixelBudget.admitMemory(size, KEPT * samples, "as a progressive JPEG");
        }
    }

    /** Refuses what takes too much memory where all pixels are kept; ink is turned into colours in a second copy. */
    void admitWhole(Size size) {
        int bytes = components == 4 ? INKS : components;
        PixelBudget.admitMemory(size, progressive ? bytes + KEPT * samples : bytes, "as a JPEG of this kind");
    }
}
