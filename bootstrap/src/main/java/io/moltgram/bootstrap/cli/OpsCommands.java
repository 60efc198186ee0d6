package io.moltgram.bootstrap.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The checklists of the operations guide. */
@Command(
        name = "ops",
        description = "Go through a checklist; each row answers PASS, FAIL or TODO, and the report is kept.",
        footer = {"", "Exit code 1 if a row fails. Reports lie in the folder reports of the data folder."})
final class OpsCommands {

    private final Runner runner;
    private final Surroundings around;

    OpsCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Command(name = "daily", description = "Errors, performance, database.")
    int daily(
            @Option(names = "--last", description = "Show the last report instead.") boolean last,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return run(Rota.DAILY, OpsChoice.plain(last), file);
    }

    @Command(name = "weekly", description = "Error log, refusals, who called, dependencies, the newest backup.")
    int weekly(
            @Option(names = "--last", description = "Show the last report instead.") boolean last,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return run(Rota.WEEKLY, OpsChoice.plain(last), file);
    }

    @Command(name = "monthly", description = "Secrets and keys, dependencies, settings, trends.")
    int monthly(
            @Option(names = "--last", description = "Show the last report instead.") boolean last,
            @Option(
                            names = "--updates",
                            paramLabel = "URL",
                            converter = WebAddress.class,
                            description = "Ask this Maven repository for newer versions, over http or https.")
                    @Nullable
                    URI updates,
            @Option(
                            names = "--advisories",
                            paramLabel = "FILE",
                            description = "Known weaknesses, as a list in OSV form.")
                    @Nullable
                    Path advisories,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return run(
                Rota.MONTHLY,
                new OpsChoice(
                        last,
                        Optional.ofNullable(updates),
                        Optional.ofNullable(advisories).map(around.workingDirectory()::resolve),
                        false),
                file);
    }

    @Command(name = "quarterly", description = "Audit, benchmark, disaster drill, documents.")
    int quarterly(
            @Option(names = "--last", description = "Show the last report instead.") boolean last,
            @Option(
                            names = "--limits",
                            description = "Also use up the limit of this machine's address on the server that runs.")
                    boolean limits,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return run(Rota.QUARTERLY, new OpsChoice(last, Optional.empty(), Optional.empty(), limits), file);
    }

    private int run(Rota rota, OpsChoice choice, @Nullable Path file) {
        return runner.caring(
                Optional.ofNullable(file), (upkeep, reading) -> upkeep.checklist(reading, rota, choice, around.out()));
    }
}
