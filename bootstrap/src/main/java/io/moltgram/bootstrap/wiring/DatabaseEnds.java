package io.moltgram.bootstrap.wiring;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.settings.DatabaseAddress;
import io.moltgram.bootstrap.settings.DatabaseAddress.PostgresServer;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.DatabaseSettings;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.DatabaseFile;
import io.moltgram.persistence.sqlite.SqliteSettings;
import io.moltgram.persistence.transfer.Holdings;
import io.moltgram.persistence.transfer.Transfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** Copies whole databases, of whichever kind they are. */
final class DatabaseEnds {

    private DatabaseEnds() {}

    /**
     * Writes the database that the settings name into a SQLite file, as of one moment; the server may be running.
     * Throws {@link io.moltgram.persistence.CannotOpen}.
     *
     * @param target must not exist
     */
    static void snapshot(Settings settings, Path target) {
        if (settings.database().address() instanceof SqliteFile sqlite) {
            new DatabaseFile(sqlite.file()).copyTo(target);
            return;
        }
        Database.sqlite(SqliteSettings.of(target)).close();
        transfer(settings.database().address(), new SqliteFile(target), (table, rows) -> {});
    }

    /**
     * Copies the database that the settings name into a new one; no server may be running. Returns the rows of each
     * table. Throws {@link io.moltgram.persistence.CannotOpen} and {@link CannotRun}.
     */
    static SortedMap<String, Long> copy(Settings settings, DatabaseAddress target, Transfer.Progress progress) {
        DataFolder held = DataFolder.open(settings.dataDirectory());
        try {
            if (target instanceof SqliteFile file && Files.exists(file.file())) {
                throw CannotRun.so("there is a file " + file.file() + " already");
            }
            DatabaseSettings present = settings.database();
            Foundation.database(new DatabaseSettings(target, present.readers(), present.writeQueue()))
                    .close();
            return transfer(present.address(), target, progress);
        } finally {
            held.close();
        }
    }

    private static SortedMap<String, Long> transfer(
            DatabaseAddress from, DatabaseAddress to, Transfer.Progress progress) {
        try (Holdings source = open(from);
                Holdings target = open(to)) {
            return Transfer.run(source, target, progress);
        }
    }

    private static Holdings open(DatabaseAddress address) {
        return address instanceof PostgresServer server
                ? Holdings.postgres(Foundation.postgres(server))
                : Holdings.sqlite(((SqliteFile) address).file());
    }
}
