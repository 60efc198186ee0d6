package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;

import io.moltgram.blob.picture.codec.WebpChunks.Chunk;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Decodes WebP with FFmpeg, many times faster than ImageIO; of animations the first frame. Format: RFC 9649. */
final class WebpDecoder {

    private static final int MOST_SIDE = 0x3FFF;

    /** Of each pixel: what it is, and a share of the file and its tables. */
    private static final double LOSSLESS_BYTES = 4.2;

    /** Of each pixel: its colours, and its transparency, which is decoded as if it were colours. */
    private static final double TRANSPARENT_BYTES = 6.5;

    /** Of each pixel: a sample of brightness, and a quarter of two of colour. */
    private static final double LOSSY_BYTES = 1.5;

    private WebpDecoder() {}

    /** Refuses what takes too much memory. */
    private static void admit(Path file, Size size) throws IOException {
        WebpChunks chunks = WebpChunks.of(Files.readAllBytes(file));
        Optional<Chunk> lossless = chunks.first("VP8L").filter(chunk -> chunk.length() >= 5);
        if (lossless.isPresent()) {
            int sides = chunks.bytes().getInt(lossless.get().start() + 1); // the file may say other ones
            Size own = PixelBudget.admit((sides & MOST_SIDE) + 1, (sides >>> 14 & MOST_SIDE) + 1);
            PixelBudget.admitMemory(own, LOSSLESS_BYTES, "as a WebP without loss");
        } else if (chunks.first("ALPH").isPresent()) {
            PixelBudget.admitMemory(size, TRANSPARENT_BYTES, "as a transparent WebP");
        } else {
            PixelBudget.admitMemory(size, LOSSY_BYTES, "as a WebP");
        }
    }

    /** The picture with its longer side at most so long, in the colours of its profile, not yet upright. */
    static Pixels decode(Path file, Size said, int longest) throws IOException {
        Optional<WebpMotion> moving = WebpMotion.of(file);
        if (moving.isPresent()) {
            return Scaler.scale(
                    Rows.of(moving.get().first()), moving.get().size().within(longest));
        }
        admit(file, said);
        try (NativeFrame frame = NativeFrame.webp(file)) {
            Size size = frame.size().within(longest);
            return new Pixels(size.width(), size.height(), frame.scaled(size, AV_PIX_FMT_BGRA));
        }
    }

    /** The colour profile in the file. */
    static Optional<byte[]> profile(Path file) throws IOException {
        WebpChunks chunks = WebpChunks.of(Files.readAllBytes(file));
        return chunks.first("ICCP").map(chunks::content);
    }
}
