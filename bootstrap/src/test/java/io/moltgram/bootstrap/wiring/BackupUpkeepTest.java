package io.moltgram.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.backup.BackupFolder;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupUpkeepTest {

    private static final Instant JUST_BEFORE = Instant.parse("2026-06-01T01:59:59.950Z");

    @TempDir
    Path folder;

    @Test
    void aBackupIsWrittenWhenItsTimeHasCome() throws IOException {
        try (TestServer server = TestServer.start()) {
            server.register("ada");
            Settings settings = new SettingsReader(
                            Map.of("MOLTGRAM_DATA_DIR", server.data().toString(), "BACKUP_DIR", "kept"), folder)
                    .read()
                    .settings();
            try (BackupUpkeep upkeep = new BackupUpkeep(settings, InstantSource.fixed(JUST_BEFORE))) {
                upkeep.start();
                Receiver.await(() -> !kept().isEmpty());
            }
            assertEquals(JUST_BEFORE.getEpochSecond(), kept().get(0).begun().getEpochSecond());
        }
    }

    private List<BackupFolder.Kept> kept() {
        try {
            return new BackupFolder(folder.resolve("kept")).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
