package io.moltgram.blob.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.contract.UploadFilesContract;
import io.moltgram.application.upload.UploadFiles;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.Refusal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUploadFilesTest implements UploadFilesContract {

    @TempDir
    Path folder;

    @Override
    public UploadFiles files() {
        return new DiskUploadFiles(folder.resolve("uploads"), 0);
    }

    @Test
    void theReserveOfTheDiskIsKept() {
        UploadFiles full = new DiskUploadFiles(folder.resolve("uploads"), Long.MAX_VALUE / 2);

        assertEquals(
                Kind.STORAGE_FULL,
                assertThrows(Refusal.class, () -> full.write(BOATS, 0, bytes("boats"), 5))
                        .kind());
    }

    @Test
    void aPlaceThatIsNoneIsToldAsUnavailable() throws IOException {
        UploadFiles broken = new DiskUploadFiles(Files.writeString(folder.resolve("file"), "in the way"), 0);

        assertEquals(
                Kind.UNAVAILABLE,
                assertThrows(Refusal.class, () -> broken.write(BOATS, 0, bytes("boats"), 5))
                        .kind());
    }
}
