package io.moltgram.blob.picture.corpus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;

/**
 * How FFmpeg writes a file.
 *
 * @param muxer kind of file
 * @param codec encoder
 * @param layout how samples are kept, one of {@code AV_PIX_FMT_…}
 * @param options of the encoder
 */
public record FfmpegFile(String muxer, String codec, int layout, Map<String, String> options) {

    public FfmpegFile(String muxer, String codec, int layout) {
        this(muxer, codec, layout, Map.of());
    }

    /** The bytes of a file with these frames, which are of one size. */
    public byte[] of(BufferedImage... frames) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        Path target = Files.createTempFile("specimen", "." + muxer);
        try {
            write(target, frames);
            return Files.readAllBytes(target);
        } finally {
            Files.delete(target);
        }
    }

    private void write(Path target, BufferedImage... frames) throws IOException {
        AVFormatContext file = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(file, (AVOutputFormat) null, muxer, target.toString()));
        AVCodec encoder = avcodec.avcodec_find_encoder_by_name(codec);
        AVCodecContext context = avcodec.avcodec_alloc_context3(encoder);
        try {
            context.width(frames[0].getWidth());
            context.height(frames[0].getHeight());
            context.pix_fmt(layout);
            context.time_base().num(1).den(10);
            context.thread_count(1);
            context.strict_std_compliance(-2);
            if ((file.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
                context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            }
            AVDictionary dictionary = new AVDictionary(null);
            options.forEach((name, value) -> avutil.av_dict_set(dictionary, name, value, 0));
            check(avcodec.avcodec_open2(context, encoder, dictionary));
            AVStream stream = avformat.avformat_new_stream(file, encoder);
            check(avcodec.avcodec_parameters_from_context(stream.codecpar(), context));
            stream.time_base(context.time_base());
            AVIOContext io = new AVIOContext(null);
            check(avformat.avio_open(io, target.toString(), avformat.AVIO_FLAG_WRITE));
            file.pb(io);
            check(avformat.avformat_write_header(file, (AVDictionary) null));
            for (int i = 0; i < frames.length; i++) {
                send(file, context, frame(frames[i], i));
            }
            send(file, context, null);
            check(avformat.av_write_trailer(file));
            avformat.avio_close(io);
        } finally {
            avcodec.avcodec_free_context(context);
            avformat.avformat_free_context(file);
        }
    }

    private static void send(AVFormatContext file, AVCodecContext context, AVFrame frame) throws IOException {
        check(avcodec.avcodec_send_frame(context, frame));
        AVPacket packet = avcodec.av_packet_alloc();
        while (avcodec.avcodec_receive_packet(context, packet) >= 0) {
            packet.stream_index(0);
            avcodec.av_packet_rescale_ts(
                    packet, context.time_base(), file.streams(0).time_base());
            check(avformat.av_interleaved_write_frame(file, packet));
        }
        avcodec.av_packet_free(packet);
        if (frame != null) {
            avutil.av_frame_free(frame);
        }
    }

    private AVFrame frame(BufferedImage image, int number) throws IOException {
        AVFrame from = allocated(image, avutil.AV_PIX_FMT_BGRA);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                long at = (long) y * from.linesize(0) + x * 4L;
                for (int i = 0; i < 4; i++) {
                    from.data(0).put(at + i, (byte) (argb >> 8 * i));
                }
            }
        }
        AVFrame to = allocated(image, layout);
        SwsContext scaler = swscale.sws_getContext(
                from.width(),
                from.height(),
                from.format(),
                to.width(),
                to.height(),
                layout,
                swscale.SWS_POINT,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IOException("no way from BGRA to " + layout);
        }
        check(swscale.sws_scale(scaler, from.data(), from.linesize(), 0, from.height(), to.data(), to.linesize()));
        swscale.sws_freeContext(scaler);
        avutil.av_frame_free(from);
        to.pts(number);
        return to;
    }

    private static AVFrame allocated(BufferedImage image, int layout) throws IOException {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(layout);
        frame.width(image.getWidth());
        frame.height(image.getHeight());
        check(avutil.av_frame_get_buffer(frame, 0));
        return frame;
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg says " + result);
        }
    }
}
