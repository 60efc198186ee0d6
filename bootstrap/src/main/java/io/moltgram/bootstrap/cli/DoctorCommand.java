package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.SettingsRefused;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds what is wrong. */
@Command(name = "doctor", description = "Try everything a server needs; name what fails and what mends it.")
final class DoctorCommand implements Callable<Integer> {

    private final Runner runner;
    private final Surroundings around;

    @Option(names = "--slow", description = "Instead, say what takes the time of the server that runs.")
    private boolean slow;

    @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.")
    private @Nullable Path file;

    DoctorCommand(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Override
    public Integer call() {
        try {
            runner.read(Optional.ofNullable(file));
        } catch (SettingsRefused e) {
            e.problems().forEach(problem -> around.out().println("FAIL  settings          " + problem));
            around.out().println("                        -> Correct it; all names and forms: moltgram config example");
            return ExitCode.CONFIG;
        }
        return runner.caring(Optional.ofNullable(file), (upkeep, reading) -> {
            if (slow) {
                upkeep.slow(reading.settings(), around.out());
                return ExitCode.OK;
            }
            return upkeep.doctor(reading, around.out());
        });
    }
}
