package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A folder into which {@code scripts/deploy.sh} puts releases, on this machine without systemd. */
final class Deployment implements AutoCloseable {

    static final int REFUSED = 1;
    static final int WENT_BACK = 3;

    private static final Path SCRIPT =
            Path.of("..", "scripts", "deploy.sh").toAbsolutePath().normalize();

    /** What is never used by a server that lives for seconds takes half of its start. */
    private static final Map<String, String> QUICK =
            Map.of("MOLTGRAM_JAVA_OPTS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");

    final Path home;
    final URI url;
    private final Path log;
    private final Map<String, String> environment;

    private Deployment(Path home, URI url, Path log, Map<String, String> environment) {
        this.home = home;
        this.url = url;
        this.log = log;
        this.environment = environment;
    }

    /** With the script's own options for Java. */
    static Deployment in(Path folder) throws IOException {
        return in(folder, Map.of());
    }

    /** With options for Java that suit many short runs. */
    static Deployment quick(Path folder) throws IOException {
        return in(folder, QUICK);
    }

    private static Deployment in(Path folder, Map<String, String> environment) throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/perl")), "the port is held by a Perl script: install perl-base");
        assumeTrue(!Files.isDirectory(Path.of("/run/systemd/system")), "systemd would be asked to run the server");
        Path home = Files.createDirectory(folder.resolve("home"));
        try (ServerSocket free = new ServerSocket(0)) {
            Files.writeString(home.resolve("env"), """
                    HOST=127.0.0.1
                    PORT=%d
                    MOLTGRAM_RATE_READS=0
                    MOLTGRAM_RATE_WRITES=0
                    MOLTGRAM_REGISTRATIONS_PER_HOUR=0
                    MOLTGRAM_SUSPICIOUS_BURST=0
                    """.formatted(free.getLocalPort()));
            URI url = URI.create("http://127.0.0.1:" + free.getLocalPort());
            return new Deployment(home, url, folder.resolve("deploy.log"), environment);
        }
    }

    /** The release that runs. */
    String current() throws IOException {
        return home.resolve("current").toRealPath().getFileName().toString();
    }

    /** Everything that the script has said. */
    String said() throws IOException {
        return Files.readString(log);
    }

    /** Puts the jar in place; returns the script's exit code. */
    int put(Path jar, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--env-file", home.resolve("env").toString()));
        arguments.addAll(List.of(options));
        arguments.add(jar.toString());
        return run(arguments.toArray(String[]::new));
    }

    int run(String... arguments) {
        ProcessBuilder command = new ProcessBuilder(SCRIPT.toString(), "--home", home.toString());
        command.command().addAll(Arrays.asList(arguments));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().putAll(environment);
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            int code = command.start().waitFor();
            if (code != 0) {
                System.out.println(said());
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another process of the release that runs, as after a change of the settings; returns when it serves. */
    void restart() throws IOException {
        Path replaced = home.resolve("run/replaced");
        String before = Files.readString(replaced);
        String holder = Files.readString(home.resolve("run/holder.pid")).strip();
        new ProcessBuilder("kill", "-HUP", holder).inheritIO().start();
        Receiver.await(() -> !text(replaced).equals(before));
        assertEquals(200, new Api(url).get("/api/health/ready").status());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("--stop");
    }
}
