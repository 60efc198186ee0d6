package io.moltgram.bootstrap.bench;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Writes an AVIF of stripes in any layout of samples, quickly; native memory is left to the end of the program. */
final class LargeAvif {

    private LargeAvif() {}

    /** @param layout as FFmpeg numbers it, with colour in half of the rows */
    static void write(int width, int height, int layout, Path target) throws IOException {
        AVFormatContext file = new AVFormatContext(null);
        check(avformat_alloc_output_context2(file, (AVOutputFormat) null, "avif", target.toString()));
        AVCodecContext encoder = avcodec_alloc_context3(avcodec_find_encoder_by_name("libaom-av1"));
        encoder.width(width);
        encoder.height(height);
        encoder.pix_fmt(layout);
        encoder.time_base().num(1).den(1);
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "usage", "realtime", 0);
        av_dict_set(options, "cpu-used", "8", 0);
        check(avcodec_open2(encoder, encoder.codec(), options));
        AVStream stream = avformat_new_stream(file, encoder.codec());
        check(avcodec_parameters_from_context(stream.codecpar(), encoder));
        AVIOContext out = new AVIOContext(null);
        check(avio_open(out, target.toString(), AVIO_FLAG_WRITE));
        file.pb(out);
        check(avformat_write_header(file, (AVDictionary) null));
        check(avcodec_send_frame(encoder, striped(width, height, layout)));
        check(avcodec_send_frame(encoder, null));
        AVPacket packet = av_packet_alloc();
        check(avcodec_receive_packet(encoder, packet));
        packet.stream_index(0);
        check(av_write_frame(file, packet));
        check(av_write_trailer(file));
        avio_closep(out);
    }

    private static AVFrame striped(int width, int height, int layout) throws IOException {
        AVFrame frame = av_frame_alloc();
        frame.format(layout);
        frame.width(width);
        frame.height(height);
        check(av_frame_get_buffer(frame, 0));
        for (int plane = 0; plane < 3; plane++) {
            byte[] row = new byte[frame.linesize(plane)];
            for (int y = 0; y < (plane == 0 ? height : (height + 1) / 2); y++) {
                for (int x = 0; x < row.length; x += 2) {
                    row[x] = (byte) (x / 16 * 5 + y / 7);
                    row[x + 1] = 1; // of ten bits the upper two, or a dark sample of its own
                }
                frame.data(plane).position((long) y * row.length).put(row, 0, row.length);
            }
        }
        return frame;
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg says " + result);
        }
    }
}
