package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The log of what was done with authority. */
@Command(name = "audit", description = "Look at the audit log.")
final class AuditCommands {

    private final Runner runner;
    private final Surroundings around;

    AuditCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Command(name = "verify", description = "Prove that nobody changed the audit log.")
    int verify(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.administering(
                Optional.ofNullable(file), (tasks, settings) -> tasks.verifyAudit(settings, around.out()));
    }
}
