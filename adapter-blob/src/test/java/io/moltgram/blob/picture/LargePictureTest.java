package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.worker.Job;
import io.moltgram.blob.picture.worker.WorkerProcess;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        for (Map.Entry<String, byte[]> each : large.entrySet()) {
            long grown = growth(each.getValue());
            System.out.printf("a worker grows by %d MB over a %s of 30 million pixels%n", grown, each.getKey());
            assertTrue(grown < MOST_GROWTH, each.getKey() + ": " + grown);
        }
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
