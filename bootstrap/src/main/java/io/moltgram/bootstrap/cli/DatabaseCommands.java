package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.DatabaseAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The database in use. */
@Command(name = "db", description = "Look at the database, or copy it into another one.")
final class DatabaseCommands {

    private final Runner runner;
    private final Surroundings around;

    DatabaseCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Command(name = "info", description = "Say which database is in use, how large it is and when it was kept last.")
    int info(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.caring(Optional.ofNullable(file), (upkeep, reading) -> {
            upkeep.database(reading.settings(), around.out());
            return ExitCode.OK;
        });
    }

    @Command(
            name = "copy",
            description =
                    "Copy everything into a new database, from SQLite to PostgreSQL or back; stop the server first.")
    int copy(
            @Option(
                            names = "--to",
                            paramLabel = "ADDRESS",
                            required = true,
                            description = "file:PATH, or postgresql://user:password@host:port/database.")
                    String address,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.caring(Optional.ofNullable(file), (upkeep, reading) -> {
            DatabaseAddress target = DatabaseAddress.parse(address, around.workingDirectory())
                    .orElseThrow(() -> CannotRun.so("--to takes " + DatabaseAddress.WANTED));
            upkeep.copyDatabase(reading.settings(), target, around.out(), runner.progress());
            return ExitCode.OK;
        });
    }
}
