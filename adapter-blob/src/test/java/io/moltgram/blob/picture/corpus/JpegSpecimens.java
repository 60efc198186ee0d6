package io.moltgram.blob.picture.corpus;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/** JPEG: every sampling, orientation and kind of colour, and files that lie, loop and break off. */
final class JpegSpecimens {

    private static final int COMMENT = 0xFE;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;

    private final Shelf shelf = new Shelf();

    private JpegSpecimens() {}

    static List<Specimen> all() throws IOException {
        JpegSpecimens specimens = new JpegSpecimens();
        specimens.samplings();
        specimens.orientations();
        specimens.colours();
        specimens.sizes();
        specimens.segments();
        specimens.broken();
        specimens.headers();
        specimens.floods();
        return specimens.shelf.all();
    }

    private void samplings() throws IOException {
        for (int[] ratio : new int[][] {{1, 1}, {2, 1}, {2, 2}, {1, 2}, {4, 1}, {4, 2}}) {
            for (boolean progressive : new boolean[] {false, true}) {
                byte[] bytes = JpegFiles.sampled(Motif.opaque(97, 61), ratio[0], ratio[1], progressive, 0.8f);
                shelf.shown("JPEG " + ratio[0] + "x" + ratio[1] + (progressive ? " progressive" : ""), bytes);
            }
        }
        for (float quality : new float[] {0.01f, 0.5f, 1f}) {
            shelf.shown("JPEG quality " + quality, JpegFiles.sampled(Motif.opaque(97, 61), 1, 1, false, quality));
        }
        for (int layout :
                new int[] {avutil.AV_PIX_FMT_YUVJ420P, avutil.AV_PIX_FMT_YUVJ422P, avutil.AV_PIX_FMT_YUVJ444P}) {
            shelf.shown("JPEG of FFmpeg " + layout, new FfmpegFile("mjpeg", "mjpeg", layout).of(Motif.opaque(96, 64)));
            shelf.shown(
                    "JPEG of FFmpeg with optimal codes " + layout,
                    new FfmpegFile("mjpeg", "mjpeg", layout, Map.of("huffman", "optimal")).of(Motif.opaque(50, 31)));
        }
        shelf.either(
                "JPEG lossless",
                new FfmpegFile("image2pipe", "ljpeg", avutil.AV_PIX_FMT_BGR24).of(Motif.opaque(40, 30)));
        shelf.either(
                "JPEG-LS", new FfmpegFile("image2pipe", "jpegls", avutil.AV_PIX_FMT_RGB24).of(Motif.opaque(40, 30)));
    }

    private void orientations() throws IOException {
        byte[] plain = JpegFiles.plain(64, 40);
        for (int orientation : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 65535}) {
            byte[] tiff = Exif.tiff(orientation % 2 == 0, orientation, "nobody");
            shelf.shown("JPEG orientation " + orientation, JpegFiles.with(plain, APP1, Exif.segment(tiff)));
        }
    }

    private void colours() throws IOException {
        BufferedImage grey = Motif.of(80, 50, BufferedImage.TYPE_BYTE_GRAY);
        shelf.shown("JPEG grey", JpegFiles.sampled(grey, 1, 1, false, 0.8f));
        shelf.shown("JPEG grey progressive", JpegFiles.sampled(grey, 1, 1, true, 0.8f));
        for (int transform : new int[] {-1, 0, 2}) {
            shelf.shown("JPEG of inks, transform " + transform, JpegFiles.inks(80, 50, transform));
        }
        byte[] plain = JpegFiles.plain(80, 50);
        for (int transform : new int[] {0, 1, 2, 7}) {
            shelf.either("JPEG with Adobe " + transform, JpegFiles.with(plain, 0xEE, JpegFiles.adobe(transform)));
        }
        for (int space :
                new int[] {ColorSpace.CS_sRGB, ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_GRAY, ColorSpace.CS_CIEXYZ}) {
            byte[] profile = ICC_Profile.getInstance(space).getData();
            shelf.shown("JPEG with profile " + space, JpegFiles.with(plain, APP2, profile(1, 1, profile)));
            shelf.either(
                    "JPEG of inks with profile " + space,
                    JpegFiles.with(JpegFiles.inks(40, 30, 2), APP2, profile(1, 1, profile)));
        }
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        shelf.either("JPEG with part 1 of 9 of a profile", JpegFiles.with(plain, APP2, profile(1, 9, srgb)));
        shelf.either("JPEG with part 0 of 0 of a profile", JpegFiles.with(plain, APP2, profile(0, 0, srgb)));
        shelf.either("JPEG with half a profile", JpegFiles.with(plain, APP2, profile(1, 1, Bytes.cut(srgb, 500))));
        shelf.either("JPEG with a profile of nothing", JpegFiles.with(plain, APP2, profile(1, 1, new byte[0])));
        shelf.either("JPEG with a profile of zeros", JpegFiles.with(plain, APP2, profile(1, 1, new byte[3000])));
    }

    private void sizes() throws IOException {
        for (int[] size : new int[][] {{1, 1}, {1, 300}, {300, 1}, {7, 9}, {15, 17}, {16, 16}, {17, 33}, {700, 20}}) {
            shelf.shown("JPEG " + size[0] + " by " + size[1], JpegFiles.plain(size[0], size[1]));
        }
    }

    private void segments() throws IOException {
        byte[] plain = JpegFiles.plain(64, 40);
        byte[] tiny = JpegFiles.plain(16, 16);
        shelf.shown("JPEG with a comment", JpegFiles.with(plain, COMMENT, Bytes.many(1, "a comment")));
        shelf.shown("JPEG with the longest comment", JpegFiles.with(plain, COMMENT, new byte[65_533]));
        shelf.shown("JPEG with an empty comment", JpegFiles.with(plain, COMMENT, new byte[0]));
        byte[] thumb = Exif.segment(Exif.telling("somewhere", tiny));
        shelf.shown("JPEG with EXIF, place and thumbnail", JpegFiles.with(plain, APP1, thumb));
        shelf.shown("JPEG with EXIF that goes in circles", JpegFiles.with(plain, APP1, Exif.segment(Exif.circle())));
        for (long lie : new long[] {0, 1, 0x7FFFFFFF, 0xFFFFFFFFL}) {
            byte[] exif = Exif.segment(Exif.lying(lie, lie));
            shelf.shown("JPEG with EXIF that says " + lie, JpegFiles.with(plain, APP1, exif));
        }
        shelf.shown("JPEG with XMP", JpegFiles.with(plain, APP1, Bytes.many(1, "http://ns.adobe.com/xap/1.0/\0<x/>")));
        shelf.shown(
                "JPEG with IPTC", JpegFiles.with(plain, 0xED, Bytes.many(1, "Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0")));
        shelf.shown(
                "JPEG and another behind it", new Bytes().raw(plain).raw(tiny).array());
        shelf.shown(
                "JPEG and a megabyte behind it",
                new Bytes().raw(plain).raw(new byte[1 << 20]).array());
        shelf.either(
                "JPEG with filling",
                new Bytes()
                        .u8(0xFF, 0xD8, 0xFF, 0xFF, 0xFF)
                        .raw(plain, 3, plain.length)
                        .array());
        shelf.either(
                "JPEG with a JFIF thumbnail",
                JpegFiles.with(
                        plain,
                        0xE0,
                        new Bytes()
                                .text("JFIF\0")
                                .u8(1, 2, 0)
                                .u16(1)
                                .u16(1)
                                .u8(4, 4)
                                .raw(new byte[48])
                                .array()));
        shelf.either(
                "JPEG with a lying JFIF thumbnail",
                JpegFiles.with(
                        plain,
                        0xE0,
                        new Bytes()
                                .text("JFIF\0")
                                .u8(1, 2, 0)
                                .u16(1)
                                .u16(1)
                                .u8(255, 255)
                                .array()));
        for (int length : new int[] {0, 1, 2, 65535}) {
            byte[] bytes = new Bytes()
                    .raw(plain, 0, 2)
                    .u8(0xFF, 0xE5)
                    .u16(length)
                    .raw(plain, 2, plain.length)
                    .array();
            shelf.either("JPEG with a segment of length " + length, bytes);
        }
    }

    private void broken() throws IOException {
        byte[] plain = JpegFiles.plain(120, 90);
        byte[] progressive = JpegFiles.sampled(Motif.opaque(120, 90), 2, 2, true, 0.8f);
        for (int thousandths : new int[] {5, 20, 60, 200, 500, 800, 990}) {
            shelf.refused("JPEG cut at " + thousandths, Bytes.cut(plain, thousandths));
            shelf.either("JPEG progressive cut at " + thousandths, Bytes.cut(progressive, thousandths));
        }
        shelf.either("JPEG without its end", Bytes.cut(plain, 999));
        shelf.refused("JPEG of a start alone", new Bytes().u8(0xFF, 0xD8, 0xFF).array());
        shelf.refused(
                "JPEG of start and end", new Bytes().u8(0xFF, 0xD8, 0xFF, 0xD9).array());
        for (String marker : List.of("\u00FF\u00C0", "\u00FF\u00C4", "\u00FF\u00DB", "\u00FF\u00DA")) {
            int at = Bytes.find(plain, marker);
            int length = (plain[at + 2] & 255) << 8 | plain[at + 3] & 255;
            byte[] without = new Bytes()
                    .raw(plain, 0, at)
                    .raw(plain, at + 2 + length, plain.length)
                    .array();
            shelf.either("JPEG without its " + Integer.toHexString(marker.charAt(1)), without);
            byte[] twice = new Bytes()
                    .raw(plain, 0, at)
                    .raw(plain, at, at + 2 + length)
                    .raw(plain, at, plain.length)
                    .array();
            shelf.either("JPEG with two of " + Integer.toHexString(marker.charAt(1)), twice);
        }
    }

    private void headers() throws IOException {
        byte[] plain = JpegFiles.plain(120, 90);
        int frame = Bytes.find(plain, "\u00FF\u00C0");
        shelf.refused("JPEG of no width", Bytes.patched(plain, frame + 7, 0, 0));
        shelf.refused("JPEG of no height", Bytes.patched(plain, frame + 5, 0, 0));
        shelf.refused("JPEG of the largest size", Bytes.patched(plain, frame + 5, 255, 255, 255, 255));
        shelf.refused(
                "JPEG of 36 million pixels that are not there", Bytes.patched(plain, frame + 5, 23, 112, 23, 112));
        shelf.refused("JPEG taller than it is", Bytes.patched(plain, frame + 5, 8, 0));
        for (int components : new int[] {0, 1, 2, 4, 5, 255}) {
            shelf.either("JPEG of components " + components, Bytes.patched(plain, frame + 9, components));
        }
        for (int sampling : new int[] {0x00, 0x0F, 0xF0, 0x44, 0x33, 0xFF}) {
            shelf.either("JPEG of sampling " + sampling, Bytes.patched(plain, frame + 11, sampling));
        }
        for (int precision : new int[] {0, 12, 16, 255}) {
            shelf.either("JPEG of precision " + precision, Bytes.patched(plain, frame + 4, precision));
        }
        for (int kind : new int[] {0xC1, 0xC2, 0xC3, 0xC5, 0xC9, 0xCA, 0xCB, 0xCF}) {
            shelf.either("JPEG of kind " + Integer.toHexString(kind), Bytes.patched(plain, frame + 1, kind));
        }
        int codes = Bytes.find(plain, "\u00FF\u00C4");
        shelf.either("JPEG with codes of nothing", Bytes.patched(plain, codes + 5, new int[16]));
        shelf.either("JPEG with too many codes", Bytes.patched(plain, codes + 5, 255, 255, 255, 255, 255, 255));
        int tables = Bytes.find(plain, "\u00FF\u00DB");
        shelf.either("JPEG with a table 15", Bytes.patched(plain, tables + 4, 0x0F));
        shelf.either("JPEG with tables of zeros", Bytes.patched(plain, tables + 5, new int[64]));
        shelf.either(
                "JPEG with restarts",
                new Bytes()
                        .raw(plain, 0, frame)
                        .segment(0xDD, new byte[] {0, 3})
                        .raw(plain, frame, plain.length)
                        .array());
    }

    private void floods() throws IOException {
        byte[] plain = JpegFiles.plain(40, 30);
        byte[] many = new Bytes()
                .raw(plain, 0, 2)
                .times(20_000, new Bytes().segment(COMMENT, new byte[] {'x'}).array())
                .raw(plain, 2, plain.length)
                .array();
        shelf.either("JPEG with 20,000 comments", many);
        byte[] exifs = new Bytes()
                .raw(plain, 0, 2)
                .times(
                        2_000,
                        new Bytes().segment(APP1, Exif.segment(Exif.circle())).array())
                .raw(plain, 2, plain.length)
                .array();
        shelf.either("JPEG with 2,000 EXIF circles", exifs);
        for (int side : new int[] {500, 6_000}) {
            shelf.refused("JPEG of " + side + " by " + side + " with 100,000 scans", Scans.flood(side, side, 100_000));
        }
        shelf.refused("JPEG of 65,000 by 600 with 2,000 scans", Scans.flood(65_000, 600, 2_000));
        shelf.either("JPEG of 6,000 by 6,000 with 10 scans", Scans.flood(6_000, 6_000, 10));
    }

    private static byte[] profile(int part, int parts, byte[] profile) {
        return new Bytes().text("ICC_PROFILE\0").u8(part, parts).raw(profile).array();
    }
}
