package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_OPT_SEARCH_CHILDREN;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;

import io.moltgram.blob.picture.codec.WebpChunks.Chunk;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Writes a moving picture as WebP with libwebp, which keeps of each frame only what has changed. How long the last
 * frame stands and how often all are shown is set afterwards, as FFmpeg has no words for it.
 */
public final class WebpAnimation implements AutoCloseable {

    private static final int QUALITY = 75;

    /** Of 6: more takes much longer and saves little. */
    private static final int EFFORT = 2;

    private static final int LONGEST_DELAY = 0xFFFFFF;

    private final AVCodecContext encoder;
    private long time;

    /** @param lossless for flat drawings, which get smaller that way and stay sharp */
    public WebpAnimation(Size size, boolean lossless) throws IOException {
        encoder = avcodec_alloc_context3(avcodec_find_encoder_by_name("libwebp_anim"));
        encoder.width(size.width());
        encoder.height(size.height());
        encoder.pix_fmt(AV_PIX_FMT_BGRA);
        encoder.time_base().num(1).den(1000);
        encoder.thread_count(1);
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_BITEXACT);
        encoder.compression_level(lossless ? 1 : EFFORT);
        av_opt_set_int(encoder, "quality", QUALITY, AV_OPT_SEARCH_CHILDREN);
        av_opt_set_int(encoder, "lossless", lossless ? 1 : 0, AV_OPT_SEARCH_CHILDREN);
        if (avcodec_open2(encoder, encoder.codec(), (AVDictionary) null) < 0) {
            close();
            throw new IOException("encoder does not work");
        }
    }

    /** @param delay in milliseconds */
    public void add(Pixels pixels, int delay) throws IOException {
        AVFrame frame = FrameEncoder.frame(pixels.size(), AV_PIX_FMT_BGRA);
        try {
            FrameEncoder.fill(frame, pixels, false);
            frame.pts(time);
            time += delay;
            if (avcodec_send_frame(encoder, frame) < 0) {
                throw new IOException("encoder takes no frame");
            }
        } finally {
            av_frame_free(frame);
        }
        AVPacket nothing = av_packet_alloc();
        try {
            avcodec_receive_packet(encoder, nothing); // the file comes at the end; asking lets the frame be worked on
        } finally {
            av_packet_free(nothing);
        }
    }

    /** The file, shown so many times; 0 is for ever. */
    public byte[] finish(int plays) throws IOException {
        AVPacket packet = av_packet_alloc();
        try {
            avcodec_send_frame(encoder, null);
            if (avcodec_receive_packet(encoder, packet) < 0) {
                throw new IOException("encoder gave nothing");
            }
            byte[] file = new byte[packet.size()];
            new BytePointer((Pointer) packet.data()).get(file);
            time(WebpChunks.of(file), plays);
            return file;
        } finally {
            av_packet_free(packet);
        }
    }

    /** How many frames the file has; empty when it turned out as a still, because nothing in it moved. */
    public static OptionalInt frames(byte[] file) throws IOException {
        List<Chunk> frames = frames(WebpChunks.of(file));
        return frames.isEmpty() ? OptionalInt.empty() : OptionalInt.of(frames.size());
    }

    @Override
    public void close() {
        avcodec_free_context(encoder);
    }

    private void time(WebpChunks file, int plays) {
        file.first("ANIM").ifPresent(motion -> file.bytes().putShort(motion.start() + 4, (short) plays));
        List<Chunk> frames = frames(file);
        if (frames.isEmpty()) {
            return;
        }
        long before = 0;
        for (Chunk frame : frames.subList(0, frames.size() - 1)) {
            before += file.three(frame.start() + 12);
        }
        int last = (int) Math.max(1, Math.min(LONGEST_DELAY, time - before));
        file.putThree(frames.get(frames.size() - 1).start() + 12, last);
    }

    private static List<Chunk> frames(WebpChunks file) {
        return file.all().stream().filter(chunk -> chunk.name().equals("ANMF")).toList();
    }
}
