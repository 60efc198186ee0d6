package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_IEC61966_2_1;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.moltgram.blob.picture.pixel.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Writes still pictures as AVIF (AV1 Image File Format 1.1) with libaom: sRGB in full-range BT.601 planes, colour at
 * half the size but for drawings, and transparency as a second, grey picture. One thread, so that the same pixels give
 * the same bytes.
 */
final class AvifEncoder {

    /** 0 is best, 63 smallest; at this speed it looks like WebP at 84 and takes half of its bytes. */
    private static final String QUALITY = "30";

    /** 0 is slowest, 9 quickest; 7 is worth a third of the bytes of 8 at the same quality, for twice the time. */
    private static final String SPEED = "7";

    private AvifEncoder() {}

    static void encode(Pixels pixels, Path target) throws IOException {
        int layout = FrameEncoder.isDrawing(pixels) ? AV_PIX_FMT_YUV444P : AV_PIX_FMT_YUV420P;
        List<AVFrame> frames = new ArrayList<>();
        try {
            frames.add(colour(pixels, layout));
            if (!pixels.isOpaque()) {
                frames.add(transparency(pixels));
            }
            encode(frames, target);
        } finally {
            frames.forEach(frame -> av_frame_free(frame));
        }
    }

    /** The frame of colour, in full range, and that of transparency if there is any. */
    static void encode(List<AVFrame> frames, Path target) throws IOException {
        AVFormatContext file = new AVFormatContext(null);
        check(avformat_alloc_output_context2(file, (AVOutputFormat) null, "avif", target.toString()));
        List<AVCodecContext> encoders = new ArrayList<>();
        AVIOContext out = new AVIOContext(null);
        try {
            for (AVFrame frame : frames) {
                encoders.add(encoder(file, frame));
            }
            check(avio_open(out, target.toString(), AVIO_FLAG_WRITE));
            file.pb(out);
            check(avformat_write_header(file, (AVDictionary) null));
            for (int i = 0; i < frames.size(); i++) {
                frames.get(i).color_range(AVCOL_RANGE_JPEG);
                write(file, encoders.get(i), frames.get(i), i);
            }
            check(av_write_trailer(file));
        } finally {
            avio_closep(out);
            encoders.forEach(encoder -> avcodec_free_context(encoder));
            avformat_free_context(file);
        }
    }

    private static AVCodecContext encoder(AVFormatContext file, AVFrame frame) throws IOException {
        AVCodecContext encoder = avcodec_alloc_context3(avcodec_find_encoder_by_name("libaom-av1"));
        AVDictionary options = new AVDictionary(null);
        boolean open = false;
        try {
            encoder.width(frame.width());
            encoder.height(frame.height());
            encoder.pix_fmt(frame.format());
            encoder.time_base().num(1).den(1);
            encoder.color_range(AVCOL_RANGE_JPEG);
            encoder.colorspace(AVCOL_SPC_SMPTE170M);
            encoder.color_primaries(AVCOL_PRI_BT709);
            encoder.color_trc(AVCOL_TRC_IEC61966_2_1);
            encoder.thread_count(1);
            encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
            av_dict_set(options, "usage", "allintra", 0);
            av_dict_set(options, "still-picture", "1", 0);
            av_dict_set(options, "cpu-used", SPEED, 0);
            av_dict_set(options, "crf", QUALITY, 0);
            av_dict_set(options, "tune", "ssim", 0);
            check(avcodec_open2(encoder, encoder.codec(), options));
            AVStream stream = avformat_new_stream(file, encoder.codec());
            check(avcodec_parameters_from_context(stream.codecpar(), encoder));
            stream.time_base(encoder.time_base());
            open = true;
            return encoder;
        } finally {
            av_dict_free(options);
            if (!open) {
                avcodec_free_context(encoder);
            }
        }
    }

    private static AVFrame colour(Pixels pixels, int layout) throws IOException {
        AVFrame packed = FrameEncoder.frame(pixels.size(), AV_PIX_FMT_BGRA);
        AVFrame planes = FrameEncoder.frame(pixels.size(), layout);
        try {
            FrameEncoder.fill(packed, pixels, false);
            Conversion.convert(packed, planes);
            return planes;
        } finally {
            av_frame_free(packed);
        }
    }

    private static AVFrame transparency(Pixels pixels) throws IOException {
        AVFrame grey = FrameEncoder.frame(pixels.size(), AV_PIX_FMT_GRAY8);
        byte[] row = new byte[pixels.width()];
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (byte) (pixels.argb()[y * row.length + x] >>> 24);
            }
            grey.data(0).position((long) y * grey.linesize(0)).put(row, 0, row.length);
        }
        return grey;
    }

    private static void write(AVFormatContext file, AVCodecContext encoder, AVFrame frame, int stream)
            throws IOException {
        AVPacket packet = av_packet_alloc();
        try {
            check(avcodec_send_frame(encoder, frame));
            check(avcodec_send_frame(encoder, null));
            check(avcodec_receive_packet(encoder, packet));
            packet.stream_index(stream);
            check(av_write_frame(file, packet));
        } finally {
            av_packet_free(packet);
        }
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("AVIF cannot be written: FFmpeg says " + result);
        }
    }
}
