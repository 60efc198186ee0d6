package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.moltgram.bootstrap.Main;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that replaces one release by another, on this machine without systemd. */
class DeployTest {

    private static final Path SCRIPT =
            Path.of("..", "scripts", "deploy.sh").toAbsolutePath().normalize();
    private static final int REFUSED = 1;
    private static final int WENT_BACK = 3;

    @TempDir
    Path folder;

    private Path home;
    private URI url;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/perl")), "the port is held by a Perl script: install perl-base");
        assumeTrue(!Files.isDirectory(Path.of("/run/systemd/system")), "systemd would be asked to run the server");
        home = Files.createDirectory(folder.resolve("home"));
        try (ServerSocket free = new ServerSocket(0)) {
            url = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        Files.writeString(home.resolve("env"), """
                HOST=127.0.0.1
                PORT=%d
                MOLTGRAM_RATE_READS=0
                MOLTGRAM_RATE_WRITES=0
                MOLTGRAM_REGISTRATIONS_PER_HOUR=0
                """.formatted(url.getPort()));
    }

    @AfterEach
    void stop() throws Exception {
        run("--stop");
    }

    @Test
    void noRequestFailsWhileReleasesComeAndGo() throws Exception {
        assertEquals(0, run(release("one", Main.class), "--no-rehearsal"));
        String first = current();
        try (SteadyLoad load = SteadyLoad.start(url)) {
            assertEquals(0, run(release("two", Main.class)));
            String second = current();
            assertNotEquals(first, second);

            assertEquals(WENT_BACK, run(release("three", BrokenRelease.class), "--no-rehearsal", "--no-backup"));
            assertEquals(second, current());

            assertEquals(0, run("--rollback"));
            assertEquals(first, current());
            load.awaitMore(100);
            assertEquals("", load.failures());
        }
        try (var backups = Files.list(home.resolve("backups"))) {
            assertTrue(backups.anyMatch(file -> file.toString().endsWith(".zip")));
        }
    }

    @Test
    void aJarThatIsAnotherThanItsChecksumSaysChangesNothing() throws Exception {
        Path jar = release("one", Main.class);
        Files.writeString(folder.resolve("one.jar.sha256"), "0".repeat(64) + "  one.jar\n");

        assertEquals(REFUSED, run(jar));

        assertTrue(Files.notExists(home.resolve("current")));
    }

    private String current() throws IOException {
        return home.resolve("current").toRealPath().getFileName().toString();
    }

    private int run(Path jar, String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("--env-file", home.resolve("env").toString()));
        arguments.addAll(List.of(options));
        arguments.add(jar.toString());
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) throws Exception {
        ProcessBuilder command = new ProcessBuilder(SCRIPT.toString(), "--home", home.toString());
        command.command().addAll(Arrays.asList(arguments));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("deploy.log").toFile()));
        int code = command.start().waitFor();
        if (code != 0) {
            System.out.println(Files.readString(folder.resolve("deploy.log")));
        }
        return code;
    }

    private Path release(String name, Class<?> main) throws IOException {
        return ThinJar.write(folder.resolve(name + ".jar"), main);
    }
}
