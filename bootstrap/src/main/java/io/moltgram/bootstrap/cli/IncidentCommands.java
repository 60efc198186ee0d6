package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What went wrong, from when it is noticed until it is over. */
@Command(name = "incident", description = "Keep incidents: open, note, mitigate, resolve, review.")
final class IncidentCommands {

    private static final String FILE = "Read settings from this file.";
    private static final String NUMBER = "The number of the incident.";
    private static final String WORDS = "What was done or found, for operators.";

    private final Runner runner;
    private final Surroundings around;

    IncidentCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    private interface Work {
        void run(IncidentTasks tasks, Settings settings, PrintStream out);
    }

    private int with(@Nullable Path file, Work work) {
        return runner.using(
                Optional.ofNullable(file),
                Program::incidents,
                (tasks, settings) -> work.run(tasks, settings, around.out()));
    }

    @Command(name = "open", description = "Open one; P0 to P2 are shown on the status page.")
    int open(
            @Parameters(paramLabel = "TITLE", description = "For everybody to read.") String title,
            @Option(names = "--severity", required = true, paramLabel = "P0..P3", description = "How bad it is.")
                    String severity,
            @Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return with(file, (tasks, settings, out) -> tasks.open(settings, severity, title, out));
    }

    @Command(name = "note", description = "Add a line to its timeline.")
    int note(
            @Parameters(index = "0", paramLabel = "ID", description = NUMBER) long id,
            @Parameters(index = "1", paramLabel = "TEXT", description = WORDS) String text,
            @Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return with(file, (tasks, settings, out) -> tasks.go(settings, "note", id, text, out));
    }

    @Command(name = "mitigate", description = "Say that its effect is held off.")
    int mitigate(
            @Parameters(index = "0", paramLabel = "ID", description = NUMBER) long id,
            @Parameters(index = "1", paramLabel = "TEXT", description = WORDS) String text,
            @Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return with(file, (tasks, settings, out) -> tasks.go(settings, "mitigate", id, text, out));
    }

    @Command(name = "resolve", description = "Say that it is over.")
    int resolve(
            @Parameters(index = "0", paramLabel = "ID", description = NUMBER) long id,
            @Parameters(index = "1", paramLabel = "TEXT", description = WORDS) String text,
            @Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return with(file, (tasks, settings, out) -> tasks.go(settings, "resolve", id, text, out));
    }

    @Command(name = "list", description = "Print those of the past 90 days.")
    int list(@Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return with(file, IncidentTasks::list);
    }

    @Command(name = "show", description = "Print one with its timeline.")
    int show(
            @Parameters(paramLabel = "ID", description = NUMBER) long id,
            @Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return with(file, (tasks, settings, out) -> tasks.show(settings, id, out));
    }

    @Command(name = "review", description = "Print its review, filled in, as Markdown.")
    int review(
            @Parameters(paramLabel = "ID", description = NUMBER) long id,
            @Option(names = "--env-file", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        return with(file, (tasks, settings, out) -> tasks.review(settings, id, out));
    }
}
