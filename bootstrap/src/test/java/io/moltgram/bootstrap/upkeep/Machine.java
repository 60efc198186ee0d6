package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.cli.Program;
import io.moltgram.bootstrap.cli.Runner;
import io.moltgram.bootstrap.cli.Surroundings;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody at the machine who types commands in a folder. */
final class Machine {

    /** What a command came to. */
    record Outcome(int code, String out, String err) {

        /** The line that tells of this, or nothing. */
        String line(String beginning) {
            return out.lines()
                    .filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .orElse("");
        }
    }

    private static final Supplier<Program> PROGRAM = ServerProgram::new;

    private final Path folder;
    private final Map<String, String> environment;

    Machine(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = new HashMap<>(environment);
    }

    /** Words are divided by blanks. */
    Outcome types(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Runner(
                        PROGRAM,
                        new Surroundings(
                                environment,
                                folder,
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                false))
                .run(command.split(" "));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
