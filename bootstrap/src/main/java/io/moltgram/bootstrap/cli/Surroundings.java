package io.moltgram.bootstrap.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a process finds around itself.
 *
 * @param terminal whether a person looks at what is written
 */
public record Surroundings(
        Map<String, String> environment, Path workingDirectory, PrintStream out, PrintStream err, boolean terminal) {

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), Path.of(""), System.out, System.err, System.console() != null);
    }

    /** The environment holds secrets. */
    @Override
    public String toString() {
        return "Surroundings[workingDirectory=" + workingDirectory + ", terminal=" + terminal + "]";
    }
}
