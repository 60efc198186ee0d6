package io.moltgram.blob.picture.corpus;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/** WebP: lossy and lossless, clear and moving, in plain and in extended files (RFC 9649). */
final class WebpSpecimens {

    private static final int ANIMATION = 2;
    private static final int XMP = 4;
    private static final int EXIF = 8;
    private static final int ALPHA = 16;
    private static final int PROFILE = 32;

    private final Shelf shelf = new Shelf();
    private final byte[] lossy = lossy(80, 60, "75");
    private final byte[] lossless = lossless(Motif.translucent(61, 43));

    private WebpSpecimens() throws IOException {}

    static List<Specimen> all() throws IOException {
        WebpSpecimens specimens = new WebpSpecimens();
        specimens.encoded();
        specimens.extended();
        specimens.animations();
        specimens.broken();
        specimens.floods();
        return specimens.shelf.all();
    }

    static byte[] lossy(int width, int height, String quality) throws IOException {
        return new FfmpegFile("webp", "libwebp", avutil.AV_PIX_FMT_YUV420P, Map.of("quality", quality))
                .of(Motif.opaque(width, height));
    }

    static byte[] lossless(BufferedImage image) throws IOException {
        return new FfmpegFile("webp", "libwebp", avutil.AV_PIX_FMT_BGRA, Map.of("lossless", "1")).of(image);
    }

    private void encoded() throws IOException {
        for (String quality : List.of("1", "30", "75", "100")) {
            shelf.shown("WebP of quality " + quality, lossy(97, 61, quality));
        }
        for (int[] size : new int[][] {{1, 1}, {1, 300}, {300, 1}, {2, 2}, {17, 33}, {700, 20}}) {
            shelf.shown("WebP " + size[0] + " by " + size[1], lossy(size[0], size[1], "60"));
            shelf.shown("WebP lossless " + size[0] + " by " + size[1], lossless(Motif.opaque(size[0], size[1])));
        }
        for (String effort : List.of("0", "3", "6")) {
            Map<String, String> options = Map.of("compression_level", effort);
            shelf.shown(
                    "WebP of effort " + effort,
                    new FfmpegFile("webp", "libwebp", avutil.AV_PIX_FMT_YUVA420P, options)
                            .of(Motif.translucent(60, 41)));
        }
        shelf.shown("WebP lossless and clear", lossless);
        shelf.shown("WebP lossless of few colours", lossless(Motif.of(60, 40, BufferedImage.TYPE_BYTE_BINARY)));
    }

    private void extended() throws IOException {
        byte[] frame = chunks(lossy);
        shelf.shown("WebP extended", extended(0, 80, 60, frame));
        for (int orientation = 0; orientation <= 9; orientation++) {
            byte[] exif = new Bytes()
                    .raw(frame)
                    .riffChunk("EXIF", Exif.tiff(true, orientation, "nobody"))
                    .array();
            shelf.shown("WebP orientation " + orientation, extended(EXIF, 80, 60, exif));
        }
        shelf.shown(
                "WebP with EXIF as in JPEG",
                extended(
                        EXIF,
                        80,
                        60,
                        new Bytes()
                                .raw(frame)
                                .riffChunk("EXIF", Exif.segment(Exif.tiff(false, 6, "nobody")))
                                .array()));
        shelf.shown(
                "WebP with EXIF in circles",
                extended(
                        EXIF,
                        80,
                        60,
                        new Bytes().raw(frame).riffChunk("EXIF", Exif.circle()).array()));
        shelf.shown(
                "WebP with XMP",
                extended(
                        XMP,
                        80,
                        60,
                        new Bytes()
                                .raw(frame)
                                .riffChunk("XMP ", Bytes.many(1, "<x/>"))
                                .array()));
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        for (byte[] profile : new byte[][] {linear, Bytes.cut(linear, 500), new byte[0], new byte[5_001]}) {
            byte[] chunks = new Bytes().riffChunk("ICCP", profile).raw(frame).array();
            shelf.either("WebP with a profile of " + profile.length, extended(PROFILE, 80, 60, chunks));
        }
        shelf.either(
                "WebP with an unknown chunk",
                extended(
                        0,
                        80,
                        60,
                        new Bytes().raw(frame).riffChunk("MOLT", new byte[999]).array()));
        shelf.either("WebP that says to be larger", extended(0, 800, 600, frame));
        shelf.either("WebP that says to be smaller", extended(0, 8, 6, frame));
        shelf.refused("WebP that says to be of the largest size", extended(0, 1 << 24, 1 << 24, frame));
        shelf.either("WebP that says to be clear", extended(ALPHA, 80, 60, frame));
        shelf.either(
                "WebP with a broken clearness",
                extended(
                        ALPHA,
                        80,
                        60,
                        new Bytes()
                                .riffChunk("ALPH", new byte[] {1, 2, 3})
                                .raw(frame)
                                .array()));
        shelf.either(
                "WebP with a clearness too short",
                extended(
                        ALPHA,
                        80,
                        60,
                        new Bytes().riffChunk("ALPH", new byte[100]).raw(frame).array()));
        shelf.either("WebP with all flags", extended(255, 80, 60, frame));
        shelf.either(
                "WebP with two frames", riff(new Bytes().raw(frame).raw(frame).array()));
        shelf.shown(
                "WebP and a megabyte behind it",
                new Bytes().raw(lossy).raw(new byte[1 << 20]).array());
    }

    private void animations() throws IOException {
        BufferedImage[] frames = {Motif.opaque(60, 40), Motif.translucent(60, 40), Motif.opaque(60, 40)};
        for (String lossless : List.of("0", "1")) {
            shelf.shown(
                    "WebP that moves, lossless " + lossless,
                    new FfmpegFile("webp", "libwebp_anim", avutil.AV_PIX_FMT_BGRA, Map.of("lossless", lossless))
                            .of(frames));
        }
        byte[] frame = chunks(lossy);
        shelf.shown("WebP that moves", moving(80, 60, animation(0, 0, 80, 60, frame), animation(0, 0, 80, 60, frame)));
        shelf.either(
                "WebP that moves in parts",
                moving(200, 100, animation(0, 0, 80, 60, frame), animation(50, 20, 80, 60, frame)));
        shelf.either("WebP with a frame outside", moving(80, 60, animation(900, 900, 80, 60, frame)));
        shelf.either("WebP with a frame that is not as it says", moving(80, 60, animation(0, 0, 8, 6, frame)));
        shelf.either("WebP that moves without frames", moving(80, 60));
        shelf.either("WebP that moves with an empty frame", moving(80, 60, animation(0, 0, 80, 60, new byte[0])));
        shelf.either("WebP that moves on a plane too large", moving(16_384, 16_384, animation(0, 0, 80, 60, frame)));
        byte[] inner = animation(0, 0, 80, 60, animation(0, 0, 80, 60, frame));
        shelf.either("WebP with a frame in a frame", moving(80, 60, inner));
    }

    private void broken() {
        for (int thousandths : new int[] {5, 12, 25, 100, 500, 900, 990}) {
            shelf.refused("WebP cut at " + thousandths, Bytes.cut(lossy, thousandths));
            shelf.refused("WebP lossless cut at " + thousandths, Bytes.cut(lossless, thousandths));
        }
        shelf.either("WebP of length 0", Bytes.patched(lossy, 4, 0, 0, 0, 0));
        shelf.refused("WebP of endless length", Bytes.patched(lossy, 4, 255, 255, 255, 255));
        shelf.either("WebP whose frame is endless", Bytes.patched(lossy, 16, 255, 255, 255, 255));
        shelf.either("WebP whose frame is empty", Bytes.patched(lossy, 16, 0, 0, 0, 0));
        int size = Bytes.find(lossy, "\u009D\u0001\u002A") + 3;
        shelf.either("WebP of the largest size", Bytes.patched(lossy, size, 255, 255, 255, 255));
        shelf.refused("WebP of no size", Bytes.patched(lossy, size, 0, 0, 0, 0));
        shelf.refused("WebP without its mark", Bytes.patched(lossy, size - 3, 1, 2, 3));
        int start = Bytes.find(lossless, "VP8L") + 8;
        shelf.refused("WebP lossless of the largest size", Bytes.patched(lossless, start + 1, 255, 255, 255, 255));
        shelf.refused("WebP lossless without its mark", Bytes.patched(lossless, start, 0));
        shelf.refused("WebP of nothing", riff(new byte[0]));
        shelf.refused(
                "WebP of an unknown chunk",
                riff(new Bytes().riffChunk("MOLT", new byte[9]).array()));
        shelf.refused(
                "WebP of sound",
                new Bytes()
                        .text("RIFF")
                        .le32(36)
                        .text("WAVEfmt ")
                        .raw(new byte[40])
                        .array());
        byte[] noise = lossless.clone();
        Arrays.fill(noise, start + 5, noise.length, (byte) 0xA5);
        shelf.either("WebP lossless of noise", noise);
    }

    private void floods() {
        byte[] frame = chunks(lossy);
        byte[][] frames = new byte[5_000][];
        Arrays.fill(frames, animation(0, 0, 80, 60, frame));
        shelf.either("WebP of 5,000 frames", moving(80, 60, frames));
        byte[] empty = new Bytes().riffChunk("MOLT", new byte[0]).array();
        shelf.either(
                "WebP with 500,000 chunks",
                extended(0, 80, 60, new Bytes().times(500_000, empty).raw(frame).array()));
        byte[] moving = moving(6_000, 6_000, Arrays.copyOf(frames, 2_000));
        shelf.either("WebP of 2,000 frames on 36 million pixels", moving);
    }

    private static byte[] moving(int width, int height, byte[]... frames) {
        Bytes chunks = new Bytes().riffChunk("ANIM", new byte[6]);
        for (byte[] frame : frames) {
            chunks.raw(frame);
        }
        return extended(ANIMATION, width, height, chunks.array());
    }

    private static byte[] animation(int left, int top, int width, int height, byte[] content) {
        return new Bytes()
                .riffChunk(
                        "ANMF",
                        new Bytes()
                                .le24(left / 2)
                                .le24(top / 2)
                                .le24(width - 1)
                                .le24(height - 1)
                                .le24(100)
                                .u8(0)
                                .raw(content)
                                .array())
                .array();
    }

    private static byte[] extended(int flags, int width, int height, byte[] chunks) {
        byte[] head =
                new Bytes().u8(flags, 0, 0, 0).le24(width - 1).le24(height - 1).array();
        return riff(new Bytes().riffChunk("VP8X", head).raw(chunks).array());
    }

    private static byte[] riff(byte[] chunks) {
        return new Bytes()
                .text("RIFF")
                .le32(chunks.length + 4L)
                .text("WEBP")
                .raw(chunks)
                .array();
    }

    /** What is in a plain file. */
    private static byte[] chunks(byte[] webp) {
        return Arrays.copyOfRange(webp, 12, webp.length);
    }
}
