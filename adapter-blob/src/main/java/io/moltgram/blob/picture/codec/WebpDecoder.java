package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Size;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes WebP with FFmpeg, many times faster than ImageIO; animations, which FFmpeg does not read, are left to
 * ImageIO.
 * Format: RFC 9649.
 */
final class WebpDecoder {

    private static final int FIRST_CHUNK = 12;

    private WebpDecoder() {}

    /** The picture with its longer side at most so long, in the colours of its profile, not yet upright. */
    static Optional<Pixels> decode(Path file, int longest) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer riff = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < FIRST_CHUNK || Integer.toUnsignedLong(riff.getInt(4)) + 8 > bytes.length) {
            throw new EOFException("shorter than it says");
        }
        if (chunk(riff, "ANIM").isPresent()) {
            return Optional.empty();
        }
        try (NativeFrame frame = NativeFrame.webp(bytes)) {
            Size size = frame.size().within(longest);
            return Optional.of(new Pixels(size.width(), size.height(), frame.scaled(size, AV_PIX_FMT_BGRA)));
        }
    }

    /** The colour profile in the file. */
    static Optional<byte[]> profile(Path file) throws IOException {
        return chunk(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN), "ICCP");
    }

    private static Optional<byte[]> chunk(ByteBuffer riff, String name) {
        byte[] bytes = riff.array();
        int at = FIRST_CHUNK;
        while (at + 8 <= bytes.length) {
            int length = riff.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - 8) {
                return Optional.empty();
            }
            if (new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals(name)) {
                return Optional.of(Arrays.copyOfRange(bytes, at + 8, at + 8 + length));
            }
            at += 8 + length + length % 2;
        }
        return Optional.empty();
    }
}
