package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Decodes the first picture of an AVIF file with FFmpeg. Transparency is a second stream of grey samples; turning and
 * mirroring (irot, imir) are applied.
 */
final class AvifDecoder {

    private AvifDecoder() {}

    /** The picture upright, its longer side at most so long. */
    static Pixels decode(Path file, int longest) throws IOException {
        try (AvifFile avif = AvifFile.open(file)) {
            Size size;
            int[] argb;
            try (NativeFrame colours = avif.decode(0)) {
                size = colours.size().within(longest);
                argb = colours.scaled(size, AV_PIX_FMT_BGRA);
            }
            if (avif.streams() > 1) {
                try (NativeFrame alpha = avif.decode(1)) {
                    if (alpha.isGrey()) {
                        merge(argb, alpha.scaled(size, AV_PIX_FMT_GRAY8));
                    }
                }
            }
            return avif.orientation().apply(new Pixels(size.width(), size.height(), argb));
        }
    }

    private static void merge(int[] argb, int[] alpha) {
        for (int i = 0; i < argb.length; i++) {
            argb[i] = argb[i] & 0xFFFFFF | alpha[i] << 24;
        }
    }
}
