package io.moltgram.blob.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.MediaStoreContract;
import io.moltgram.application.media.MediaStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.Refusal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskMediaStoreTest implements MediaStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path root;

    private DiskMediaStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DiskMediaStore(root, 0, InstantSource.system());
    }

    @Override
    public MediaStore store() {
        return store;
    }

    @Test
    void filesLieInFoldersNamedByTheHash() throws IOException {
        Path given = Files.writeString(root.resolve("given"), "boats");
        store.put(HARBOUR_ORIGINAL, given);

        Path file = store.find(HARBOUR_ORIGINAL).orElseThrow().file().orElseThrow();
        assertEquals(root.resolve("aa/aa/" + HARBOUR.value() + "/original.png"), file);
    }

    @Test
    void puttingAgainSetsTheTime() throws IOException {
        Path given = Files.writeString(root.resolve("given"), "boats");
        store.put(HARBOUR_ORIGINAL, given);
        new DiskMediaStore(root, 0, () -> NOON.plusSeconds(999_999_999)).put(HARBOUR_ORIGINAL, given);

        store.forEach(kept -> assertEquals(NOON.plusSeconds(999_999_999), kept.lastPut()));
    }

    @Test
    void leftoversOfAnEarlierRunAreCleared() throws IOException {
        Path leftover = Files.writeString(root.resolve("tmp/put-1234"), "half");
        new DiskMediaStore(root, 0, InstantSource.system());

        assertFalse(Files.exists(leftover));
    }

    @Test
    void aDiskUnderItsReserveRefusesAndKeepsNothing() throws IOException {
        Path given = Files.writeString(root.resolve("given"), "boats");
        DiskMediaStore tight = new DiskMediaStore(root, Long.MAX_VALUE, InstantSource.system());

        Refusal refusal = assertThrows(Refusal.class, () -> tight.put(HARBOUR_ORIGINAL, given));
        assertEquals(Kind.STORAGE_FULL, refusal.kind());
        assertTrue(tight.find(HARBOUR_ORIGINAL).isEmpty());
        assertEquals(List.of(), list(root.resolve("tmp")));
    }

    @Test
    void aStoreThatCannotBeWrittenIsUnavailable() throws IOException {
        Path given = Files.writeString(root.resolve("given"), "boats");
        Files.delete(root.resolve("tmp"));

        Refusal refusal = assertThrows(Refusal.class, () -> store.put(HARBOUR_ORIGINAL, given));
        assertEquals(Kind.UNAVAILABLE, refusal.kind());
        assertTrue(store.find(HARBOUR_ORIGINAL).isEmpty());
    }

    @Test
    void theProbeLeavesNothingBehind() throws IOException {
        store.probe();

        assertEquals(List.of(), list(root.resolve("tmp")));
    }

    @Test
    void aProbeThatFailsNamesTheFolder() throws IOException {
        Files.delete(root.resolve("tmp"));

        String message = assertThrows(IOException.class, store::probe).getMessage();
        assertTrue(message.contains(root.toString()), message);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
