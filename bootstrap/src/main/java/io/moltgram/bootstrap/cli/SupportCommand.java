package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gathers what somebody who helps needs to know. */
@Command(
        name = "support-bundle",
        description = "Write one file with settings, versions, figures and the end of the log, and no secrets.")
final class SupportCommand implements Callable<Integer> {

    private final Runner runner;
    private final Surroundings around;

    @Option(names = "--to", paramLabel = "FILE", description = "Instead of a new name in this folder.")
    private @Nullable Path target;

    @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.")
    private @Nullable Path file;

    SupportCommand(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Override
    public Integer call() {
        return runner.caring(Optional.ofNullable(file), (upkeep, reading) -> {
            Path folder = around.workingDirectory().toAbsolutePath();
            upkeep.bundle(reading, folder, Optional.ofNullable(target).map(folder::resolve), around.out());
            return ExitCode.OK;
        });
    }
}
