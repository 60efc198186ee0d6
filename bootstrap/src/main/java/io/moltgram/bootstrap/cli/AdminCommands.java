package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The operator's way in. */
@Command(name = "admin", description = "Look after the operator's way in.")
final class AdminCommands {

    private final Runner runner;
    private final Surroundings around;

    AdminCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Command(name = "code", description = "Print a new code for /admin/enter, good for an hour and one entry.")
    int code(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.administering(Optional.ofNullable(file), (tasks, settings) -> tasks.code(settings, around.out()));
    }
}
