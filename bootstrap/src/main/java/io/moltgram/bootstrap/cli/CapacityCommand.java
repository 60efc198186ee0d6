package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What this machine can do. */
@Command(
        name = "capacity",
        description = "Measure what this machine can take, on a scratch server, beside what is asked of it now.")
final class CapacityCommand implements Callable<Integer> {

    private final Runner runner;
    private final Surroundings around;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Length of each of the three measurements; 3 unless it is given.")
    private double seconds;

    @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.")
    private @Nullable Path file;

    CapacityCommand(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Override
    public Integer call() {
        return runner.caring(Optional.ofNullable(file), (upkeep, reading) -> {
            upkeep.capacity(reading.settings(), Math.max(0.1, Math.min(seconds, 60)), around.out());
            return ExitCode.OK;
        });
    }
}
