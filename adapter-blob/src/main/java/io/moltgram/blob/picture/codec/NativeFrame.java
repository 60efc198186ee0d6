package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_close;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_init;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_parse2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.media.Picture;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVCodecParserContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** One picture decoded by FFmpeg, in native memory until it is closed. */
final class NativeFrame implements AutoCloseable {

    /** Bytes that libaom was measured to take for 4 to 12 million pixels. */
    private static final double NOTES = 9.3;

    private static final double SAMPLE = 4;
    private static final double DEEP_SAMPLE = 5.6;

    private interface Source {
        void put(BytePointer to) throws IOException;
    }

    private final AVFrame frame;

    private NativeFrame(AVFrame frame) {
        this.frame = frame;
    }

    /** Decodes an AV1 packet that holds one picture; asks the pixel budget for the size in its own header first. */
    static NativeFrame av1(AVCodecParameters parameters, AVPacket packet) throws IOException {
        AVCodec decoder = avcodec_find_decoder_by_name("libdav1d");
        decoder = decoder == null ? avcodec_find_decoder_by_name("libaom-av1") : decoder;
        AVCodecContext context = avcodec_alloc_context3(decoder);
        try {
            avcodec_parameters_to_context(context, parameters);
            admit(context, packet);
            return decode(decoder, context, packet);
        } finally {
            avcodec_free_context(context);
        }
    }

    /** Takes the rows of a picture from the top, as {@code 0xAARRGGBB}; the array is used again. */
    interface Canvas {
        void take(int y, int[] row);
    }

    /** Decodes the bytes of a WebP file that is not animated. */
    static NativeFrame webp(byte[] bytes) throws IOException {
        return whole(bytes.length, to -> to.put(bytes), "webp", 0);
    }

    /** The same of a file. */
    static NativeFrame webp(Path file) throws IOException {
        return whole(file, "webp", 0);
    }

    /**
     * Decodes a JPEG file; any flaw is a failure.
     *
     * @param halvings how often the sides are halved while it is decoded, 0 to 3
     */
    static NativeFrame jpeg(Path file, int halvings) throws IOException {
        return whole(file, "mjpeg", halvings);
    }

    /** The file goes into native memory without a copy in the heap. */
    private static NativeFrame whole(Path file, String name, int halvings) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            return whole(Math.toIntExact(in.size()), to -> fill(to, in), name, halvings);
        }
    }

    private static NativeFrame whole(int length, Source source, String name, int halvings) throws IOException {
        AVCodec decoder = avcodec_find_decoder_by_name(name);
        AVCodecContext context = avcodec_alloc_context3(decoder);
        AVPacket packet = av_packet_alloc();
        try {
            if (av_new_packet(packet, length) < 0) {
                throw new IOException("no memory for the file");
            }
            source.put(packet.data().capacity(length));
            context.lowres(halvings);
            context.err_recognition(name.equals("mjpeg") ? AV_EF_EXPLODE : 0);
            return decode(decoder, context, packet);
        } finally {
            av_packet_free(packet);
            avcodec_free_context(context);
        }
    }

    private static NativeFrame decode(AVCodec decoder, AVCodecContext context, AVPacket packet) throws IOException {
        AVFrame frame = av_frame_alloc();
        boolean whole = false;
        try {
            context.thread_count(1);
            context.max_pixels(Picture.MOST_PIXELS * 5 / 4); // codecs round sizes up
            if (avcodec_open2(context, decoder, (AVDictionary) null) < 0 || avcodec_send_packet(context, packet) < 0) {
                throw new IOException("not decodable");
            }
            avcodec_send_packet(context, null);
            if (avcodec_receive_frame(context, frame) < 0) {
                throw new IOException("no picture came out");
            }
            PixelBudget.admit(frame.width(), frame.height());
            whole = true;
            return new NativeFrame(frame);
        } finally {
            if (!whole) {
                av_frame_free(frame);
            }
        }
    }

    private static void fill(BytePointer to, FileChannel in) throws IOException {
        ByteBuffer bytes = to.asByteBuffer();
        while (bytes.hasRemaining()) {
            if (in.read(bytes) < 0) {
                throw new EOFException("the file became shorter");
            }
        }
    }

    AVFrame frame() {
        return frame;
    }

    Size size() {
        return new Size(frame.width(), frame.height());
    }

    boolean isGrey() {
        return av_pix_fmt_desc_get(frame.format()).nb_components() == 1;
    }

    /** The samples in another size and layout, BGRA as 0xAARRGGBB or GRAY8 as 0 to 255. */
    int[] scaled(Size target, int layout) throws IOException {
        int[] samples = new int[target.width() * target.height()];
        scale(target, layout, (y, row) -> System.arraycopy(row, 0, samples, y * row.length, row.length));
        return samples;
    }

    /** All rows in the size that they have. */
    void packed(Canvas canvas) throws IOException {
        scale(size(), AV_PIX_FMT_BGRA, canvas);
    }

    private void scale(Size target, int layout, Canvas canvas) throws IOException {
        int bytes = layout == AV_PIX_FMT_GRAY8 ? 1 : 4;
        int stride = (target.width() * bytes + 63) / 64 * 64;
        SwsContext context = context(target, layout);
        try (BytePointer out = new BytePointer((long) stride * target.height() + 64);
                PointerPointer<BytePointer> planes = new PointerPointer<>(4);
                IntPointer strides = new IntPointer(stride, 0, 0, 0)) {
            planes.zero();
            planes.put(0, out);
            if (sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides) < 0) {
                throw new IOException("scaling failed");
            }
            int[] row = new int[target.width()];
            byte[] greys = new byte[bytes == 1 ? row.length : 0];
            IntPointer colours = new IntPointer((Pointer) out);
            for (int y = 0; y < target.height(); y++) {
                if (bytes == 1) {
                    out.position((long) y * stride).get(greys);
                    Arrays.setAll(row, x -> greys[x] & 255);
                } else {
                    colours.position((long) y * stride / Integer.BYTES).get(row);
                }
                canvas.take(y, row);
            }
        } finally {
            sws_freeContext(context);
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }

    /** The container may claim less than the coded picture has; the sequence header tells. */
    private static void admit(AVCodecContext context, AVPacket packet) {
        AVCodecParserContext parser = av_parser_init(AV_CODEC_ID_AV1);
        try (BytePointer out = new BytePointer((Pointer) null);
                IntPointer outSize = new IntPointer(1)) {
            av_parser_parse2(
                    parser, context, out, outSize, packet.data(), packet.size(), AV_NOPTS_VALUE, AV_NOPTS_VALUE, 0);
            Size size = PixelBudget.admit(
                    larger(context.width(), parser.width(), parser.coded_width()),
                    larger(context.height(), parser.height(), parser.coded_height()));
            double bytes = bytes(parser.format());
            if (isDeep(parser.format())) {
                PixelBudget.admitMemory(size, bytes, "as an AVIF of this kind");
            } else {
                PixelBudget.admitAvif(size, bytes);
            }
        } finally {
            av_parser_close(parser);
        }
    }

    private static int larger(int said, int shown, int coded) {
        return Math.max(said, Math.max(shown, coded));
    }

    /** What libaom takes for a pixel: its notes on blocks, and each sample in its own frame and in ours. */
    private static double bytes(int format) {
        AVPixFmtDescriptor layout = av_pix_fmt_desc_get(format);
        if (layout == null || layout.isNull()) {
            return NOTES + 3 * DEEP_SAMPLE;
        }
        double colours =
                layout.nb_components() < 3 ? 0.5 : 2.0 / (1 << layout.log2_chroma_w() + layout.log2_chroma_h());
        return NOTES + (1 + colours) * (isDeep(format) ? DEEP_SAMPLE : SAMPLE);
    }

    /** Whether a sample has more than eight bits; also where the layout is unknown. */
    private static boolean isDeep(int format) {
        AVPixFmtDescriptor layout = av_pix_fmt_desc_get(format);
        return layout == null || layout.isNull() || layout.comp(0).depth() > 8;
    }

    private SwsContext context(Size target, int layout) throws IOException {
        int flags = swscale.SWS_LANCZOS | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT | swscale.SWS_BITEXACT;
        SwsContext context = sws_getContext(
                frame.width(),
                frame.height(),
                frame.format(),
                target.width(),
                target.height(),
                layout,
                flags,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new IOException("no filter for this picture");
        }
        int space = frame.colorspace();
        boolean wide = space == AVCOL_SPC_BT709 || space == AVCOL_SPC_BT2020_NCL;
        IntPointer from = sws_getCoefficients(wide ? space : swscale.SWS_CS_ITU601);
        IntPointer to = sws_getCoefficients(swscale.SWS_CS_DEFAULT);
        int full = layout == AV_PIX_FMT_GRAY8 || frame.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(context, from, full, to, 1, 0, 1 << 16, 1 << 16);
        return context;
    }
}
