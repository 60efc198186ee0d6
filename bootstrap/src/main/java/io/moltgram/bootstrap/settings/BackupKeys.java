package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    static final Key<String> SEGMENTS = new Key<>(
            "BACKUP_SEGMENTS",
            Forms.line(500),
            "",
            "Where every commit is kept, so that any moment can be brought back: a folder, store (the S3 or Vercel"
                    + " store of the media settings) or off. Unset means segments in BACKUP_DIR."
                    + " With PostgreSQL it is off.");
    static final Key<Duration> SEGMENTS_EVERY = new Key<>(
            "BACKUP_SEGMENTS_MS",
            Forms.milliseconds(20, 1000),
            "250",
            "Pause between two looks for new commits, in milliseconds; so much may be lost with the machine.");
    static final Key<String> RECIPIENT = new Key<>(
            "BACKUP_RECIPIENT",
            Forms.recipient(),
            "",
            "Public key of age (age1...) to which backups and segments are encrypted; unset means not at all.");

    static final Keys.Area AREA =
            new Keys.Area("Backups", List.of(FOLDER, RETENTION, SCHEDULE, SEGMENTS, SEGMENTS_EVERY, RECIPIENT));

    private BackupKeys() {}

    static BackupSettings settings(Values values, Path workingDirectory) {
        Path folder = workingDirectory.resolve(values.get(FOLDER)).normalize();
        Optional<String> recipient = values.find(RECIPIENT);
        return new BackupSettings(
                folder,
                Duration.ofDays(values.get(RETENTION)),
                values.get(SCHEDULE),
                segments(values, folder, workingDirectory),
                recipient);
    }

    /** Throws {@link SettingsRefused} for a folder that is none, and for a public store without encryption. */
    private static SegmentSettings segments(Values values, Path backups, Path workingDirectory) {
        String where = values.find(SEGMENTS).orElse("");
        SegmentSettings.Kind kind = switch (where.toLowerCase(Locale.ROOT)) {
            case "off" -> SegmentSettings.Kind.OFF;
            case "store" -> SegmentSettings.Kind.STORE;
            default -> SegmentSettings.Kind.FOLDER;
        };
        StoreSettings.Kind media = StoreKeys.settings(values).kind();
        if (kind == SegmentSettings.Kind.STORE && media == StoreSettings.Kind.DISK) {
            throw new SettingsRefused(List.of("BACKUP_SEGMENTS is store, but the media settings name none"));
        }
        if (kind == SegmentSettings.Kind.STORE
                && media == StoreSettings.Kind.VERCEL
                && values.find(RECIPIENT).isEmpty()) {
            throw new SettingsRefused(
                    List.of("BACKUP_RECIPIENT is missing: the Vercel store is public, so segments must be encrypted"));
        }
        Path folder = kind == SegmentSettings.Kind.FOLDER && !where.isEmpty()
                ? workingDirectory.resolve(where).normalize()
                : backups.resolve("segments");
        return new SegmentSettings(kind, folder, values.get(SEGMENTS_EVERY));
    }
}
