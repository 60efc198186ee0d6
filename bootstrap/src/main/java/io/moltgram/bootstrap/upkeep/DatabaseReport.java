package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.backup.BackupFolder;
import io.moltgram.bootstrap.settings.DatabaseAddress.PostgresServer;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.DatabaseLook;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which database is in use, and how it stands. */
final class DatabaseReport {

    private final Settings settings;
    private final DatabaseLook look;

    DatabaseReport(Settings settings, DatabaseLook look) {
        this.settings = settings;
        this.look = look;
    }

    void print(PrintStream out) {
        out.println("Backend:     " + look.version());
        out.println("Where:       " + place());
        out.println("Schema:      " + look.schema());
        out.println("Size:        " + Sizes.bytes(look.bytes()));
        if (settings.database().address() instanceof SqliteFile) {
            out.println("Log (WAL):   " + Sizes.bytes(look.logBytes()));
            out.println("Checkpoint:  " + shown(look.movedAt()));
        } else {
            out.println("Log (WAL):   the server's own affair");
            out.println("Checkpoint:  the server's own affair");
        }
        BackupFolder backups = new BackupFolder(settings.backups().folder());
        out.println("Last backup: " + shown(newest(backups)));
        out.println("Last drill:  " + shown(backups.drilledAt()));
        out.println("Rows:");
        look.rows().forEach((table, rows) -> out.println(String.format("  %10d  %s", rows, table)));
    }

    /** Without user and password. */
    private String place() {
        return settings.database().address() instanceof PostgresServer server
                ? server.host() + ":" + server.port() + "/" + server.database()
                : ((SqliteFile) settings.database().address()).file().toString();
    }

    private static Optional<Instant> newest(BackupFolder backups) {
        try {
            return backups.newest().map(BackupFolder.Kept::begun);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String shown(Optional<Instant> time) {
        return time.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("never");
    }
}
