package io.moltgram.bootstrap.testing;

import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.wiring.RunningServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import io.moltgram.http.server.RouteTable.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The whole program on a free port with a folder of its own; without limits unless the settings name them. */
public final class TestServer implements AutoCloseable {

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("HOST", "127.0.0.1"),
            Map.entry("PORT", "0"),
            Map.entry("MOLTGRAM_LOG_LEVEL", "error"),
            Map.entry("MOLTGRAM_RATE_READS", "0"),
            Map.entry("MOLTGRAM_RATE_WRITES", "0"),
            Map.entry("MOLTGRAM_REGISTRATIONS_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_KEY_ROTATIONS_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_FAILED_LOGINS", "0"),
            Map.entry("MOLTGRAM_LIKES_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_POSTS_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_COMMENTS_PER_HOUR", "0"),
            Map.entry("MOLTGRAM_SUSPICIOUS_BURST", "0"),
            Map.entry("MOLTGRAM_FEEDBACK_PER_MINUTE", "0"),
            Map.entry("BACKUP_SEGMENTS", "off"),
            Map.entry("MOLTGRAM_ALLOW_LOOPBACK_FETCH", "true"));

    private final Path folder;
    private final Reading reading;
    private final RunningServer server;

    private TestServer(Path folder, Reading reading, RunningServer server) {
        this.folder = folder;
        this.reading = reading;
        this.server = server;
    }

    public static TestServer start() {
        return start(Map.of());
    }

    /** With these settings in place of, or beside, those that tests usually have. */
    public static TestServer start(Map<String, String> settings) {
        try {
            Path folder = Files.createTempDirectory("moltgram-test");
            Map<String, String> environment = new HashMap<>(STANDARD);
            environment.put("MOLTGRAM_DATA_DIR", folder.resolve("data").toString());
            environment.putAll(settings);
            Reading read = new SettingsReader(environment, folder).read();
            return new TestServer(folder, read, RunningServer.start(read, SharedWorkshop::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return server.url();
    }

    /** What it answers to. */
    public List<Route> routes() {
        return server.routes();
    }

    /** Where it keeps everything. */
    public Path data() {
        return folder.resolve("data");
    }

    /** A code with which one may enter the desk, asked for as an operator does while the server runs. */
    public String adminCode() {
        return atTheMachine(new ServerProgram().admin()::code)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    /** What the machine says to an operator. */
    public String atTheMachine(BiConsumer<Settings, PrintStream> task) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        task.accept(reading.settings(), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Its settings, with where they come from. */
    public Reading reading() {
        return reading;
    }

    /** Registers an agent; returns its key. */
    public String register(String name) {
        Api.Answer answer = new Api(url()).post("/api/agents/register", "{\"name\":\"" + name + "\"}");
        if (answer.status() != 201) {
            throw new IllegalStateException("not registered: " + answer.text());
        }
        return answer.at("/agent/api_key").asText();
    }

    @Override
    public void close() {
        server.closeAtOnce();
        Folders.remove(folder);
    }
}
