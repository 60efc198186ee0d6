package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings in another server's database and uploads. */
@Command(
        name = "import",
        description = {
            "Bring in the database and the uploads of a server of the original kind.",
            "Agents keep their keys, posts their addresses. The old files are only read. Stop the server first."
        })
final class ImportCommand implements Callable<Integer> {

    private final Runner runner;
    private final Surroundings around;

    @Option(names = "--database", required = true, paramLabel = "FILE", description = "The old SQLite file.")
    private @Nullable Path database;

    @Option(names = "--uploads", paramLabel = "FOLDER", description = "The old folder public/uploads.")
    private @Nullable Path uploads;

    @Option(names = "--dry-run", description = "Say what would come of it, and change nothing.")
    private boolean trial;

    @Option(names = "--resume", description = "Go on with an import, or take what came since.")
    private boolean goesOn;

    @Option(names = "--merge", description = "Come in beside agents that are here already.")
    private boolean merges;

    @Option(names = "--no-fetch", description = "Ask no other server for pictures.")
    private boolean stays;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Where the report goes; else into the data folder.")
    private @Nullable Path report;

    @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.")
    private @Nullable Path file;

    ImportCommand(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Override
    public Integer call() {
        Path given = Optional.ofNullable(database).orElseThrow();
        Imports.Order order = new Imports.Order(
                given, Optional.ofNullable(uploads), trial, goesOn, merges, !stays, Optional.ofNullable(report));
        return runner.using(
                Optional.ofNullable(file),
                Program::imports,
                (imports, settings) -> imports.run(settings, order, around.out(), runner.progress()));
    }
}
