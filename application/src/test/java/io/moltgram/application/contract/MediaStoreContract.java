package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.application.media.MediaStore.Kept;
import io.moltgram.application.media.MediaStore.KeptFile;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every media store promises. */
public interface MediaStoreContract {
    ContentHash SUNSET = new ContentHash("5".repeat(64));
    ContentHash HARBOUR = new ContentHash("a".repeat(64));
    MediaName SUNSET_ORIGINAL = MediaName.original(SUNSET, PictureFormat.JPEG);
    MediaName SUNSET_SMALL = MediaName.of(SUNSET, new Rendition(320, PictureFormat.WEBP));
    MediaName HARBOUR_ORIGINAL = MediaName.original(HARBOUR, PictureFormat.PNG);

    MediaStore store();

    @Test
    default void whatWasPutIsFoundWithItsBytes(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));

        MediaStore.Media found = store().find(SUNSET_ORIGINAL).orElseThrow();
        assertEquals(13, found.size());
        assertEquals("evening light", text(found, 0));
    }

    @Test
    default void readingMayStartAnywhere(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));

        MediaStore.Media found = store().find(SUNSET_ORIGINAL).orElseThrow();
        assertEquals("light", text(found, 8));
        assertEquals("", text(found, 13));
    }

    @Test
    default void aFileOnTheLocalDiskHoldsTheSameBytes(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));

        for (Path local :
                store().find(SUNSET_ORIGINAL).orElseThrow().file().stream().toList()) {
            assertEquals("evening light", Files.readString(local));
        }
    }

    @Test
    default void whatWasNeverPutIsAbsent(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));

        assertTrue(store().find(SUNSET_SMALL).isEmpty());
        assertTrue(store().find(HARBOUR_ORIGINAL).isEmpty());
    }

    @Test
    default void theGivenFileStaysWithItsOwner(@TempDir Path folder) throws IOException {
        Path given = file(folder, "evening light");
        store().put(SUNSET_ORIGINAL, given);
        Files.writeString(given, "changed later");

        assertEquals("evening light", text(store().find(SUNSET_ORIGINAL).orElseThrow(), 0));
    }

    @Test
    default void puttingAgainIsNoFaultAndMakesTheAgeNew(@TempDir Path folder) throws IOException {
        Path given = file(folder, "evening light");
        store().put(SUNSET_ORIGINAL, given);
        Instant first = kept().get(0).lastPut();
        store().put(SUNSET_ORIGINAL, given);

        assertEquals(1, kept().size());
        assertFalse(kept().get(0).lastPut().isBefore(first));
        assertEquals("evening light", text(store().find(SUNSET_ORIGINAL).orElseThrow(), 0));
    }

    @Test
    default void removingTakesThePictureAndItsRenditionsAndNoOther(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));
        store().put(SUNSET_SMALL, file(folder, "light"));
        store().put(HARBOUR_ORIGINAL, file(folder, "boats"));

        assertTrue(store().remove(SUNSET, Instant.MAX));
        assertTrue(store().find(SUNSET_ORIGINAL).isEmpty());
        assertTrue(store().find(SUNSET_SMALL).isEmpty());
        assertEquals("boats", text(store().find(HARBOUR_ORIGINAL).orElseThrow(), 0));
    }

    @Test
    default void removingWhatIsNotThereSaysSo(@TempDir Path folder) throws IOException {
        assertFalse(store().remove(SUNSET, Instant.MAX));
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));
        assertTrue(store().remove(SUNSET, Instant.MAX));
        assertFalse(store().remove(SUNSET, Instant.MAX));
    }

    @Test
    default void aPictureThatWasPutAfterTheMomentStaysWhole(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));
        store().put(SUNSET_SMALL, file(folder, "light"));
        Instant before = kept().get(0).lastPut().minusMillis(1);

        assertFalse(store().remove(SUNSET, before));
        assertEquals("evening light", text(store().find(SUNSET_ORIGINAL).orElseThrow(), 0));
        assertEquals("light", text(store().find(SUNSET_SMALL).orElseThrow(), 0));
    }

    @Test
    default void aPictureMayComeBackAfterItWasRemoved(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));
        store().remove(SUNSET, Instant.MAX);
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));

        assertEquals("evening light", text(store().find(SUNSET_ORIGINAL).orElseThrow(), 0));
    }

    @Test
    default void everyPictureIsShownOnceHoweverManyFilesItHas(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));
        store().put(SUNSET_SMALL, file(folder, "light"));
        store().put(HARBOUR_ORIGINAL, file(folder, "boats"));

        assertEquals(
                List.of(SUNSET, HARBOUR),
                kept().stream()
                        .map(Kept::hash)
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList());
    }

    @Test
    default void everyFileIsShownOnceWithItsSize(@TempDir Path folder) throws IOException {
        store().put(SUNSET_ORIGINAL, file(folder, "evening light"));
        store().put(SUNSET_SMALL, file(folder, "light"));
        store().put(HARBOUR_ORIGINAL, file(folder, "boats"));
        store().put(HARBOUR_ORIGINAL, file(folder, "boats"));

        List<KeptFile> files = new ArrayList<>();
        store().forEachFile(files::add);
        assertEquals(3, files.size());
        assertEquals(
                Set.of(
                        new KeptFile(SUNSET_ORIGINAL, 13),
                        new KeptFile(SUNSET_SMALL, 5),
                        new KeptFile(HARBOUR_ORIGINAL, 5)),
                Set.copyOf(files));
    }

    @Test
    default void manyPuttersOfTheSameNameAllSucceed(@TempDir Path folder) throws Exception {
        byte[] bytes = "waves".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        Path given = Files.write(folder.resolve("waves"), bytes);
        List<Thread> putters = new ArrayList<>();
        List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            Thread putter = new Thread(() -> store().put(HARBOUR_ORIGINAL, given));
            putter.setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
            putter.start();
            putters.add(putter);
        }
        for (Thread putter : putters) {
            putter.join();
        }

        assertEquals(List.of(), faults);
        try (InputStream in = store().find(HARBOUR_ORIGINAL).orElseThrow().read(0)) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
    }

    private List<Kept> kept() {
        List<Kept> all = new ArrayList<>();
        store().forEach(all::add);
        return all;
    }

    private static Path file(Path folder, String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "given", ""), text);
    }

    private static String text(MediaStore.Media media, long offset) throws IOException {
        try (InputStream in = media.read(offset)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
