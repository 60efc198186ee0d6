package io.moltgram.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the service unit keeps the server from. */
class ServiceUnitTest {

    private static final Path UNIT = Path.of("..", "scripts", "deploy", "moltgram.service");

    /** Ten times the score that is allowed. */
    private static final String THRESHOLD = "--threshold=15";

    @Test
    void itScoresOneAndAHalfOrBetter() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "apt-get install systemd");
        Process process = new ProcessBuilder(
                        "systemd-analyze", "security", "--offline=true", "--no-pager", THRESHOLD, UNIT.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
    }

    /** Java compiles as it runs, pictures are worked on in children, and whoever asks must be answered. */
    @Test
    void itLeavesWhatTheServerNeeds() throws IOException {
        String unit = Files.readString(UNIT);

        assertTrue(unit.contains("\nUser=moltgram\n"));
        assertTrue(unit.contains("\nStateDirectory=moltgram\n"));
        assertTrue(unit.contains("\nStandardInput=socket\n"));
        assertTrue(unit.contains("\nTimeoutStopSec=45\n"), "a stop takes up to 30 s, and what comes after it");
        assertTrue(unit.lines().noneMatch(line -> line.startsWith("MemoryDenyWriteExecute")));
        assertTrue(Files.readString(UNIT.resolveSibling("start.sh")).contains("-XX:+DisableAttachMechanism"));
    }
}
