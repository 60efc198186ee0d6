package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The secret that web sessions are signed with. */
@Command(name = "secret", description = "Look after the secret of web sessions.")
final class SecretCommands {

    private final Runner runner;
    private final Surroundings around;

    SecretCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Command(name = "rotate", description = "Make a new one; nobody is signed out, and nothing need be restarted.")
    int rotate(
            @Option(names = "--end-sessions", description = "Sign everybody out, as after a theft.") boolean end,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.caring(Optional.ofNullable(file), (upkeep, reading) -> {
            upkeep.rotate(reading.settings(), !end, around.out());
            return ExitCode.OK;
        });
    }

    @Command(name = "age", description = "Say how old the secrets are.")
    int age(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.caring(Optional.ofNullable(file), (upkeep, reading) -> {
            upkeep.secretAges(reading.settings(), around.out());
            return ExitCode.OK;
        });
    }
}
