package io.moltgram.bootstrap.preview;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.MaskedFile;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Copies what everybody may see of a server, which may be running, into a folder, and tells how to serve that: on this
 * machine alone, with new secrets, without anything that would reach out.
 */
public final class PreviewCopy {

    private final Settings settings;
    private final BiConsumer<Settings, Path> database;

    /** @param database writes the database as of one moment into a SQLite file */
    public PreviewCopy(Settings settings, BiConsumer<Settings, Path> database) {
        this.settings = settings;
        this.database = database;
    }

    /**
     * Makes the copy; the original's schema is brought up to this program's on the way.
     *
     * @param folder must not hold anything yet
     * @return how to serve it
     */
    public Settings into(Path folder, int port) {
        Path copied = folder.toAbsolutePath().normalize().resolve("data");
        try {
            if (Files.exists(copied)) {
                throw CannotRun.so("there is something in " + folder + " already");
            }
            Files.createDirectories(
                    copied, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!(settings.database().address() instanceof SqliteFile sqlite) || Files.exists(sqlite.file())) {
                copyDatabase(copied);
                linkMedia(copied.resolve("media"));
            }
        } catch (IOException | CannotOpen e) {
            throw CannotRun.now("the preview cannot be made: " + e.getMessage());
        }
        return settings(copied, port);
    }

    private void copyDatabase(Path copied) throws IOException {
        Path copy = copied.resolve("moltgram.db");
        Path fresh = copied.resolve("fresh.db");
        database.accept(settings, copy);
        for (Path file : List.of(copy, fresh)) {
            Database.sqlite(SqliteSettings.of(file)).close();
        }
        new MaskedFile(copy).mask(fresh);
        try (DirectoryStream<Path> besides = Files.newDirectoryStream(copied, "{fresh.db*,*.before-V*}")) {
            for (Path file : besides) {
                Files.delete(file);
            }
        }
    }

    /** Files there never change, so the same bytes may have two names; on another disk they are copied. */
    private void linkMedia(Path target) throws IOException {
        Path media = settings.dataDirectory().resolve("media");
        if (!Files.isDirectory(media)) {
            return;
        }
        try (Stream<Path> below = Files.walk(media)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                Path name = media.relativize(file);
                if (!name.startsWith("tmp")) {
                    Path copy = target.resolve(name);
                    Files.createDirectories(copy.getParent());
                    link(file, copy);
                }
            }
        }
    }

    private static void link(Path file, Path copy) throws IOException {
        if (!Files.exists(file)) {
            return; // deleted meanwhile
        }
        try {
            Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, copy);
        }
    }

    /** Everything else is as on a new server: nothing of the original's settings holds. */
    private static Settings settings(Path copied, int port) {
        return new SettingsReader(
                        Map.of(
                                "HOST",
                                "127.0.0.1",
                                "PORT",
                                Integer.toString(port),
                                "MOLTGRAM_DATA_DIR",
                                copied.toString(),
                                "BACKUP_SCHEDULE",
                                "off",
                                "BACKUP_SEGMENTS",
                                "off"),
                        copied)
                .read()
                .settings();
    }
}
