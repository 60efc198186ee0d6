package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that replaces one release by another, on this machine without systemd. */
class DeployTest {

    @TempDir
    Path folder;

    private Deployment deployment;

    @BeforeEach
    void prepare() throws IOException {
        deployment = Deployment.quick(folder);
    }

    @AfterEach
    void stop() throws Exception {
        if (deployment != null) {
            deployment.close();
        }
    }

    @Test
    void noRequestFailsWhileReleasesComeAndGo() throws Exception {
        assertEquals(0, deployment.put(release("one", Main.class), "--no-rehearsal"));
        String first = deployment.current();
        try (SteadyLoad load = SteadyLoad.start(deployment.url)) {
            assertEquals(0, deployment.put(release("two", Main.class)));
            String second = deployment.current();
            assertNotEquals(first, second);

            assertEquals(
                    Deployment.WENT_BACK,
                    deployment.put(release("three", BrokenRelease.class), "--no-rehearsal", "--no-backup"));
            assertEquals(second, deployment.current());

            assertEquals(0, deployment.run("--rollback"));
            assertEquals(first, deployment.current());
            load.awaitMore(100);
            assertEquals("", load.failures());
        }
        try (var backups = Files.list(deployment.home.resolve("backups"))) {
            assertTrue(backups.anyMatch(file -> file.toString().endsWith(".zip")));
        }
    }

    @Test
    void aJarThatIsAnotherThanItsChecksumSaysChangesNothing() throws Exception {
        Path jar = release("one", Main.class);
        Files.writeString(folder.resolve("one.jar.sha256"), "0".repeat(64) + "  one.jar\n");

        assertEquals(Deployment.REFUSED, deployment.put(jar));

        assertTrue(Files.notExists(deployment.home.resolve("current")));
    }

    private Path release(String name, Class<?> main) throws IOException {
        return ThinJar.write(folder.resolve(name + ".jar"), main);
    }
}
