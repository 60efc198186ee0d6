package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are meant to hurt are refused, and nothing that is not a pixel survives. */
class HostilePictureTest {

    private static final Set<String> CODES = Set.of("picture_unsupported", "picture_damaged", "picture_too_large");
    private static final String CANARY = "CANARY-51.4778N-0.0015W";

    @TempDir
    Path folder;

    @Test
    void aBombIsRefusedByItsHeader() throws IOException {
        Refusal refusal = refused(Corpus.bomb(30_000, 30_000));

        assertEquals("picture_too_large", refusal.code());
        assertEquals(40_000_000L, refusal.facts().get("limit"));
        assertEquals(900_000_000L, refusal.facts().get("actual"));
        assertTrue(refusal.text().contains("40000000") && refusal.text().contains("900000000"), refusal.text());
    }

    @Test
    void sidesThatAreTooLongAreRefused() throws IOException {
        assertEquals("picture_too_large", refused(Corpus.bomb(70_000, 1)).code());
    }

    @Test
    void aHeaderThatLiesIsRefused() throws IOException {
        byte[] jpeg = Corpus.jpeg(200, 100);
        int frame = indexOf(jpeg, new byte[] {(byte) 0xFF, (byte) 0xC0});
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        byte[] gif = Corpus.gif(Corpus.quarters(80, 40, BufferedImage.TYPE_INT_RGB));
        Arrays.fill(gif, 6, 10, (byte) 0xFF);
        byte[] png = Corpus.png(200, 100);
        ByteBuffer.wrap(png).putInt(16, 0);

        assertEquals("picture_too_large", refused(jpeg).code());
        assertEquals("picture_too_large", refused(gif).code());
        assertTrue(CODES.contains(refused(png).code()));
    }

    @Test
    void picturesCutInTheMiddleAreRefused() throws IOException {
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            byte[] bytes = sample.getValue();
            Refusal refusal = refused(Arrays.copyOf(bytes, bytes.length / 2));
            assertTrue(CODES.contains(refusal.code()), sample.getKey() + ": " + refusal);
        }
    }

    @Test
    void randomlyChangedPicturesAreShownOrRefusedAndNothingElse() throws IOException {
        Random random = new Random(20261123);
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            for (int i = 0; i < 60; i++) {
                byte[] mutant = sample.getValue().clone();
                for (int change = random.nextInt(12); change >= 0; change--) {
                    int at = random.nextBoolean()
                            ? random.nextInt(mutant.length)
                            : random.nextInt(Math.min(200, mutant.length));
                    mutant[at] = (byte) random.nextInt(256);
                }
                try {
                    clean(mutant);
                } catch (Refusal refusal) {
                    assertTrue(CODES.contains(refusal.code()), sample.getKey() + " " + i + ": " + refusal);
                }
            }
        }
    }

    @Test
    void whatFollowsAPictureDoesNotSurvive() throws IOException {
        byte[] page =
                ("<html><script>" + CANARY + "</script></html>PK\u0003\u0004").getBytes(StandardCharsets.US_ASCII);
        for (byte[] bytes : samples().values()) {
            clean(Corpus.joined(bytes, page));
            expectNoTrace(CANARY);
            expectNoTrace("<script>");
        }
    }

    @Test
    void metadataDoesNotSurvive() throws IOException {
        byte[] words = CANARY.getBytes(StandardCharsets.US_ASCII);
        byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CANARY + "</x:xmpmeta>")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] jpeg = Corpus.withSegment(Corpus.jpeg(1300, 700), 0xFE, words);
        jpeg = Corpus.withSegment(jpeg, 0xE1, xmp);
        jpeg = Corpus.withSegment(jpeg, 0xE1, Corpus.exif(1, CANARY));
        byte[] png = Corpus.withChunk(
                Corpus.png(1300, 700), "tEXt", ("Comment\0" + CANARY).getBytes(StandardCharsets.US_ASCII));

        for (byte[] bytes : List.of(jpeg, png)) {
            assertTrue(text(bytes).contains(CANARY));
            clean(bytes);
            Path original = PictureCleaner.original(folder, PictureFormat.JPEG);
            PictureCleaner.render(original, new Rendition(320, PictureFormat.AVIF), folder.resolve("320.avif"));
            PictureCleaner.render(original, new Rendition(320, PictureFormat.WEBP), folder.resolve("320.webp"));
            PictureCleaner.render(original, new Rendition(320, PictureFormat.JPEG), folder.resolve("320.jpg"));
            expectNoTrace(CANARY);
            expectNoTrace("Exif");
            expectNoTrace("Lavc");
            expectNoTrace("Lavf");
        }
    }

    @Test
    void otherFormatsAreRefusedWhateverTheyAreCalled() throws IOException {
        List<byte[]> others = new ArrayList<>();
        for (String text : List.of(
                "", "BM", "<html><svg></svg></html>", "%PDF-1.7", "II*\0", "RIFF....WAVE", "\0\0\0\u0018ftypisom")) {
            others.add(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        for (byte[] bytes : others) {
            assertEquals("picture_unsupported", refused(bytes).code());
        }
    }

    private Map<String, byte[]> samples() throws IOException {
        BufferedImage image = Corpus.quarters(160, 120, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 160 * 120; i++) {
            image.setRGB(i % 160, i / 160, image.getRGB(i % 160, i / 160) ^ random.nextInt(0x101010));
        }
        Pixels pixels = new Pixels(160, 120, image.getRGB(0, 0, 160, 120, null, 0, 160));
        FrameEncoder.encode(pixels, PictureFormat.WEBP, folder.resolve("sample.webp"));
        AvifWriter.write(pixels, folder.resolve("sample.avif"));
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("jpeg", Corpus.encoded(image, "jpeg"));
        samples.put("progressive jpeg", Corpus.progressive(image, "jpeg"));
        samples.put("png", Corpus.encoded(image, "png"));
        samples.put("gif", Corpus.gif(image));
        for (String name : List.of("sample.webp", "sample.avif")) {
            samples.put(name, Files.readAllBytes(folder.resolve(name)));
            Files.delete(folder.resolve(name));
        }
        return samples;
    }

    private Refusal refused(byte[] bytes) {
        Refusal refusal = assertThrows(Refusal.class, () -> clean(bytes));
        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        return refusal;
    }

    private void clean(byte[] bytes) throws IOException {
        Path source = Files.write(folder.resolve("source"), bytes);
        try {
            PictureCleaner.clean(source, folder);
        } finally {
            Files.delete(source);
        }
    }

    private void expectNoTrace(String words) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertFalse(text(Files.readAllBytes(file)).contains(words), file + " has " + words);
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, byte[] mark) {
        return text(bytes).indexOf(text(mark));
    }
}
