package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The database in use. */
@Command(name = "db", description = "Look at the database.")
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
}
