package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Settings of backups. */
final class BackupKeys {

    private static final int TEN_YEARS = 3650;

    static final Key<Path> FOLDER =
            new Key<>("BACKUP_DIR", Forms.path(), "./backups", "Folder into which backups are written.");
    static final Key<Integer> RETENTION = new Key<>(
                    "BACKUP_RETENTION_DAYS",
                    Forms.number(1, TEN_YEARS),
                    "30",
                    "Days after which a backup is removed when another has been written; the newest stays.")
            .orCalled("RETENTION_DAYS");

    static final Key<Schedule> SCHEDULE = new Key<>(
            "BACKUP_SCHEDULE",
            new Schedule.CronForm(),
            Schedule.NIGHTLY,
            "When the server writes a backup by itself, in UTC: five fields as in crontab(5), or off. With PostgreSQL"
                    + " it writes none.");

    static final Keys.Area AREA = new Keys.Area("Backups", List.of(FOLDER, RETENTION, SCHEDULE));

    private BackupKeys() {}

    static BackupSettings settings(Values values, Path workingDirectory) {
        return new BackupSettings(
                workingDirectory.resolve(values.get(FOLDER)).normalize(),
                Duration.ofDays(values.get(RETENTION)),
                values.get(SCHEDULE));
    }
}
