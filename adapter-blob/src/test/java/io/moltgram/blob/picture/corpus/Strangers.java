package io.moltgram.blob.picture.corpus;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.global.avutil;

/** Files that are of two kinds at once, and files of kinds that nobody asked for. */
final class Strangers {

    private static final String PAGE = "<html><script>alert(1)</script></html>";
    private static final String PHP = "<?php system($_GET['c']); ?>";

    private Strangers() {}

    static List<Specimen> all() throws IOException {
        Shelf shelf = new Shelf();
        ofTwoKinds(shelf);
        others(shelf);
        encoded(shelf);
        return shelf.all();
    }

    private static void ofTwoKinds(Shelf shelf) throws IOException {
        byte[] gif = new Gifs(20, 20, 4)
                .comment(PAGE.getBytes(StandardCharsets.US_ASCII))
                .frame(0, 0, 20, 20, 4)
                .array();
        shelf.shown("GIF and a page", gif);
        byte[] script = new Bytes()
                .text("GIF89a")
                .text("/*")
                .raw(new byte[40])
                .text("*/=1;alert(1)")
                .array();
        shelf.either("GIF and a script", script);
        shelf.shown(
                "JPEG and an archive",
                new Bytes().raw(JpegFiles.plain(40, 30)).raw(zip()).array());
        shelf.shown(
                "JPEG and PHP", JpegFiles.with(JpegFiles.plain(40, 30), 0xFE, PHP.getBytes(StandardCharsets.US_ASCII)));
        byte[] png = new Pngs(20, 20)
                .with("tEXt", new Bytes().text("Comment\0").text(PHP).array())
                .array();
        shelf.shown("PNG and PHP", png);
        shelf.shown("PNG and an archive", new Bytes().raw(png).raw(zip()).array());
        shelf.shown("PNG and a page", new Bytes().raw(png).text(PAGE).array());
        shelf.shown(
                "PNG and a PDF", new Bytes().raw(png).text("%PDF-1.4\n%%EOF").array());
        shelf.shown(
                "PNG and a JPEG",
                new Bytes().raw(png).raw(JpegFiles.plain(40, 30)).array());
        shelf.shown(
                "WebP and a page",
                new Bytes().raw(WebpSpecimens.lossy(40, 30, "50")).text(PAGE).array());
        byte[] avif = AvifSpecimens.avif(avutil.AV_PIX_FMT_YUV420P, Motif.opaque(40, 30));
        shelf.shown("AVIF and an archive", new Bytes().raw(avif).raw(zip()).array());
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>";
        shelf.refused("SVG and a page", (svg + PAGE).getBytes(StandardCharsets.US_ASCII));
        shelf.refused("SVG and PHP", (svg + PHP).getBytes(StandardCharsets.US_ASCII));
        shelf.refused("page with an SVG", ("<html>" + svg + "</html>").getBytes(StandardCharsets.US_ASCII));
        shelf.refused("page and a PNG", new Bytes().text(PAGE).raw(png).array());
        shelf.refused(
                "archive and a JPEG",
                new Bytes().raw(zip()).raw(JpegFiles.plain(40, 30)).array());
        shelf.refused(
                "PDF and a JPEG",
                new Bytes().text("%PDF-1.4\n").raw(JpegFiles.plain(40, 30)).array());
    }

    private static void others(Shelf shelf) throws IOException {
        shelf.refused("nothing", new byte[0]);
        shelf.refused("one byte", new byte[] {(byte) 0xFF});
        shelf.refused("zeros", new byte[5_000]);
        shelf.refused("a page", PAGE.getBytes(StandardCharsets.US_ASCII));
        shelf.refused("words", Bytes.many(900, "words "));
        shelf.refused("an archive", zip());
        shelf.refused(
                "a program", new Bytes().u8(0x7F).text("ELF").raw(new byte[90]).array());
        shelf.refused("a script of a shell", Bytes.many(1, "#!/bin/sh\nrm -rf /\n"));
        shelf.refused("PostScript", Bytes.many(1, "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"));
        shelf.refused(
                "ImageMagick's language", Bytes.many(1, "push graphic-context\nfill 'url(https://127.0.0.1:1)'\n"));
        shelf.refused("a playlist", Bytes.many(1, "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\nfile:///etc/passwd\n"));
        shelf.refused("XML", Bytes.many(1, "<?xml version='1.0'?><a/>"));
        shelf.refused("JSON", Bytes.many(1, "{\"svg\":\"<svg/>\"}"));
    }

    private static void encoded(Shelf shelf) throws IOException {
        for (String format : List.of("bmp", "wbmp", "tiff")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int type = format.equals("wbmp") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
            ImageIO.write(Motif.of(40, 30, type), format, out);
            shelf.refused("picture as " + format, out.toByteArray());
        }
        Map<String, Integer> codecs = Map.of(
                "jpeg2000", avutil.AV_PIX_FMT_RGB24,
                "targa", avutil.AV_PIX_FMT_BGR24,
                "pcx", avutil.AV_PIX_FMT_RGB24,
                "sgi", avutil.AV_PIX_FMT_RGB24,
                "ppm", avutil.AV_PIX_FMT_RGB24,
                "qoi", avutil.AV_PIX_FMT_RGB24,
                "dpx", avutil.AV_PIX_FMT_RGB24);
        for (String codec : codecs.keySet().stream().sorted().toList()) {
            byte[] bytes = new FfmpegFile("image2pipe", codec, codecs.get(codec)).of(Motif.opaque(40, 30));
            shelf.refused("picture as " + codec, bytes);
        }
        for (String muxer : List.of("matroska", "avi")) {
            byte[] bytes = new FfmpegFile(muxer, "mjpeg", avutil.AV_PIX_FMT_YUVJ420P).of(Motif.opaque(40, 30));
            shelf.refused("film as " + muxer, bytes);
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("page.html"));
            zip.write(PAGE.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
