package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_OPT_SEARCH_CHILDREN;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.media.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Encodes pictures with FFmpeg's own JPEG and PNG encoders, libwebp and libaom. The same pixels always give the same
 * bytes: one thread, no metadata, exact arithmetic.
 */
public final class FrameEncoder {

    /** About quality 90 of other JPEG encoders; 2 is the best of 31 that needs no larger tables. */
    private static final int JPEG_SCALE = 2;

    /** Most photographs stay above an SSIM of 0.98 in less than half of their bytes as JPEG. */
    private static final int WEBP_QUALITY = 84;

    /** Photographs and paintings stay far below; trying them without loss as well would cost time for nothing. */
    private static final double FLAT = 0.4;

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    private FrameEncoder() {}

    /** Writes the picture; transparency is laid on white for JPEG. */
    public static void encode(Pixels pixels, PictureFormat format, Path target) throws IOException {
        switch (format) {
            case JPEG -> Files.write(target, jpeg(pixels.onWhite()));
            case PNG -> Files.write(target, packed(pixels, "png", AV_PIX_FMT_RGBA, false));
            case WEBP -> Files.write(target, webp(pixels));
            case AVIF -> AvifEncoder.encode(pixels, target);
        }
    }

    /**
     * Writes the whole picture in the format that suits it: PNG when it has transparency, or is a drawing that is no
     * larger without loss; else JPEG.
     *
     * @param sharp whether it came in without loss
     */
    public static PictureFormat encodeWhole(Pixels pixels, boolean sharp, Function<PictureFormat, Path> target)
            throws IOException {
        if (!pixels.isOpaque()) {
            encode(pixels, PictureFormat.PNG, target.apply(PictureFormat.PNG));
            return PictureFormat.PNG;
        }
        byte[] lossy = jpeg(pixels);
        byte[] lossless = sharp && isDrawing(pixels) ? packed(pixels, "png", AV_PIX_FMT_RGBA, false) : new byte[0];
        boolean drawing = lossless.length > 0 && lossless.length <= lossy.length;
        PictureFormat format = drawing ? PictureFormat.PNG : PictureFormat.JPEG;
        Files.write(target.apply(format), drawing ? lossless : lossy);
        return format;
    }

    /** Whether so much of it is flat that it is drawn or written rather than photographed. */
    static boolean isDrawing(Pixels pixels) {
        return isDrawing(pixels.flatness());
    }

    /** Whether so large a part of a picture is flat, as {@link Pixels#flatness} counts it. */
    static boolean isDrawing(double flatness) {
        return flatness >= FLAT;
    }

    /** Whether the picture is flat enough that WebP without loss is no larger than with loss. */
    public static boolean isSmallerLossless(Pixels pixels) throws IOException {
        return isDrawing(pixels)
                && packed(pixels, "libwebp", AV_PIX_FMT_BGRA, true).length
                        <= packed(pixels, "libwebp", AV_PIX_FMT_BGRA, false).length;
    }

    /** Without loss when that is no larger: then lines and letters stay as they are. */
    private static byte[] webp(Pixels pixels) throws IOException {
        byte[] lossy = packed(pixels, "libwebp", AV_PIX_FMT_BGRA, false);
        if (!isDrawing(pixels)) {
            return lossy;
        }
        byte[] lossless = packed(pixels, "libwebp", AV_PIX_FMT_BGRA, true);
        return lossless.length <= lossy.length ? lossless : lossy;
    }

    private static byte[] packed(Pixels pixels, String encoder, int layout, boolean lossless) throws IOException {
        AVFrame frame = frame(pixels.size(), layout);
        try {
            fill(frame, pixels, layout == AV_PIX_FMT_RGBA);
            return packed(frame, encoder, lossless);
        } finally {
            av_frame_free(frame);
        }
    }

    /** As WebP with loss, of planes or of packed pixels. */
    static byte[] webp(AVFrame frame) throws IOException {
        return packed(frame, "libwebp", false);
    }

    private static byte[] packed(AVFrame frame, String encoder, boolean lossless) throws IOException {
        AVCodecContext context = context(frame, encoder);
        try {
            context.compression_level(encoder.equals("png") ? 6 : 4);
            av_opt_set_int(context, "quality", WEBP_QUALITY, AV_OPT_SEARCH_CHILDREN);
            av_opt_set_int(context, "lossless", lossless ? 1 : 0, AV_OPT_SEARCH_CHILDREN);
            av_opt_set_int(context, "pred", 5, AV_OPT_SEARCH_CHILDREN);
            return encoded(context, frame);
        } finally {
            avcodec_free_context(context);
        }
    }

    private static byte[] jpeg(Pixels pixels) throws IOException {
        AVFrame packed = frame(pixels.size(), AV_PIX_FMT_BGRA);
        AVFrame planes = frame(pixels.size(), AV_PIX_FMT_YUVJ420P);
        try {
            fill(packed, pixels, false);
            Conversion.convert(packed, planes);
            return jpeg(planes);
        } finally {
            av_frame_free(packed);
            av_frame_free(planes);
        }
    }

    /** As JPEG, of planes in full range. */
    static byte[] jpeg(AVFrame planes) throws IOException {
        AVCodecContext context = context(planes, "mjpeg");
        try {
            context.flags(context.flags() | AV_CODEC_FLAG_QSCALE);
            context.global_quality(JPEG_SCALE * FF_QP2LAMBDA);
            context.color_range(AVCOL_RANGE_JPEG);
            planes.color_range(AVCOL_RANGE_JPEG);
            planes.colorspace(AVCOL_SPC_BT470BG);
            planes.quality(JPEG_SCALE * FF_QP2LAMBDA);
            return encoded(context, planes);
        } finally {
            avcodec_free_context(context);
        }
    }

    private static AVCodecContext context(AVFrame frame, String encoder) {
        AVCodecContext context = avcodec_alloc_context3(avcodec_find_encoder_by_name(encoder));
        context.width(frame.width());
        context.height(frame.height());
        context.pix_fmt(frame.format());
        context.time_base().num(1).den(25);
        context.thread_count(1);
        context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT);
        return context;
    }

    static AVFrame frame(Size size, int layout) throws IOException {
        AVFrame frame = av_frame_alloc();
        frame.format(layout);
        frame.width(size.width());
        frame.height(size.height());
        if (av_frame_get_buffer(frame, 0) < 0) {
            av_frame_free(frame);
            throw new IOException("no memory for a frame");
        }
        return frame;
    }

    static void fill(AVFrame frame, Pixels pixels, boolean redFirst) {
        int[] row = new int[pixels.width()];
        IntPointer target = new IntPointer((Pointer) frame.data(0));
        for (int y = 0; y < pixels.height(); y++) {
            System.arraycopy(pixels.argb(), y * row.length, row, 0, row.length);
            if (redFirst) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = row[x] & 0xFF00FF00 | row[x] >>> 16 & 255 | (row[x] & 255) << 16;
                }
            }
            target.position((long) y * frame.linesize(0) / Integer.BYTES).put(row, 0, row.length);
        }
    }

    private static byte[] encoded(AVCodecContext context, AVFrame frame) throws IOException {
        AVPacket packet = av_packet_alloc();
        try {
            if (avcodec_open2(context, context.codec(), (AVDictionary) null) < 0
                    || avcodec_send_frame(context, frame) < 0) {
                throw new IOException("encoder does not work");
            }
            avcodec_send_frame(context, null);
            if (avcodec_receive_packet(context, packet) < 0) {
                throw new IOException("encoder gave nothing");
            }
            byte[] bytes = new byte[packet.size()];
            new BytePointer((Pointer) packet.data()).get(bytes);
            return bytes;
        } finally {
            av_packet_free(packet);
        }
    }
}
