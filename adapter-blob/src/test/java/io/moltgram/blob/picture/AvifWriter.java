package io.moltgram.blob.picture;

import io.moltgram.blob.picture.pixel.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Writes AVIF files: planes of full-range BT.601 without subsampling, and a grey stream for transparency. */
final class AvifWriter {

    private AvifWriter() {}

    static void write(Pixels pixels, Path target) throws IOException {
        AVFormatContext file = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(file, (AVOutputFormat) null, "avif", target.toString()));
        List<AVCodecContext> encoders = new ArrayList<>();
        encoders.add(encoder(file, pixels, avutil.AV_PIX_FMT_YUV444P));
        if (!pixels.isOpaque()) {
            encoders.add(encoder(file, pixels, avutil.AV_PIX_FMT_GRAY8));
        }
        AVIOContext io = new AVIOContext(null);
        check(avformat.avio_open(io, target.toString(), avformat.AVIO_FLAG_WRITE));
        file.pb(io);
        check(avformat.avformat_write_header(file, (AVDictionary) null));
        for (int stream = 0; stream < encoders.size(); stream++) {
            packet(file, encoders.get(stream), pixels, stream);
        }
        check(avformat.av_write_trailer(file));
        avformat.avio_close(io);
        encoders.forEach(avcodec::avcodec_free_context);
        avformat.avformat_free_context(file);
    }

    private static AVCodecContext encoder(AVFormatContext file, Pixels pixels, int layout) throws IOException {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("libaom-av1");
        AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
        encoder.width(pixels.width());
        encoder.height(pixels.height());
        encoder.pix_fmt(layout);
        encoder.time_base().num(1).den(1);
        encoder.color_range(avutil.AVCOL_RANGE_JPEG);
        encoder.colorspace(avutil.AVCOL_SPC_SMPTE170M);
        encoder.thread_count(1);
        encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "cpu-used", "8", 0);
        avutil.av_dict_set(options, "crf", "10", 0);
        avutil.av_dict_set(options, "still-picture", "1", 0);
        check(avcodec.avcodec_open2(encoder, codec, options));
        AVStream stream = avformat.avformat_new_stream(file, codec);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        stream.time_base(encoder.time_base());
        return encoder;
    }

    private static void packet(AVFormatContext file, AVCodecContext encoder, Pixels pixels, int stream)
            throws IOException {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(encoder.pix_fmt());
        frame.width(pixels.width());
        frame.height(pixels.height());
        check(avutil.av_frame_get_buffer(frame, 0));
        for (int plane = 0; plane < (stream == 0 ? 3 : 1); plane++) {
            for (int i = 0; i < pixels.argb().length; i++) {
                long at = (long) i / pixels.width() * frame.linesize(plane) + i % pixels.width();
                frame.data(plane)
                        .put(at, (byte) (stream == 0 ? yuv(pixels.argb()[i], plane) : pixels.argb()[i] >>> 24));
            }
        }
        check(avcodec.avcodec_send_frame(encoder, frame));
        check(avcodec.avcodec_send_frame(encoder, null));
        AVPacket packet = avcodec.av_packet_alloc();
        check(avcodec.avcodec_receive_packet(encoder, packet));
        packet.stream_index(stream);
        check(avformat.av_write_frame(file, packet));
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
    }

    /** ITU-R BT.601, full range. */
    private static int yuv(int pixel, int plane) {
        double red = pixel >> 16 & 255;
        double green = pixel >> 8 & 255;
        double blue = pixel & 255;
        double luma = 0.299 * red + 0.587 * green + 0.114 * blue;
        double value = plane == 0 ? luma : plane == 1 ? 128 + (blue - luma) / 1.772 : 128 + (red - luma) / 1.402;
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg says " + result);
        }
    }
}
