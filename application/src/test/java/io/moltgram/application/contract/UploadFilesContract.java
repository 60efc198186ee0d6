package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.upload.UploadFiles;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.upload.UploadId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place for the bytes of uploads promises. */
public interface UploadFilesContract {

    UploadId BOATS = new UploadId("boats-boats-boats-boat");
    UploadId TREES = new UploadId("trees_trees_trees_tree");

    /** One and the same throughout a test; empty at its beginning. */
    UploadFiles files();

    default InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String sum(String text) {
        return Fixtures.sha256(text);
    }

    @Test
    default void partsStandOneAfterTheOther(@TempDir Path folder) throws IOException {
        assertEquals(
                sum("bo"), files().write(BOATS, 0, bytes("bo"), 5).checksum().value());
        assertEquals(3, files().write(BOATS, 2, bytes("ats"), 3).length());

        assertEquals(sum("boats"), files().sum(BOATS).value());
        assertTrue(files().lend(BOATS, folder.resolve("lent")));
        assertEquals("boats", Files.readString(folder.resolve("lent")));
    }

    @Test
    default void whatLayBeyondTheOffsetGoes() {
        files().write(BOATS, 0, bytes("bogus and more"), 100);
        files().write(BOATS, 2, bytes("ats"), 3);

        assertEquals(sum("boats"), files().sum(BOATS).value());
    }

    @Test
    default void oneByteTooManyIsReadAndNoMore() {
        assertEquals(4, files().write(BOATS, 0, bytes("boats and more"), 3).length());
    }

    @Test
    default void whatIsLostIsNotFound() {
        files().write(BOATS, 0, bytes("bo"), 5);

        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> files().write(BOATS, 3, bytes("ts"), 2))
                        .kind());
    }

    @Test
    default void whatIsLentStaysWhenTheUploadGoes(@TempDir Path folder) throws IOException {
        files().write(BOATS, 0, bytes("boats"), 5);
        files().lend(BOATS, folder.resolve("lent"));
        files().remove(BOATS);
        files().remove(BOATS);

        assertEquals("boats", Files.readString(folder.resolve("lent")));
        assertFalse(files().lend(BOATS, folder.resolve("again")));
    }

    @Test
    default void everyUploadIsShownOnce() {
        List<UploadId> seen = new ArrayList<>();
        files().forEach(seen::add);
        assertEquals(List.of(), seen);

        files().write(BOATS, 0, bytes("bo"), 5);
        files().write(BOATS, 2, bytes("at"), 3);
        files().write(TREES, 0, bytes("trees"), 5);
        files().forEach(seen::add);
        assertEquals(
                List.of(BOATS, TREES),
                seen.stream().sorted((a, b) -> a.value().compareTo(b.value())).toList());
    }
}
