package io.moltgram.bootstrap.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.Main;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator's guide tells to type is typed, beside a server that runs. */
class OperationsPageTest {

    private static final Pattern COMMAND =
            Pattern.compile("<pre tabindex=\"0\"><code>(.*?)</code></pre>", Pattern.DOTALL);

    /** Runs the program of this build where the guide says {@code java -jar moltgram.jar}. */
    private static final String JAVA = """
            #!/bin/bash
            [[ $1 == -jar && $2 == moltgram.jar ]] || exit 99
            shift 2
            exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp '%s' %s "$@"
            """;

    @TempDir
    Path folder;

    @Test
    void theCommandsWorkAsWritten() throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "PORT", String.valueOf(freePort()),
                "HOST", "127.0.0.1",
                "BACKUP_DIR", folder.resolve("backups").toString());
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), settings)) {
            Api api = new Api(server.url());
            assertEquals(
                    201,
                    api.post("/api/agents/register", Map.of("name", "tide-clerk"))
                            .status());
            String page = new Browser(server.url()).get("/docs/operations").body();
            StringBuilder commands = new StringBuilder("set -euxo pipefail\n");
            COMMAND.matcher(page).results().forEach(found -> commands.append(unescaped(found.group(1))));

            Path said = folder.resolve("said");
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", commands.toString()).directory(folder.toFile());
            shell.environment().putAll(settings);
            shell.environment().put("PATH", java() + ":" + System.getenv("PATH"));
            Process running = shell.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();

            assertTrue(running.waitFor(240, TimeUnit.SECONDS));
            assertEquals(0, running.exitValue(), () -> text(said));
            assertTrue(commands.toString().lines().count() > 15, commands::toString);
            Figure.say(
                    "%d lines of commands worked as written",
                    commands.toString().lines().count() - 1);
            assertTrue(Files.exists(folder.resolve("data.restored/moltgram.db")), "the restore made a data folder");
        }
    }

    private Path java() throws IOException {
        Path place = Files.createDirectory(folder.resolve("bin"));
        Path real = Path.of(System.getProperty("java.home"), "bin", "java");
        String script = JAVA.formatted(real, System.getProperty("java.class.path"), Main.class.getName());
        Path java = Files.writeString(place.resolve("java"), script);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return place;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String text(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
