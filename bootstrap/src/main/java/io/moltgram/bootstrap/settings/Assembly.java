package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.util.List;

/** Puts the values together as the records that the program works with. */
final class Assembly {

    private final Values values;
    private final Path workingDirectory;

    Assembly(Values values, Path workingDirectory) {
        this.values = values;
        this.workingDirectory = workingDirectory;
    }

    Settings settings() {
        return new Settings(
                workingDirectory.resolve(values.get(Keys.DATA_DIR)).normalize(),
                values.get(Keys.LOG_LEVEL),
                server(),
                database(),
                media(),
                UploadKeys.settings(values),
                limits(),
                PlatformKeys.settings(values),
                BackupKeys.settings(values, workingDirectory),
                WatchKeys.settings(values, workingDirectory),
                SwitchKeys.settings(values),
                AlertKeys.settings(values),
                secrets());
    }

    private ServerSettings server() {
        return new ServerSettings(
                values.get(Keys.HOST),
                values.get(Keys.PORT),
                values.get(Keys.BASE_URL),
                values.find(Keys.TRUSTED_PROXIES).orElse(List.of()),
                values.get(Keys.JSON_BYTES),
                values.get(Keys.MAX_CONNECTIONS),
                TransportKeys.settings(values, workingDirectory));
    }

    private DatabaseSettings database() {
        return new DatabaseSettings(
                values.get(Keys.DATABASE_URL).in(workingDirectory),
                values.get(Keys.READERS),
                values.get(Keys.WRITE_QUEUE));
    }

    private MediaSettings media() {
        return new MediaSettings(
                values.get(Keys.UPLOAD_BYTES),
                values.get(Keys.PICTURE_WORKERS),
                values.get(Keys.PICTURE_QUEUE),
                values.get(Keys.PICTURE_SECONDS),
                values.get(Keys.DISK_RESERVE),
                values.get(Keys.ORPHAN_AGE),
                values.get(Keys.ALLOW_LOOPBACK_FETCH),
                StoreKeys.settings(values));
    }

    private LimitSettings limits() {
        return new LimitSettings(
                new LimitSettings.Requests(
                        values.get(Keys.RATE_READS), values.get(Keys.RATE_WRITES), values.get(Keys.RATE_WINDOW)),
                new LimitSettings.PerAddress(
                        values.get(Keys.REGISTRATIONS), values.get(Keys.KEY_ROTATIONS), values.get(Keys.FAILED_LOGINS)),
                new LimitSettings.PerAgent(values.get(Keys.LIKES), values.get(Keys.POSTS), values.get(Keys.COMMENTS)),
                new LimitSettings.Suspicion(
                        values.get(Keys.SUSPICIOUS_INTERVAL),
                        values.get(Keys.SUSPICIOUS_BURST),
                        values.get(Keys.SUSPICIOUS_BLOCK)));
    }

    private SecretSettings secrets() {
        return new SecretSettings(
                values.find(Keys.ADMIN_TOKEN),
                values.find(Keys.BOT_SECRET),
                values.find(Keys.SESSION_SECRET),
                values.find(Keys.FORMER_SESSION_SECRET),
                values.find(Keys.KEY_SECRET),
                values.get(Keys.KEY_DAYS));
    }
}
