package io.moltgram.bootstrap.watch;

import io.moltgram.application.watch.Figures;
import io.moltgram.bootstrap.backup.BackupFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Room on the disk, and how old and large the newest backup is. */
public final class FolderFigures implements Figures.Source {

    private final File data;
    private final BackupFolder backups;
    private final InstantSource clock;

    public FolderFigures(Path data, BackupFolder backups, InstantSource clock) {
        this.data = data.toFile();
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public void tell(Figures figures) {
        figures.gauge("moltgram_disk_free_bytes", "Room left for data.", data.getUsableSpace());
        figures.gauge("moltgram_disk_bytes", "Size of the disk that holds the data.", data.getTotalSpace());
        backups.drilledAt()
                .ifPresent(at -> figures.gauge(
                        "moltgram_backup_drill_age_seconds",
                        "Time since a backup was last restored for trial, and proven.",
                        Duration.between(at, clock.instant()).toSeconds()));
        try {
            List<BackupFolder.Kept> all = backups.all();
            figures.gauge("moltgram_backups", "Backups kept.", all.size());
            all.stream().findFirst().ifPresent(newest -> {
                figures.gauge(
                        "moltgram_backup_age_seconds",
                        "Time since the newest backup was begun.",
                        Duration.between(newest.begun(), clock.instant()).toSeconds());
                figures.gauge(
                        "moltgram_backup_bytes",
                        "Size of the newest backup.",
                        newest.file().toFile().length());
            });
        } catch (IOException e) {
            figures.gauge("moltgram_backups", "Backups kept.", 0);
        }
    }
}
