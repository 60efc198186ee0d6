package io.moltgram.bootstrap.wiring;

import io.moltgram.bootstrap.backup.BackupFolder;
import io.moltgram.bootstrap.settings.DatabaseAddress.PostgresServer;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.http.web.admin.Machine;
import io.moltgram.persistence.DatabaseLook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the folders of the settings. */
final class OperatedMachine implements Machine {

    private final Settings settings;
    private final Instant startedAt;

    OperatedMachine(Settings settings, Instant startedAt) {
        this.settings = settings;
        this.startedAt = startedAt;
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public String database() {
        return isSqlite() ? "SQLite" : "PostgreSQL";
    }

    private boolean isSqlite() {
        return settings.database().address() instanceof SqliteFile;
    }

    @Override
    public Disk disk() {
        try {
            FileStore store = Files.getFileStore(settings.dataDirectory());
            return new Disk(settings.dataDirectory().toString(), store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Backups backups() {
        BackupFolder folder = new BackupFolder(settings.backups().folder());
        try {
            List<BackupFolder.Kept> all = folder.all();
            long bytes = 0;
            for (BackupFolder.Kept backup : all) {
                bytes += Files.exists(backup.file()) ? Files.size(backup.file()) : 0;
            }
            return new Backups(
                    isSqlite() && !settings.backups().schedule().isOff(),
                    settings.backups().folder().toString(),
                    all.size(),
                    bytes,
                    all.stream().findFirst().map(BackupFolder.Kept::begun),
                    folder.drilledAt());
        } catch (IOException e) {
            return new Backups(false, settings.backups().folder().toString(), 0, 0, Optional.empty(), Optional.empty());
        }
    }

    @Override
    public List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        try {
            for (BackupFolder.Kept backup : new BackupFolder(settings.backups().folder()).all()) {
                if (Files.exists(backup.file())) {
                    kept.add(new Kept(
                            backup.file().getFileName().toString(), backup.begun(), Files.size(backup.file())));
                }
            }
            return kept;
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public DatabaseState databaseState() {
        DatabaseLook look = OperatedDoors.look(settings);
        return new DatabaseState(
                look.version(),
                place(),
                look.schema(),
                look.bytes(),
                look.logBytes(),
                isSqlite() ? look.movedAt() : Optional.empty(),
                look.rows());
    }

    /** Without user and password. */
    private String place() {
        return settings.database().address() instanceof PostgresServer server
                ? server.host() + ":" + server.port() + "/" + server.database()
                : ((SqliteFile) settings.database().address()).file().toString();
    }
}
