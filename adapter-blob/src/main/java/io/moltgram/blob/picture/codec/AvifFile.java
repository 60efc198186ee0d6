package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import io.moltgram.blob.picture.pixel.Orientation;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/** An open AVIF file: ISO base media with AV1 pictures inside, read by FFmpeg's demuxer for that alone. */
final class AvifFile implements AutoCloseable {

    /** Packets looked at for the first of a stream; an image file has one for each of its few items. */
    private static final int MOST_PACKETS = 16;

    private final AVFormatContext file;

    private AvifFile(AVFormatContext file) {
        this.file = file;
    }

    static AvifFile open(Path path) throws IOException {
        av_log_set_level(AV_LOG_QUIET);
        AVFormatContext file = avformat_alloc_context();
        AVDictionary options = new AVDictionary(null);
        try {
            av_dict_set(options, "protocol_whitelist", "file", 0);
            av_dict_set(options, "codec_whitelist", "libdav1d,libaom-av1", 0);
            String address = "file:" + path.toAbsolutePath();
            if (avformat_open_input(file, address, av_find_input_format("mov"), options) < 0) {
                throw new IOException("not readable as AVIF"); // the context was freed by the callee
            }
        } finally {
            av_dict_free(options);
        }
        AvifFile avif = new AvifFile(file);
        try {
            avif.check();
            return avif;
        } catch (IOException | RuntimeException e) {
            avif.close();
            throw e;
        }
    }

    int streams() {
        return file.nb_streams();
    }

    /** Decodes the first picture of a stream. */
    NativeFrame decode(int stream) throws IOException {
        AVPacket packet = av_packet_alloc();
        try {
            for (int i = 0; i < MOST_PACKETS && read(packet); i++) {
                if (packet.stream_index() == stream) {
                    return NativeFrame.av1(parameters(stream), packet);
                }
                av_packet_unref(packet);
            }
            throw new IOException("no picture in the stream");
        } finally {
            av_packet_free(packet);
        }
    }

    /**
     * How the file wants its picture turned. The matrix maps stored places to shown ones, {@code x' = a x + c y, y' = b
     * x +
     * d y} with y downwards; only quarter turns and mirrors occur (irot, imir).
     */
    Orientation orientation() {
        AVCodecParameters parameters = parameters(0);
        AVPacketSideData matrix = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull() || matrix.size() < 36) {
            return Orientation.UPRIGHT;
        }
        int[] values = new int[9];
        new IntPointer((Pointer) matrix.data()).get(values);
        int a = Integer.signum(values[0]);
        int b = Integer.signum(values[1]);
        int c = Integer.signum(values[3]);
        int d = Integer.signum(values[4]);
        int quarters = c == 0 ? 1 - d : c < 0 ? 1 : 3;
        return Orientation.of(a * d - b * c < 0, quarters);
    }

    @Override
    public void close() {
        avformat_close_input(file);
    }

    private void check() throws IOException {
        if (file.nb_stream_groups() > 0) {
            throw Refusal.invalid("picture_unsupported", "AVIF pictures made of tiles are not supported");
        }
        if (streams() == 0) {
            throw new IOException("no picture in the file");
        }
        for (int i = 0; i < Math.min(2, streams()); i++) {
            AVCodecParameters parameters = parameters(i);
            if (parameters.codec_type() != AVMEDIA_TYPE_VIDEO || parameters.codec_id() != AV_CODEC_ID_AV1) {
                throw PictureType.unsupported();
            }
            PixelBudget.admit(parameters.width(), parameters.height());
        }
    }

    private AVCodecParameters parameters(int stream) {
        return file.streams(stream).codecpar();
    }

    private boolean read(AVPacket packet) {
        return av_read_frame(file, packet) >= 0;
    }
}
