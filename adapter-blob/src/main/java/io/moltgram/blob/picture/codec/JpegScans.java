package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How often a JPEG has its pixels gone over. A progressive one says each coefficient in steps, some ten in all; a few
 * bytes are enough for one more step, and each costs a walk over the whole picture.
 */
final class JpegScans {

    static final int START_OF_SCAN = 0xDA;

    private static final int MOST = 100;

    /** The largest picture may have so many. */
    private static final long MOST_OF_THE_LARGEST = 15;

    private JpegScans() {}

    /** Refuses as {@code picture_too_large}. */
    static void admit(Path file, Size size) throws IOException {
        long pixels = Math.max(1, (long) size.width() * size.height());
        long limit = Math.min(MOST, Picture.MOST_PIXELS * MOST_OF_THE_LARGEST / pixels);
        long actual = count(Files.readAllBytes(file));
        if (actual > limit) {
            String text = "Picture is too large (max " + limit + " scans of its size, got " + actual + ")";
            throw Refusal.invalid("picture_too_large", text)
                    .with("limit", limit)
                    .with("actual", actual);
        }
    }

    /** Walks over segments by their length; in the coded data, the mark cannot stand for anything else. */
    private static long count(byte[] jpeg) {
        long scans = 0;
        for (int at = 2; at + 4 <= jpeg.length; at++) {
            int marker = jpeg[at + 1] & 255;
            if ((jpeg[at] & 255) != 0xFF || marker == 0xFF || marker == 0 || marker >= 0xD0 && marker <= 0xD9) {
                continue;
            }
            scans += marker == START_OF_SCAN ? 1 : 0;
            at += 1 + Math.max(2, (jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255) - 1;
        }
        return scans;
    }
}
