package io.moltgram.bootstrap.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Commands that our texts tell people to run, run as they stand there. */
public final class Script {

    private Script() {}

    /** Runs them in a shell that ends at the first failure, and fails with all that was said if there is one. */
    public static void succeeds(Path folder, String commands) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("commands.sh"), "set -euo pipefail\n" + commands);
        Path said = folder.resolve("said");

        Process shell = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertTrue(shell.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, shell.exitValue(), Files.readString(said));
    }
}
