package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;

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

    private WebpDecoder() {}

    /** The picture with its longer side at most so long, in the colours of its profile, not yet upright. */
    static Pixels decode(Path file, int longest) throws IOException {
        Optional<WebpMotion> moving = WebpMotion.of(file);
        if (moving.isPresent()) {
            return Scaler.scale(
                    Rows.of(moving.get().first()), moving.get().size().within(longest));
        }
        try (NativeFrame frame = NativeFrame.webp(Files.readAllBytes(file))) {
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
