package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The frames of a GIF, laid on each other by FFmpeg as the file wants it. */
final class GifMotion implements MovingPicture {

    private final byte[] file;
    private final GifBlocks blocks;

    private GifMotion(byte[] file, GifBlocks blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    static GifMotion of(Path path) throws IOException {
        byte[] file = Files.readAllBytes(path);
        GifBlocks blocks = GifBlocks.of(file);
        if (blocks.delays().size() > 1) {
            PixelBudget.admitFrames(
                    blocks.size().width(),
                    blocks.size().height(),
                    blocks.delays().size());
        }
        return new GifMotion(file, blocks);
    }

    @Override
    public Size size() {
        return blocks.size();
    }

    @Override
    public List<Integer> delays() {
        return blocks.delays();
    }

    @Override
    public int plays() {
        return blocks.plays();
    }

    @Override
    public void play(Screen screen) throws IOException {
        AVCodecContext decoder = avcodec_alloc_context3(avcodec_find_decoder_by_name("gif"));
        AVFrame frame = av_frame_alloc();
        try {
            if (avcodec_open2(decoder, decoder.codec(), (AVDictionary) null) < 0) {
                throw new IOException("decoder does not work");
            }
            int start = 0;
            for (int end : blocks.ends()) {
                decode(start, end, decoder, frame);
                screen.show(rows(frame));
                start = end;
            }
        } finally {
            av_frame_free(frame);
            avcodec_free_context(decoder);
        }
    }

    private void decode(int start, int end, AVCodecContext decoder, AVFrame frame) throws IOException {
        AVPacket packet = av_packet_alloc();
        try {
            if (av_new_packet(packet, end - start) < 0) {
                throw new IOException("no memory for a frame");
            }
            packet.data().put(file, start, end - start);
            if (avcodec_send_packet(decoder, packet) < 0 || avcodec_receive_frame(decoder, frame) < 0) {
                throw new IOException("a frame cannot be read");
            }
        } finally {
            av_packet_free(packet);
        }
    }

    private Rows rows(AVFrame frame) throws IOException {
        if (frame.format() != AV_PIX_FMT_BGRA || !size().equals(new Size(frame.width(), frame.height()))) {
            throw new IOException("a frame is not as the file says");
        }
        return new PackedRows(frame);
    }
}
