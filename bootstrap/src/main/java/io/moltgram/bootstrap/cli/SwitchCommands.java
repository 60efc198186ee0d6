package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Switching things off while something is wrong. */
@Command(
        name = "switch",
        description = "Switch things off for a while: read-only, registration, uploads, ingest, key, network,"
                + " network-shut.")
final class SwitchCommands {

    private static final String FILE = "Read settings from this file.";

    private final Runner runner;
    private final Surroundings around;

    SwitchCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Command(name = "list", description = "Print what is off, with reason and end.")
    int list(@Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return runner.using(
                Optional.ofNullable(file),
                Program::switches,
                (switches, settings) -> switches.list(settings, around.out()));
    }

    @Command(name = "off", description = "Switch it off; a server that runs notices within a second.")
    int off(
            @Parameters(index = "0", paramLabel = "KIND", description = "What to switch off.") String kind,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            defaultValue = "",
                            paramLabel = "SUBJECT",
                            description = "The number of the key, or the network.")
                    String subject,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Told to everybody.")
                    String reason,
            @Option(
                            names = "--for",
                            paramLabel = "TIME",
                            converter = LengthConverter.class,
                            description = "How long, such as 30m, 2h or 3d; else without end.")
                    @Nullable
                    Duration length,
            @Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return runner.using(
                Optional.ofNullable(file),
                Program::switches,
                (switches, settings) ->
                        switches.off(settings, kind, subject, reason, Optional.ofNullable(length), around.out()));
    }

    @Command(name = "on", description = "Switch it on again.")
    int on(
            @Parameters(index = "0", paramLabel = "KIND", description = "What to switch on.") String kind,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            defaultValue = "",
                            paramLabel = "SUBJECT",
                            description = "The number of the key, or the network.")
                    String subject,
            @Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return runner.using(
                Optional.ofNullable(file),
                Program::switches,
                (switches, settings) -> switches.on(settings, kind, subject, around.out()));
    }
}
