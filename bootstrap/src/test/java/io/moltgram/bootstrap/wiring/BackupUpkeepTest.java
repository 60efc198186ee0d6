package io.moltgram.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.backup.BackupAsking.Hands;
import io.moltgram.application.backup.BackupAsking.Hands.Work;
import io.moltgram.application.watch.Jobs;
import io.moltgram.bootstrap.backup.BackupFolder;
import io.moltgram.bootstrap.backup.BackupKeeping;
import io.moltgram.bootstrap.cli.Version;
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
import java.util.Optional;
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
            Jobs jobs = new Jobs();
            try (BackupUpkeep upkeep = upkeep(settings, jobs)) {
                upkeep.start();
                Receiver.await(() -> !kept().isEmpty());
            }
            Jobs.Job job = jobs.all().get(0);
            assertEquals("write a backup", job.name());
            assertEquals(Optional.of(JUST_BEFORE.plusMillis(50)), job.next());
            assertEquals(JUST_BEFORE.getEpochSecond(), kept().get(0).begun().getEpochSecond());
        }
    }

    @Test
    void oneThingIsDoneAtATimeAndWhatFailsIsTold() {
        Settings settings = new SettingsReader(
                        Map.of("MOLTGRAM_DATA_DIR", "data", "BACKUP_DIR", "kept", "BACKUP_SCHEDULE", "off"), folder)
                .read()
                .settings();
        Jobs jobs = new Jobs();
        try (BackupUpkeep upkeep = upkeep(settings, jobs)) {
            Hands.Turn drill = upkeep.take(Work.DRILL).orElseThrow();
            assertEquals(Optional.of(new Hands.Busy(Work.DRILL, JUST_BEFORE)), upkeep.busy());
            assertTrue(upkeep.take(Work.WRITE).isEmpty());

            drill.start();
            Receiver.await(() -> upkeep.busy().isEmpty());
            Hands.Outcome outcome = upkeep.last(Work.DRILL).orElseThrow();
            assertTrue(outcome.problem().orElseThrow().contains("there is no backup in"), outcome.toString());
            assertEquals(1, jobs.all().get(0).failures());

            upkeep.take(Work.WRITE).orElseThrow().giveBack();
            assertTrue(upkeep.take(Work.WRITE).isPresent());
        }
    }

    private static BackupUpkeep upkeep(Settings settings, Jobs jobs) {
        InstantSource clock = InstantSource.fixed(JUST_BEFORE);
        BackupKeeping keeping = new BackupKeeping(
                Version.number(), SegmentPlaces::place, clock, MediaPlaces::remote, DatabaseEnds::snapshot);
        return new BackupUpkeep(settings, keeping, jobs, clock);
    }

    private List<BackupFolder.Kept> kept() {
        try {
            return new BackupFolder(folder.resolve("kept")).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
