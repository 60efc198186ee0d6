package io.moltgram.blob.picture.corpus;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;

/** PNG: every depth and kind of colour, plain and interlaced, and files with chunks that hurt. */
final class PngSpecimens {

    private static final int[][] KINDS = {
        {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16},
        {6, 8}, {6, 16}
    };

    private final Shelf shelf = new Shelf();

    private PngSpecimens() {}

    static List<Specimen> all() throws IOException {
        PngSpecimens specimens = new PngSpecimens();
        specimens.kinds();
        specimens.chunks();
        specimens.sums();
        specimens.pixels();
        specimens.headers();
        specimens.bombs();
        return specimens.shelf.all();
    }

    private static Pngs kind(int colour, int depth) {
        Pngs png = new Pngs(37, 23).samples(colour, depth);
        return colour == 3 ? png.palette(1 << depth) : png;
    }

    private void kinds() throws IOException {
        for (int[] kind : KINDS) {
            String name = "PNG of kind " + kind[0] + " with bits " + kind[1];
            shelf.shown(name, kind(kind[0], kind[1]).array());
            shelf.shown(
                    name + " interlaced", kind(kind[0], kind[1]).interlaced(1).array());
        }
        for (int filter : new int[] {1, 2, 3, 4}) {
            shelf.shown("PNG filtered by " + filter, kind(6, 8).filtered(filter).array());
            shelf.shown(
                    "PNG of 16 bits filtered by " + filter,
                    kind(2, 16).interlaced(1).filtered(filter).array());
        }
        for (int[] size : new int[][] {{1, 1}, {1, 400}, {400, 1}, {2, 3}, {700, 11}}) {
            shelf.shown(
                    "PNG " + size[0] + " by " + size[1],
                    new Pngs(size[0], size[1]).interlaced(1).array());
        }
        shelf.shown(
                "PNG of FFmpeg",
                new FfmpegFile("image2pipe", "png", avutil.AV_PIX_FMT_RGBA).of(Motif.translucent(60, 40)));
        BufferedImage[] frames = {Motif.opaque(60, 40), Motif.translucent(60, 40), Motif.opaque(60, 40)};
        shelf.shown("PNG that moves", new FfmpegFile("apng", "apng", avutil.AV_PIX_FMT_RGBA).of(frames));
    }

    private void chunks() {
        shelf.shown(
                "PNG with one clear grey",
                kind(0, 8).with("tRNS", new byte[] {0, 7}).array());
        shelf.shown(
                "PNG with one clear colour",
                kind(2, 8).with("tRNS", new byte[] {0, 7, 0, 7, 0, 7}).array());
        shelf.shown(
                "PNG with a clear palette",
                kind(3, 4).with("tRNS", new byte[] {0, 9, 99}).array());
        shelf.either(
                "PNG with a clear palette too long",
                kind(3, 1).with("tRNS", new byte[300]).array());
        shelf.either(
                "PNG with a clear colour too short",
                kind(2, 8).with("tRNS", new byte[1]).array());
        shelf.shown(
                "PNG with gamma",
                kind(2, 8).with("gAMA", new Bytes().u32(45_455).array()).array());
        shelf.either(
                "PNG with a gamma of 0", kind(2, 8).with("gAMA", new byte[4]).array());
        shelf.either(
                "PNG with half a gamma", kind(2, 8).with("gAMA", new byte[2]).array());
        shelf.shown("PNG with cHRM", kind(2, 8).with("cHRM", new byte[32]).array());
        shelf.shown("PNG with sRGB", kind(2, 8).with("sRGB", new byte[1]).array());
        shelf.shown("PNG with pHYs", kind(2, 8).with("pHYs", new byte[9]).array());
        shelf.shown(
                "PNG with tIME",
                kind(2, 8).with("tIME", new byte[] {7, 1, 1, 1, 1, 1, 1}).array());
        shelf.shown(
                "PNG with unknown chunk",
                kind(2, 8).with("moLt", new byte[1000]).array());
        shelf.shown(
                "PNG with tEXt",
                kind(2, 8).with("tEXt", Bytes.many(1, "Comment\0hello")).array());
        shelf.shown(
                "PNG with zTXt",
                kind(2, 8)
                        .with(
                                "zTXt",
                                new Bytes()
                                        .text("Comment\0\0")
                                        .raw(Bytes.deflated(Bytes.many(99, "hello")))
                                        .array())
                        .array());
        shelf.shown(
                "PNG with iTXt",
                kind(2, 8)
                        .with("iTXt", Bytes.many(1, "Comment\0\0\0en\0\0hello"))
                        .array());
        shelf.either(
                "PNG with iTXt without end",
                kind(2, 8).with("iTXt", Bytes.many(1, "Comment")).array());
        shelf.either(
                "PNG with tEXt of nothing", kind(2, 8).with("tEXt", new byte[0]).array());
        for (int orientation = 0; orientation <= 9; orientation++) {
            byte[] exif = Exif.tiff(true, orientation, "nobody");
            shelf.shown(
                    "PNG orientation " + orientation,
                    kind(2, 8).with("eXIf", exif).array());
        }
        shelf.shown(
                "PNG with EXIF in circles",
                kind(2, 8).with("eXIf", Exif.circle()).array());
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        shelf.shown(
                "PNG with a profile", kind(2, 8).with("iCCP", profile(linear)).array());
        shelf.shown(
                "PNG with a grey profile",
                kind(2, 8).with("iCCP", profile(grey)).array());
        shelf.either(
                "PNG with half a profile",
                kind(2, 8).with("iCCP", profile(Bytes.cut(linear, 500))).array());
        shelf.either(
                "PNG with a profile of zeros",
                kind(2, 8).with("iCCP", profile(new byte[5000])).array());
        shelf.either(
                "PNG with a profile of nothing",
                kind(2, 8).with("iCCP", new byte[0]).array());
        shelf.shown(
                "PNG with a second header",
                kind(2, 8).with("moLt", kind(6, 8).array()).array());
        shelf.either(
                "PNG with two headers",
                kind(2, 8)
                        .with(
                                "IHDR",
                                new Bytes()
                                        .u32(9000)
                                        .u32(9000)
                                        .u8(8, 2, 0, 0, 0)
                                        .array())
                        .array());
        byte[] plain = kind(2, 8).array();
        shelf.shown(
                "PNG with a megabyte behind it",
                new Bytes().raw(plain).raw(new byte[1 << 20]).array());
    }

    private void sums() {
        byte[] plain = kind(2, 8).with("tEXt", Bytes.many(1, "Comment\0hello")).array();
        shelf.either("PNG with a wrong sum of its header", Bytes.patched(plain, 29, 1, 2, 3, 4));
        int pixels = Bytes.find(plain, "IDAT");
        shelf.either("PNG with a wrong sum of its text", Bytes.patched(plain, pixels - 8, 1, 2, 3, 4));
        shelf.either("PNG with a wrong sum of its pixels", Bytes.patched(plain, plain.length - 16, 1, 2, 3, 4));
        shelf.either("PNG with a wrong sum of its end", Bytes.patched(plain, plain.length - 4, 1, 2, 3, 4));
        for (int length : new int[] {0, 1, 255}) {
            shelf.either("PNG whose text says " + length, Bytes.patched(plain, 33, 0, 0, 0, length));
        }
        shelf.either("PNG whose text says to be endless", Bytes.patched(plain, 33, 0x7F, 255, 255, 255));
        shelf.either("PNG whose text says less than nothing", Bytes.patched(plain, 33, 255, 255, 255, 255));
        for (int thousandths : new int[] {5, 30, 100, 300, 500, 700, 900, 980}) {
            shelf.either("PNG cut at " + thousandths, Bytes.cut(plain, thousandths));
        }
    }

    private void pixels() {
        shelf.shown("PNG in pieces of one byte", kind(2, 8).inPieces(1));
        shelf.shown("PNG in pieces of 100 bytes", kind(6, 16).inPieces(100));
        shelf.refused(
                "PNG without pixels",
                new Pngs(9, 9).start().pngChunk("IEND", new byte[0]).array());
        shelf.refused("PNG with empty pixels", new Pngs(9, 9).array(new byte[0]));
        shelf.refused("PNG with broken packing", new Pngs(9, 9).array(new byte[] {1, 2, 3, 4, 5}));
        byte[] rows = new Pngs(90, 90).rows();
        shelf.refused("PNG with half of its rows", new Pngs(90, 90).array(Bytes.deflated(Bytes.cut(rows, 500))));
        shelf.refused("PNG with half of its packing", new Pngs(90, 90).array(Bytes.cut(Bytes.deflated(rows), 500)));
        shelf.either("PNG with rows too many", new Pngs(9, 9).array(Bytes.deflated(rows)));
        shelf.either("PNG without palette", new Pngs(9, 9).samples(3, 8).array());
        shelf.either(
                "PNG with a palette of one",
                new Pngs(9, 9).samples(3, 8).palette(1).array());
        shelf.either(
                "PNG with a palette of 400",
                new Pngs(9, 9).samples(3, 8).palette(400).array());
        shelf.either(
                "PNG with a broken palette",
                new Pngs(9, 9).samples(3, 8).with("PLTE", new byte[4]).array());
        shelf.either("PNG with filter 5", new Pngs(9, 9).filtered(5).array());
        shelf.either("PNG with filter 255", new Pngs(9, 9).filtered(255).array());
    }

    private void headers() {
        for (int[] kind : new int[][] {{0, 3}, {2, 4}, {3, 16}, {4, 4}, {6, 1}, {7, 8}, {255, 255}, {0, 0}, {1, 8}}) {
            shelf.refused(
                    "PNG of no kind " + kind[0] + " bits " + kind[1],
                    new Pngs(9, 9).samples(kind[0], kind[1]).array());
        }
        shelf.either("PNG interlaced by 2", new Pngs(9, 9).interlaced(2).array());
        byte[] plain = new Pngs(9, 9).array();
        shelf.refused("PNG of no width", new Pngs(0, 9).array());
        shelf.refused("PNG of no height", new Pngs(9, 0).array());
        for (int[] size :
                new int[][] {{30_000, 30_000}, {1 << 30, 1}, {1, 1 << 30}, {-1, -1}, {70_000, 1}, {6_400, 6_400}}) {
            byte[] bytes = new Pngs(size[0], size[1]).array(new byte[] {1});
            shelf.refused("PNG of " + size[0] + " by " + size[1], bytes);
        }
        shelf.either("PNG packed by 1", Bytes.patched(plain, 26, 1));
        shelf.refused("PNG of a signature alone", Pngs.SIGNATURE);
        shelf.refused(
                "PNG of header and end",
                new Bytes().raw(Pngs.SIGNATURE).pngChunk("IEND", new byte[0]).array());
    }

    private void bombs() {
        byte[] zeros = Bytes.deflatedZeros(1L << 28);
        shelf.either("PNG with 256 MB behind its rows", new Pngs(9, 9).array(zeros));
        byte[] text = new Bytes().text("Comment\0\0").raw(zeros).array();
        shelf.either("PNG with a text of 256 MB", kind(2, 8).with("zTXt", text).array());
        Pngs texts = kind(2, 8);
        for (int i = 0; i < 12; i++) {
            texts.with("zTXt", text);
        }
        shelf.either("PNG with 12 texts of 256 MB", texts.array());
        byte[] international =
                new Bytes().text("Comment\0\1\0en\0\0").raw(zeros).array();
        shelf.either(
                "PNG with an international text of 256 MB",
                kind(2, 8).with("iTXt", international).array());
        shelf.either(
                "PNG with a profile of 256 MB", kind(2, 8).with("iCCP", text).array());
        Bytes flood = new Pngs(9, 9).start();
        byte[] empty = new Bytes().pngChunk("tEXt", Bytes.many(1, "a\0b")).array();
        byte[] rest = new Bytes()
                .pngChunk("IDAT", Bytes.deflated(new Pngs(9, 9).rows()))
                .pngChunk("IEND", new byte[0])
                .array();
        shelf.either(
                "PNG with 200,000 texts", flood.times(200_000, empty).raw(rest).array());
        byte[] nothing = new Bytes().pngChunk("IDAT", new byte[0]).array();
        shelf.either(
                "PNG with 200,000 empty pieces",
                new Pngs(9, 9).start().times(200_000, nothing).raw(rest).array());
        shelf.refused(
                "PNG of 36 million pixels, one row there", new Pngs(6_000, 6_000).array(Bytes.deflatedZeros(18_001)));
        shelf.refused(
                "PNG of 36 million pixels, half there",
                new Pngs(6_000, 6_000).array(Bytes.deflatedZeros(18_001 * 3_000L)));
        shelf.shown(
                "PNG of 36 million pixels",
                new Pngs(6_000, 6_000).samples(0, 1).array(Bytes.deflatedZeros(751 * 6_000L)));
        shelf.shown(
                "PNG of 65,500 by 600",
                new Pngs(65_500, 600).samples(3, 1).palette(2).array(Bytes.deflatedZeros(8_189L * 600)));
    }

    private static byte[] profile(byte[] profile) {
        return new Bytes().text("profile\0\0").raw(Bytes.deflated(profile)).array();
    }
}
