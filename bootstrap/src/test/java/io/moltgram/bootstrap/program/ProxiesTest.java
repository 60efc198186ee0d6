package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.moltgram.bootstrap.Main;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample configurations of proxies do what they are for. */
class ProxiesTest {

    private static final Path SCRIPT =
            Path.of("..", "scripts", "try-proxies.sh").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void theSamplesWork() throws Exception {
        assumeTrue(has("nginx") || has("caddy"), "no proxy is here: apt-get install nginx-light caddy");
        assumeTrue(has("perl") && has("openssl"), "what the trial needs is missing: apt-get install perl-base openssl");
        Path jar = ThinJar.write(folder.resolve("moltgram.jar"), Main.class);
        ProcessBuilder command = new ProcessBuilder(SCRIPT.toString(), jar.toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.redirectErrorStream(true);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
    }

    private static boolean has(String program) {
        return Arrays.stream((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
