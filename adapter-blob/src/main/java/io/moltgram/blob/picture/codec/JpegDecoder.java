package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes common JPEGs with FFmpeg: quicker than ImageIO, and in a fraction of the memory, because a picture that is
 * much too large is decoded at half, a quarter or an eighth of its size right away. Whatever is uncommon or looks
 * damaged is left to ImageIO, which tells damage from oddity.
 */
final class JpegDecoder {

    private static final Set<Integer> COMMON = Set.of(AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P);

    /** An eighth. */
    private static final int MOST_HALVINGS = 3;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegDecoder() {}

    /** Whether the last scan has an end. */
    static boolean isWhole(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return last(bytes, END) >= last(bytes, START_OF_SCAN);
    }

    /** The picture as it lies in the file, its longer side at most so long; empty when it is not for this decoder. */
    static Optional<Pixels> decode(Path file, Size size, int longest) {
        Size target = size.within(longest);
        try (NativeFrame frame = NativeFrame.jpeg(file, halvings(size, target))) {
            return COMMON.contains(frame.frame().format())
                    ? Optional.of(new Pixels(target.width(), target.height(), frame.scaled(target, AV_PIX_FMT_BGRA)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** How often it may be halved without becoming smaller than the target. */
    private static int halvings(Size size, Size target) {
        int halvings = 0;
        while (halvings < MOST_HALVINGS
                && size.width() >> halvings + 1 >= target.width()
                && size.height() >> halvings + 1 >= target.height()) {
            halvings++;
        }
        return halvings;
    }

    /** Where the marker stands last, or -1. */
    private static int last(byte[] bytes, int marker) {
        int at = bytes.length - 2;
        while (at >= 0 && ((bytes[at] & 255) != 255 || (bytes[at + 1] & 255) != marker)) {
            at--;
        }
        return at;
    }
}
