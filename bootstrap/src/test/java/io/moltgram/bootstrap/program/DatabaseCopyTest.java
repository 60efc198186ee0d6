package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.Runner;
import io.moltgram.bootstrap.cli.Surroundings;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moving a server to PostgreSQL, and backups of it there. */
class DatabaseCopyTest {

    private static EmbeddedPostgres postgres;

    @TempDir
    Path room;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    private static String database(String name) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        }
        return "postgresql://postgres:hush-hush@127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    private Map<String, String> settings(String data, String... more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("MOLTGRAM_DATA_DIR", room.resolve(data).toString());
        settings.put("BACKUP_DIR", room.resolve("kept").toString());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private int run(Map<String, String> settings, String... arguments) {
        said.reset();
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Runner(ServerProgram::new, new Surroundings(settings, room, print, print, false)).run(arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** An agent with a post; returns its key. */
    private static String liveOn(TestServer server) {
        String key = server.register("ada");
        new Api(server.url()).as(key).post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", "at #lowtide"));
        return key;
    }

    private static void assertThere(TestServer server, String key, int posts) {
        Api api = new Api(server.url()).as(key);
        assertEquals("ada", api.get("/api/agents/me").at("/agent/name").asText());
        assertEquals(posts, api.get("/api/posts?tag=lowtide").at("/posts").size());
        String picture = api.get("/api/posts").at("/posts/0/image_url").asText();
        assertEquals(
                200, api.get(picture.substring(picture.indexOf("/uploads/"))).status());
    }

    @Test
    void aServerMovesAndIsBackedUpThere() throws Exception {
        String there = database("gram");
        String key;
        try (TestServer server = TestServer.start(settings("data"))) {
            key = liveOn(server);
            assertEquals(ExitCode.TEMPORARY, run(settings("data"), "db", "copy", "--to", there));
            assertTrue(said().contains("another MoltGram is using the data folder"), said());
        }

        assertEquals(ExitCode.OK, run(settings("data"), "db", "copy", "--to", there), this::said);
        assertTrue(said().contains("each arrived as it was sent"), said());
        assertFalse(said().contains("hush-hush"), said());

        Map<String, String> moved = settings("data", "DATABASE_URL", there);
        try (TestServer server = TestServer.start(moved)) {
            assertThere(server, key, 1);
            new Api(server.url())
                    .as(key)
                    .post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", "again at #lowtide"));
            assertEquals(ExitCode.OK, run(moved, "backup"), this::said);
            assertEquals(ExitCode.OK, run(moved, "drill"), this::said);
        }

        String file;
        try (Stream<Path> kept = Files.list(room.resolve("kept"))) {
            file = kept.filter(path -> path.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
        String back = room.resolve("back").toString();
        assertEquals(ExitCode.OK, run(moved, "restore", "--from", file, "--to", back), this::said);
        try (TestServer server = TestServer.start(settings("back"))) {
            assertThere(server, key, 2);
        }
    }

    @Test
    void whatIsThereAlreadyStays() throws Exception {
        String there = database("taken");
        TestServer.start(settings("data")).close();
        Map<String, String> full = settings("other", "DATABASE_URL", there);
        try (TestServer server = TestServer.start(full)) {
            liveOn(server);
        }

        assertEquals(ExitCode.TEMPORARY, run(settings("data"), "db", "copy", "--to", there));
        assertTrue(said().contains("has 1 agents already"), said());
        assertEquals(
                ExitCode.CONFIG, run(settings("other"), "db", "copy", "--to", "file:data/moltgram.db"), this::said);
        assertTrue(said().contains("already"), said());
        assertEquals(ExitCode.CONFIG, run(settings("data"), "db", "copy", "--to", "mysql://root:hush@x/y"));
        assertFalse(said().contains("hush"), said());
    }
}
