package io.moltgram.blob.picture.corpus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;

/** GIF: still, moving, odd, and with more frames than anybody wants. */
final class GifSpecimens {

    private final Shelf shelf = new Shelf();

    private GifSpecimens() {}

    static List<Specimen> all() throws IOException {
        GifSpecimens specimens = new GifSpecimens();
        specimens.stills();
        specimens.animations();
        specimens.odd();
        specimens.broken();
        specimens.floods();
        return specimens.shelf.all();
    }

    private void stills() throws IOException {
        for (int bits = 2; bits <= 8; bits++) {
            shelf.shown(
                    "GIF of bits " + bits,
                    new Gifs(33, 21, bits).frame(0, 0, 33, 21, bits).array());
        }
        shelf.shown(
                "GIF of two colours", new Gifs(33, 21, 1).frame(0, 0, 33, 21, 2).array());
        shelf.shown(
                "GIF interlaced",
                new Gifs(33, 21, 4)
                        .descriptor(0, 0, 33, 21, 0x40)
                        .pixels(33 * 21, 4)
                        .array());
        shelf.shown(
                "GIF with a palette of the frame",
                new Gifs(33, 21, 0)
                        .descriptor(0, 0, 33, 21, 0x83)
                        .pixels(33 * 21, 4)
                        .array());
        shelf.either(
                "GIF without palette",
                new Gifs(33, 21, 0).frame(0, 0, 33, 21, 4).array());
        shelf.shown(
                "GIF with a clear colour",
                new Gifs(33, 21, 4).control(0, 0, 3).frame(0, 0, 33, 21, 4).array());
        shelf.shown(
                "GIF with a clear colour that is not there",
                new Gifs(33, 21, 2).control(0, 0, 200).frame(0, 0, 33, 21, 2).array());
        shelf.shown("GIF of one pixel", new Gifs(1, 1, 2).frame(0, 0, 1, 1, 2).array());
        shelf.shown("GIF of one row", new Gifs(500, 1, 2).frame(0, 0, 500, 1, 2).array());
        shelf.shown("GIF of FFmpeg", new FfmpegFile("gif", "gif", avutil.AV_PIX_FMT_RGB8).of(Motif.opaque(60, 40)));
        byte[] old = new Gifs(33, 21, 4).frame(0, 0, 33, 21, 4).array();
        shelf.shown("GIF of 1987", Bytes.patched(old, 4, '7'));
        shelf.refused("GIF of 1988", Bytes.patched(old, 4, '8'));
        shelf.shown(
                "GIF with comments",
                new Gifs(33, 21, 4)
                        .comment(Bytes.many(100, "hello "))
                        .frame(0, 0, 33, 21, 4)
                        .comment(Bytes.many(1, "bye"))
                        .array());
        shelf.shown(
                "GIF with XMP",
                new Gifs(33, 21, 4)
                        .application("XMP DataXMP", Bytes.many(1, "<x/>"))
                        .frame(0, 0, 33, 21, 4)
                        .array());
        shelf.shown(
                "GIF with unknown extension",
                new Gifs(33, 21, 4)
                        .raw(0x21, 0x77, 3, 1, 2, 3, 0)
                        .frame(0, 0, 33, 21, 4)
                        .array());
        shelf.shown(
                "GIF and a megabyte behind it",
                new Bytes().raw(old).raw(new byte[1 << 20]).array());
    }

    private void animations() throws IOException {
        for (int disposal = 0; disposal <= 7; disposal++) {
            Gifs gif = new Gifs(40, 30, 4).loop(0);
            for (int i = 0; i < 6; i++) {
                gif.control(disposal, 5, 1).frame(i * 3, i * 2, 20, 15, 4);
            }
            shelf.shown("GIF that moves, disposal " + disposal, gif.array());
        }
        for (int delay : new int[] {0, 1, 65535}) {
            shelf.shown(
                    "GIF that moves with delay " + delay,
                    new Gifs(20, 20, 2)
                            .loop(3)
                            .control(1, delay, -1)
                            .frame(0, 0, 20, 20, 2)
                            .control(1, delay, -1)
                            .frame(0, 0, 20, 20, 2)
                            .array());
        }
        BufferedImage[] frames = {
            Motif.opaque(60, 40), Motif.of(60, 40, BufferedImage.TYPE_BYTE_GRAY), Motif.opaque(60, 40)
        };
        shelf.shown("GIF of FFmpeg that moves", new FfmpegFile("gif", "gif", avutil.AV_PIX_FMT_RGB4_BYTE).of(frames));
    }

    private void odd() {
        shelf.either(
                "GIF with a frame outside",
                new Gifs(20, 20, 2).frame(30, 30, 20, 20, 2).array());
        shelf.either(
                "GIF with a frame that sticks out",
                new Gifs(20, 20, 2).frame(10, 10, 20, 20, 2).array());
        shelf.either(
                "GIF with a frame far away",
                new Gifs(20, 20, 2).frame(65_000, 65_000, 20, 20, 2).array());
        shelf.either(
                "GIF with a small frame",
                new Gifs(200, 100, 2).frame(50, 50, 3, 3, 2).array());
        shelf.either(
                "GIF of no size with a frame",
                new Gifs(0, 0, 2).frame(0, 0, 20, 20, 2).array());
        shelf.either(
                "GIF with a frame of no size",
                new Gifs(20, 20, 2).frame(0, 0, 0, 0, 2).array());
        shelf.either(
                "GIF with a second frame of no size",
                new Gifs(20, 20, 2).frame(0, 0, 20, 20, 2).frame(0, 0, 0, 5, 2).array());
        shelf.either(
                "GIF with colours that are not there",
                new Gifs(20, 20, 1).frame(0, 0, 20, 20, 8).array());
        shelf.either(
                "GIF without trailer",
                new Gifs(20, 20, 2).frame(0, 0, 20, 20, 2).withoutTrailer());
        shelf.either(
                "GIF with too many pixels",
                new Gifs(20, 20, 2).descriptor(0, 0, 20, 20, 0).pixels(4_000, 2).array());
        shelf.either(
                "GIF with too few pixels",
                new Gifs(20, 20, 2).descriptor(0, 0, 20, 20, 0).pixels(40, 2).array());
        shelf.either(
                "GIF without pixels",
                new Gifs(20, 20, 2).descriptor(0, 0, 20, 20, 0).pixels(0, 2).array());
        shelf.either(
                "GIF with a broken second frame",
                new Gifs(20, 20, 2)
                        .loop(0)
                        .frame(0, 0, 20, 20, 2)
                        .descriptor(0, 0, 20, 20, 0)
                        .raw(2, 255, 1, 2, 3)
                        .array());
    }

    private void broken() {
        byte[] plain = new Gifs(60, 40, 4).loop(0).frame(0, 0, 60, 40, 4).array();
        for (int thousandths : new int[] {3, 6, 10, 30, 60, 200, 500, 900}) {
            shelf.either("GIF cut at " + thousandths, Bytes.cut(plain, thousandths));
        }
        shelf.refused("GIF without frames", new Gifs(20, 20, 2).array());
        shelf.refused(
                "GIF with nothing but comments",
                new Gifs(20, 20, 2).comment(Bytes.many(9, "nothing")).array());
        for (int bits : new int[] {0, 1, 9, 12, 13, 255}) {
            shelf.either(
                    "GIF packed with bits " + bits,
                    new Gifs(20, 20, 2)
                            .descriptor(0, 0, 20, 20, 0)
                            .raw(bits)
                            .blocks(new byte[100])
                            .end()
                            .array());
        }
        byte[] full = new byte[200];
        java.util.Arrays.fill(full, (byte) 255);
        shelf.either(
                "GIF with codes of ones",
                new Gifs(20, 20, 2)
                        .descriptor(0, 0, 20, 20, 0)
                        .raw(2)
                        .blocks(full)
                        .end()
                        .array());
        shelf.either(
                "GIF with an extension of length 255",
                new Gifs(20, 20, 2).raw(0x21, 0xF9, 255).array());
        shelf.refused(
                "GIF of the largest size",
                new Gifs(65_535, 65_535, 2).frame(0, 0, 4, 4, 2).array());
        shelf.refused(
                "GIF with a frame of the largest size",
                new Gifs(4, 4, 2)
                        .descriptor(0, 0, 65_535, 65_535, 0)
                        .pixels(99, 2)
                        .array());
        shelf.either(
                "GIF with a second frame of the largest size",
                new Gifs(4, 4, 2)
                        .frame(0, 0, 4, 4, 2)
                        .descriptor(0, 0, 65_535, 65_535, 0)
                        .pixels(99, 2)
                        .array());
    }

    private void floods() {
        Gifs tiny = new Gifs(1, 1, 2).loop(0);
        for (int i = 0; i < 100_000; i++) {
            tiny.control(0, 1, -1).frame(0, 0, 1, 1, 2);
        }
        shelf.either("GIF of 100,000 frames", tiny.array());
        Gifs wide = new Gifs(6_000, 6_000, 2).loop(0);
        for (int i = 0; i < 3_000; i++) {
            wide.control(2, 1, -1).frame(i, i, 1, 1, 2);
        }
        shelf.either("GIF of 3,000 frames on 36 million pixels", wide.array());
        Gifs empty = new Gifs(4_000, 4_000, 2).loop(0);
        for (int i = 0; i < 2_000; i++) {
            empty.control(1, 1, -1).descriptor(0, 0, 4_000, 4_000, 0).pixels(0, 2);
        }
        shelf.either("GIF of 2,000 large frames without pixels", empty.array());
        Gifs comments = new Gifs(4, 4, 2);
        for (int i = 0; i < 200_000; i++) {
            comments.comment(new byte[] {'x'});
        }
        shelf.either("GIF with 200,000 comments", comments.frame(0, 0, 4, 4, 2).array());
        shelf.either(
                "GIF with a comment of 8 MB",
                new Gifs(4, 4, 2)
                        .comment(new byte[8 << 20])
                        .frame(0, 0, 4, 4, 2)
                        .array());
        Gifs zeros = new Gifs(4, 4, 2)
                .descriptor(0, 0, 4, 4, 0)
                .raw(2)
                .blocks(new byte[4 << 20])
                .end();
        shelf.either("GIF with 4 MB of pixels too many", zeros.array());
    }
}
