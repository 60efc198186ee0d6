package io.moltgram.blob.picture.corpus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/** AVIF: samplings, depths, moving ones, and boxes that lie (ISO/IEC 14496-12, 23008-12). */
final class AvifSpecimens {

    private final Shelf shelf = new Shelf();

    private AvifSpecimens() {}

    static List<Specimen> all() throws IOException {
        AvifSpecimens specimens = new AvifSpecimens();
        specimens.layouts();
        specimens.broken();
        specimens.boxes();
        specimens.brands();
        return specimens.shelf.all();
    }

    static byte[] avif(int layout, BufferedImage... frames) throws IOException {
        Map<String, String> still = Map.of("cpu-used", "8", "crf", "30", "still-picture", "1");
        Map<String, String> moving = Map.of("cpu-used", "8", "crf", "30");
        return new FfmpegFile("avif", "libaom-av1", layout, frames.length > 1 ? moving : still).of(frames);
    }

    private void layouts() throws IOException {
        Map<String, Integer> layouts = Map.of(
                "420", avutil.AV_PIX_FMT_YUV420P,
                "422", avutil.AV_PIX_FMT_YUV422P,
                "444", avutil.AV_PIX_FMT_YUV444P,
                "420 of 10 bits", avutil.AV_PIX_FMT_YUV420P10,
                "444 of 10 bits", avutil.AV_PIX_FMT_YUV444P10,
                "444 of 12 bits", avutil.AV_PIX_FMT_YUV444P12,
                "RGB", avutil.AV_PIX_FMT_GBRP,
                "grey", avutil.AV_PIX_FMT_GRAY8);
        for (String name : layouts.keySet().stream().sorted().toList()) {
            shelf.shown("AVIF " + name, avif(layouts.get(name), Motif.opaque(64, 48)));
        }
        for (int[] size : new int[][] {{1, 1}, {17, 33}, {300, 16}, {65, 65}}) {
            byte[] bytes = avif(avutil.AV_PIX_FMT_YUV420P, Motif.opaque(size[0], size[1]));
            shelf.shown("AVIF " + size[0] + " by " + size[1], bytes);
        }
        shelf.either(
                "AVIF that moves", avif(avutil.AV_PIX_FMT_YUV420P, Motif.opaque(64, 48), Motif.translucent(64, 48)));
        shelf.refused(
                "MP4 of AV1",
                new FfmpegFile("mp4", "libaom-av1", avutil.AV_PIX_FMT_YUV420P, Map.of("cpu-used", "8"))
                        .of(Motif.opaque(64, 48)));
        shelf.refused(
                "MP4 of MPEG-4", new FfmpegFile("mp4", "mpeg4", avutil.AV_PIX_FMT_YUV420P).of(Motif.opaque(64, 48)));
    }

    private void broken() throws IOException {
        byte[] plain = avif(avutil.AV_PIX_FMT_YUV420P, Motif.opaque(160, 120));
        for (int thousandths : new int[] {5, 20, 50, 100, 300, 500, 800, 950}) {
            shelf.either("AVIF cut at " + thousandths, Bytes.cut(plain, thousandths));
        }
        int coded = Bytes.find(plain, "mdat") + 4;
        shelf.either("AVIF of zeros", Bytes.patched(plain, coded, new int[plain.length - coded]));
        int[] noise = new java.util.SplittableRandom(1)
                .ints(plain.length - coded, 0, 256)
                .toArray();
        shelf.refused("AVIF of noise", Bytes.patched(plain, coded, noise));
        shelf.shown(
                "AVIF and a megabyte behind it",
                new Bytes().raw(plain).raw(new byte[1 << 20]).array());
        shelf.shown(
                "AVIF with a free box",
                new Bytes().raw(plain).box("free", new byte[99]).array());
        int size = Bytes.find(plain, "ispe") + 8;
        shelf.refused(
                "AVIF that says to be of the largest size",
                Bytes.patched(plain, size, 127, 255, 255, 255, 127, 255, 255, 255));
        shelf.refused("AVIF that says to be of no size", Bytes.patched(plain, size, new int[8]));
        shelf.either("AVIF that says to be smaller", Bytes.patched(plain, size, 0, 0, 0, 9, 0, 0, 0, 9));
        shelf.either("AVIF that says to be larger", Bytes.patched(plain, size, 0, 0, 9, 9, 0, 0, 9, 9));
    }

    private void boxes() throws IOException {
        byte[] plain = avif(avutil.AV_PIX_FMT_YUV420P, Motif.opaque(64, 48));
        for (String name : List.of(
                "meta", "hdlr", "pitm", "iloc", "iinf", "infe", "iprp", "ipco", "ispe", "pixi", "av1C", "ipma",
                "mdat")) {
            int at = Bytes.find(plain, name) - 4;
            shelf.either("AVIF with a " + name + " of no length", Bytes.patched(plain, at, 0, 0, 0, 0));
            shelf.either("AVIF with a " + name + " of endless length", Bytes.patched(plain, at, 255, 255, 255, 255));
            shelf.either("AVIF with a " + name + " of 64 bits", Bytes.patched(plain, at, 0, 0, 0, 1));
            shelf.either("AVIF without " + name, Bytes.patched(plain, at + 4, 'f', 'r', 'e', 'e'));
        }
        int places = Bytes.find(plain, "iloc") + 8;
        shelf.either("AVIF with places of ones", Bytes.patched(plain, places, 255, 255, 255, 255, 255, 255));
        Bytes deep = new Bytes();
        byte[] box = new byte[0];
        for (int i = 0; i < 2_000; i++) {
            box = new Bytes().box(i % 2 == 0 ? "moov" : "trak", box).array();
        }
        byte[] start = new Bytes().raw(plain, 0, Bytes.find(plain, "meta") - 4).array();
        shelf.refused("AVIF with 2,000 boxes in boxes", deep.raw(start).raw(box).array());
        byte[] empty = new Bytes().box("free", new byte[0]).array();
        shelf.either(
                "AVIF with 500,000 boxes",
                new Bytes()
                        .raw(start)
                        .times(500_000, empty)
                        .raw(plain, start.length, plain.length)
                        .array());
        shelf.either(
                "AVIF with two descriptions",
                new Bytes().raw(plain).raw(plain, start.length, plain.length).array());
    }

    private void brands() throws IOException {
        byte[] plain = avif(avutil.AV_PIX_FMT_YUV420P, Motif.opaque(64, 48));
        for (String brand : List.of("avis", "mif1", "heic", "heix", "isom", "qt  ", "\0\0\0\0")) {
            int[] letters = brand.chars().toArray();
            shelf.either("AVIF of brand " + brand.strip(), Bytes.patched(plain, 8, letters));
        }
        shelf.refused(
                "AVIF of a brand alone",
                new Bytes().box("ftyp", Bytes.many(1, "avif\0\0\0\0avif")).array());
        shelf.refused(
                "HEIC of a brand alone",
                new Bytes().box("ftyp", Bytes.many(1, "heic\0\0\0\0mif1heic")).array());
    }
}
