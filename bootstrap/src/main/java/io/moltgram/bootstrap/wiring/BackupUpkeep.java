package io.moltgram.bootstrap.wiring;

import io.moltgram.bootstrap.backup.Backup;
import io.moltgram.bootstrap.backup.BackupFolder;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.segment.AgeSeal;
import io.moltgram.bootstrap.settings.BackupSettings;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.CannotOpen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a backup whenever the schedule says so, while the server works. One that fails is tried again next time. */
final class BackupUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupUpkeep.class);

    private final Settings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "backups");
        made.setDaemon(true);
        return made;
    });

    BackupUpkeep(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void start() {
        if (settings.database().address() instanceof SqliteFile sqlite
                && !settings.backups().schedule().isOff()) {
            thread.execute(() -> awaitNext(sqlite.file()));
        }
    }

    private void awaitNext(Path database) {
        Instant now = clock.instant();
        Optional<Instant> next = settings.backups().schedule().next(now);
        next.ifPresent(moment -> thread.schedule(
                () -> {
                    write(database);
                    awaitNext(database);
                },
                Duration.between(now, moment).toMillis() + 1,
                TimeUnit.MILLISECONDS));
    }

    private void write(Path database) {
        BackupSettings kept = settings.backups();
        Instant now = clock.instant();
        try {
            Path written = new Backup(
                            settings.dataDirectory(),
                            database,
                            Version.number(),
                            MediaPlaces.remote(settings),
                            AgeSeal.of(kept.recipient()))
                    .write(kept.folder(), now, (done, total, what) -> {});
            int removed = new BackupFolder(kept.folder())
                    .removeOlderThan(kept.retention(), now)
                    .size();
            LOG.info("Wrote the backup {}, removed {} old ones", written, removed);
        } catch (IOException | CannotOpen e) {
            LOG.error("The backup to {} was not written", kept.folder(), e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
