package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Bringing in what a server of the original kind had, from the command line, while our server does not run. */
public interface Imports {

    /**
     * What is wanted.
     *
     * @param database the SQLite file, which is only read
     * @param uploads the folder of its uploads, if there is one
     * @param trial whether nothing is to change
     * @param goesOn whether it may go on with an import that was begun here before
     * @param merges whether it may come beside agents that are here already
     * @param fetches whether pictures are asked for where old addresses lead to
     * @param report the folder for the report, in place of the standard one
     */
    record Order(
            Path database,
            Optional<Path> uploads,
            boolean trial,
            boolean goesOn,
            boolean merges,
            boolean fetches,
            Optional<Path> report) {}

    /** Does so and writes what came of it as lines; throws {@link CannotRun} with one line when it cannot. */
    void run(Settings settings, Order order, PrintStream out, Progress progress);
}
