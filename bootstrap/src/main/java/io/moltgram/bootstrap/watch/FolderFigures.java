package io.moltgram.bootstrap.watch;

import io.moltgram.application.backup.BackupQueries;
import io.moltgram.application.backup.BackupStanding;
import io.moltgram.application.watch.Figures;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Room on the disk, and how backups stand. */
public final class FolderFigures implements Figures.Source {

    private final File data;
    private final BackupQueries backups;
    private final InstantSource clock;

    public FolderFigures(Path data, BackupQueries backups, InstantSource clock) {
        this.data = data.toFile();
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public void tell(Figures figures) {
        figures.gauge("moltgram_disk_free_bytes", "Room left for data.", data.getUsableSpace());
        figures.gauge("moltgram_disk_bytes", "Size of the disk that holds the data.", data.getTotalSpace());
        BackupStanding standing = backups.standing();
        figures.gauge("moltgram_backups", "Backups kept.", standing.whole().count());
        age(
                figures,
                "moltgram_backup_age_seconds",
                "Time since the newest backup was begun.",
                standing.whole().newest());
        if (standing.whole().newest().isPresent()) {
            figures.gauge(
                    "moltgram_backup_bytes",
                    "Size of the newest backup.",
                    standing.whole().newestBytes());
        }
        age(
                figures,
                "moltgram_backup_drill_age_seconds",
                "Time since a backup was last restored for trial, and proven.",
                standing.drills().proven());
        if (standing.drills().last().isPresent()) {
            figures.gauge(
                    "moltgram_backup_drill_passed",
                    "1 if everything was proven in the last trial.",
                    standing.drills().lastPassed() ? 1 : 0);
        }
        if (standing.commits().isOn()) {
            commits(figures, standing.commits());
        }
    }

    private void commits(Figures figures, BackupStanding.Commits commits) {
        age(
                figures,
                "moltgram_backup_base_age_seconds",
                "Age of the newest base that segments follow.",
                commits.base());
        age(figures, "moltgram_backup_segment_age_seconds", "Age of the newest commit kept.", commits.segment());
        figures.gauge(
                "moltgram_backup_lag_seconds",
                "Age of the oldest commit that is not kept yet; 0 when all are.",
                commits.lag(clock.instant()).toMillis() / 1e3);
        figures.gauge(
                "moltgram_backup_segments_working",
                "1 while commits can be kept.",
                commits.problem().isEmpty() ? 1 : 0);
    }

    private void age(Figures figures, String name, String meaning, Optional<Instant> moment) {
        moment.ifPresent(at -> figures.gauge(
                name, meaning, Duration.between(at, clock.instant()).toMillis() / 1e3));
    }
}
