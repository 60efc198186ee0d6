package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/** Puts the samples of one frame into another, of another layout or size; colours are those of ITU-R BT.601. */
final class Conversion {

    private static final int EXACT = swscale.SWS_ACCURATE_RND | swscale.SWS_BITEXACT;

    private Conversion() {}

    /** Between layouts; both in full range. */
    static void convert(AVFrame from, AVFrame to) throws IOException {
        run(from, to, swscale.SWS_BICUBIC | EXACT | swscale.SWS_FULL_CHR_H_INP, true);
    }

    /**
     * Between sizes, from planes in full range.
     *
     * @param full whether to full range as well
     */
    static void scale(AVFrame from, AVFrame to, boolean full) throws IOException {
        run(from, to, swscale.SWS_LANCZOS | EXACT, full);
    }

    private static void run(AVFrame from, AVFrame to, int flags, boolean full) throws IOException {
        SwsContext context = sws_getContext(
                from.width(),
                from.height(),
                from.format(),
                to.width(),
                to.height(),
                to.format(),
                flags,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new IOException("no conversion of colours");
        }
        try {
            IntPointer matrix = sws_getCoefficients(swscale.SWS_CS_ITU601);
            sws_setColorspaceDetails(context, matrix, 1, matrix, full ? 1 : 0, 0, 1 << 16, 1 << 16);
            sws_scale(context, from.data(), from.linesize(), 0, from.height(), to.data(), to.linesize());
        } finally {
            sws_freeContext(context);
        }
    }
}
