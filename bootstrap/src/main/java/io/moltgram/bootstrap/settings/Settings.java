package io.moltgram.bootstrap.settings;

import java.nio.file.Path;

/**
 * How this server is set up, read once before anything starts. {@link SettingsReader} makes it; no secret shows in its
 * text.
 *
 * @param dataDirectory absolute; need not exist yet
 * @param logLevel error, warn, info, debug or trace
 */
public record Settings(
        Path dataDirectory,
        String logLevel,
        ServerSettings server,
        DatabaseSettings database,
        MediaSettings media,
        UploadSettings uploads,
        LimitSettings limits,
        PlatformSettings platform,
        BackupSettings backups,
        WatchSettings watch,
        SwitchSettings switches,
        AlertSettings alerts,
        SecretSettings secrets) {

    /** The same, but listening as given. */
    public Settings with(ServerSettings server) {
        return new Settings(
                dataDirectory,
                logLevel,
                server,
                database,
                media,
                uploads,
                limits,
                platform,
                backups,
                watch,
                switches,
                alerts,
                secrets);
    }

    /** The same, but with another folder and database. */
    public Settings with(Path dataDirectory, DatabaseSettings database) {
        return new Settings(
                dataDirectory,
                logLevel,
                server,
                database,
                media,
                uploads,
                limits,
                platform,
                backups,
                watch,
                switches,
                alerts,
                secrets);
    }
}
