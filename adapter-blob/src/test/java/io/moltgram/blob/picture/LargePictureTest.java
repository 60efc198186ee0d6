package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.worker.Job;
import io.moltgram.blob.picture.worker.WorkerProcess;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest pictures that are taken need little more memory than small ones. */
class LargePictureTest {

    private static final long MOST_GROWTH = 128;

    @TempDir
    Path folder;

    @Test
    void aWorkerGrowsLittle() throws IOException {
        Map<String, byte[]> large = new LinkedHashMap<>();
        BufferedImage image = new BufferedImage(6_000, 5_000, BufferedImage.TYPE_3BYTE_BGR);
        large.put("PNG", Corpus.encoded(image, "png"));
        large.put("interlaced PNG", Corpus.progressive(image, "png"));
        large.put("JPEG", Corpus.encoded(image, "jpeg"));
        large.put("progressive JPEG", Corpus.progressive(image, "jpeg"));
        BufferedImage frame = new BufferedImage(2_900, 2_900, BufferedImage.TYPE_BYTE_INDEXED);
        large.put("moving GIF", Corpus.gif(frame, Corpus.quarters(2_900, 2_900, BufferedImage.TYPE_BYTE_INDEXED)));
        Path avif = folder.resolve("large.avif");
        FrameEncoder.encode(grey(2_500, 2_000), PictureFormat.AVIF, avif);
        large.put("AVIF", Files.readAllBytes(avif));
        for (Map.Entry<String, byte[]> each : large.entrySet()) {
            long grown = growth(each.getValue());
            System.out.printf("a worker grows by %d MB over a large %s%n", grown, each.getKey());
            assertTrue(grown < MOST_GROWTH, each.getKey() + ": " + grown);
        }
    }

    @Test
    void whatWouldTakeMuchMoreIsRefusedBeforeItIsDecoded() throws IOException {
        Map<String, byte[]> large = new LinkedHashMap<>();
        BufferedImage image = new BufferedImage(6_000, 5_000, BufferedImage.TYPE_3BYTE_BGR);
        large.put("as a progressive JPEG", unsampled(Corpus.progressive(image, "jpeg")));
        large.put("as a WebP without loss", riff(chunk("VP8L", 0x2F, lossless(7_000, 5_000))));
        large.put("as a transparent WebP", riff(extended(0x10), chunk("ALPH", 0, 0), chunk("VP8 ", 0, 0)));
        large.put("as a moving picture", riff(extended(0x02), chunk("ANIM", 0, 0), chunk("ANMF", 0, 0)));
        Path avif = folder.resolve("large.avif");
        FrameEncoder.encode(grey(4_400, 3_300), PictureFormat.AVIF, avif);
        large.put("as an AVIF of this kind", Files.readAllBytes(avif));
        Path source = folder.resolve("source");
        try (WorkerProcess worker = WorkerProcess.start(WorkshopSettings.standard(folder.resolve("scratch")))) {
            for (Map.Entry<String, byte[]> each : large.entrySet()) {
                Files.write(source, each.getValue());
                Refusal refusal = worker.run(new Job.Cleaning(source, folder))
                        .refusal()
                        .orElseThrow(() -> new AssertionError(each.getKey()));
                assertEquals("picture_too_large", refusal.code(), each.getKey() + ": " + refusal.getMessage());
                assertTrue(refusal.getMessage().contains(each.getKey()), refusal.getMessage());
            }
            assertTrue(Usage.peak(worker.pid()) < 160, "MB: " + Usage.peak(worker.pid()));
        }
    }

    private static Pixels grey(int width, int height) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFF808080);
        return new Pixels(width, height, argb);
    }

    /** With as many samples of each colour as there are pixels, as its header says. */
    private static byte[] unsampled(byte[] jpeg) {
        for (int i = 0; i + 11 < jpeg.length; i++) {
            if ((jpeg[i] & 255) == 0xFF && (jpeg[i + 1] & 255) == 0xC2) {
                jpeg[i + 11] = 0x11;
                return jpeg;
            }
        }
        throw new AssertionError("not progressive");
    }

    private static int lossless(int width, int height) {
        return width - 1 | height - 1 << 14;
    }

    /** Of 6000 by 5000 pixels. */
    private static byte[] extended(int flags) {
        ByteBuffer content = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
        content.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(flags);
        return content.putInt(5_999 | 4_999 << 24)
                .putShort((short) (4_999 >> 8))
                .array();
    }

    /** A byte, a number, and as many zeroes as a frame's head has. */
    private static byte[] chunk(String name, int first, int number) {
        ByteBuffer content = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        content.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(24);
        return content.put((byte) first).putInt(number).array();
    }

    private static byte[] riff(byte[]... chunks) {
        int length = Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
        ByteBuffer file = ByteBuffer.allocate(12 + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + length);
        file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(chunks).forEach(file::put);
        return file.array();
    }

    /** Of a fresh worker, in MB, beyond what the first small pictures made of it. */
    private long growth(byte[] bytes) throws IOException {
        Path small = Files.write(folder.resolve("small"), Corpus.jpeg(1600, 1200));
        Path source = Files.write(folder.resolve("source"), bytes);
        try (WorkerProcess worker = WorkerProcess.start(WorkshopSettings.standard(folder.resolve("scratch")))) {
            for (int i = 0; i < 4; i++) {
                worker.run(new Job.Cleaning(small, folder));
            }
            long before = Usage.peak(worker.pid());
            assertEquals(
                    Optional.empty(),
                    worker.run(new Job.Cleaning(source, folder)).refusal());
            return Usage.peak(worker.pid()) - before;
        }
    }
}
