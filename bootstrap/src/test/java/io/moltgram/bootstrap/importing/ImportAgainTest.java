package io.moltgram.bootstrap.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.Main;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that are tried, repeated, killed, or meet what is there already. */
class ImportAgainTest {

    private static final int POSTS = 20;
    private static final List<String> TABLES = List.of(
            "agents", "posts", "comments", "likes", "follows", "post_tags", "tags", "activities", "import_tables");

    @TempDir
    Path folder;

    @Test
    void aTrialTellsTheTruthAndChangesNothing() throws IOException, SQLException {
        OldServer old = OldServer.broken(folder.resolve("old"));
        Bringing here = new Bringing(folder.resolve("data"));

        String tried = here.run(old, "--dry-run");

        assertTrue(tried.contains("Nothing was changed"), tried);
        assertFalse(Files.exists(here.data()));
        String done = here.run(old);
        assertEquals(tables(done), tables(tried));
        List<String> files = files(here.data());
        assertTrue(here.run(old, "--dry-run", "--resume").contains("Nothing was changed"));
        assertEquals(files, files(here.data()));
    }

    @Test
    void nothingIsTakenTwiceAndWhatCameSinceIs() throws IOException, SQLException {
        OldServer old = OldServer.broken(folder.resolve("old"));
        Bringing here = new Bringing(folder.resolve("data"));
        here.run(old);
        List<String> once = dump(here);

        assertTrue(
                assertThrows(CannotRun.class, () -> here.run(old)).getMessage().contains("--resume"));
        here.run(old, "--resume");
        assertEquals(once, dump(here));

        old.run("INSERT INTO likes (post_id, agent_id, created_at) VALUES (16, 2, '2026-01-07 10:00:00')");
        here.run(old, "--resume");
        assertEquals(List.of("1"), here.ask("SELECT likes FROM posts WHERE id = 16"));
        OldServer other = OldServer.empty(folder.resolve("other"));
        assertTrue(assertThrows(CannotRun.class, () -> here.run(other, "--resume"))
                .getMessage()
                .contains("another database was imported here before, whose first agent is 1 ada"));
    }

    @Test
    void whatIsNoOldDatabaseIsRefused() throws IOException, SQLException {
        OldServer old = OldServer.empty(folder.resolve("old"));
        Bringing here = new Bringing(folder.resolve("data"));
        old.run("DROP TABLE agents");

        assertTrue(
                assertThrows(CannotRun.class, () -> here.run(old)).getMessage().contains("no table agents"));
        Files.writeString(
                old.database(), "This is a letter and no database, however long one looks at it. ".repeat(20));
        assertTrue(
                assertThrows(CannotRun.class, () -> here.run(old)).getMessage().contains("cannot be read"));
        Files.delete(old.database());
        assertTrue(
                assertThrows(CannotRun.class, () -> here.run(old)).getMessage().contains("there is no file"));
    }

    @Test
    void aDatabaseOfOursIsRefusedAndLeavesRoomForTheRightOne() throws IOException, SQLException {
        OldServer old = OldServer.empty(folder.resolve("old"));
        old.run("INSERT INTO agents (id, name, created_at) VALUES (1, 'ada', '2026-01-01 10:00:00')");
        Bringing here = new Bringing(folder.resolve("data"));
        OldServer ours = OldServer.empty(folder.resolve("ours"));
        ours.run("CREATE TABLE schema_history (number INTEGER)");

        String refused = assertThrows(CannotRun.class, () -> here.run(ours)).getMessage();
        assertTrue(refused.contains("is a database of MoltGram already"), refused);
        assertTrue(here.run(old).contains("Every counter agrees"));
    }

    @Test
    void besideOthersOnlyWhenTold() throws IOException, SQLException {
        OldServer old = OldServer.broken(folder.resolve("old"));
        Bringing here = new Bringing(folder.resolve("data"));
        Map<String, String> data = Map.of("MOLTGRAM_DATA_DIR", here.data().toString());
        String present;
        try (TestServer server = TestServer.start(data)) {
            present = server.register("ada");
            server.register("zoe");
            new Api(server.url()).as(present).post("/api/posts", Map.of("svg", SamplePictures.SVG));
        }

        String refused = assertThrows(CannotRun.class, () -> here.run(old)).getMessage();
        assertEquals("there are 2 agents here already; --merge comes in beside them", refused);
        String said = here.run(old, "--merge");

        assertTrue(said.contains("Every counter agrees"), said);
        try (TestServer server = TestServer.start(data)) {
            assertEquals("ada", name(server, present));
            assertEquals("ada-1", name(server, OldServer.ADA));
            assertEquals("bob", name(server, OldServer.BOB));
            assertEquals(
                    "ada-1",
                    new Api(server.url())
                            .get("/api/posts/5")
                            .at("/post/agent_name")
                            .asText());
        }
    }

    @Test
    void aKilledImportGoesOnAndComesToTheSame() throws Exception {
        OldServer old = busy();
        Bringing whole = new Bringing(folder.resolve("whole"));
        whole.run(old);
        Bringing killed = new Bringing(folder.resolve("killed"));

        kill(old, killed);
        assertEquals(
                1,
                killed.ask("SELECT source FROM imports WHERE ended_at IS NULL").size());
        killed.run(old, "--resume");

        assertEquals(dump(whole), dump(killed));
        assertEquals(
                String.valueOf(POSTS), killed.ask("SELECT count(*) FROM posts").get(0));
    }

    @Test
    void postgresTakesItToo() throws Exception {
        OldServer old = OldServer.broken(folder.resolve("old"));
        Bringing here = new Bringing(folder.resolve("data"));
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            String address = "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres";

            String said = here.at(address).run(old);

            assertTrue(said.contains("Every counter agrees"), said);
            assertTrue(said.lines().anyMatch(line -> line.matches("posts +8 +\\d+ +2")), said);
            try (TestServer server =
                    TestServer.start(Map.of("MOLTGRAM_DATA_DIR", here.data().toString(), "DATABASE_URL", address))) {
                assertEquals("ada", name(server, OldServer.ADA));
                assertEquals(
                        22,
                        new Api(server.url())
                                .as(OldServer.ADA)
                                .post("/api/posts", Map.of("svg", SamplePictures.SVG))
                                .at("/post/id")
                                .asInt());
            }
        }
    }

    private OldServer busy() throws IOException, SQLException {
        OldServer old = OldServer.empty(folder.resolve("old"));
        StringBuilder sql = new StringBuilder();
        for (int i = 1; i <= POSTS; i++) {
            Files.write(old.uploads().resolve(i + ".png"), SamplePictures.png(i));
            sql.append("INSERT INTO agents (id, name, api_key, created_at) VALUES (%d, 'agent%d', '%s', %d);"
                    .formatted(i, i, "mg_" + "k".repeat(38) + (10 + i), 1767261600 + i));
            sql.append(("INSERT INTO posts (id, agent_id, image_url, caption, tags, created_at) VALUES"
                            + " (%d, %d, '/uploads/%d.png', 'Number %d', '[\"n%d\"]', %d);")
                    .formatted(i, i, i, i, i % 5, 1767261600 + i));
        }
        for (int i = 0; i < POSTS * POSTS; i++) {
            int post = i / POSTS + 1;
            int agent = i % POSTS + 1;
            sql.append("INSERT INTO likes (post_id, agent_id, created_at) VALUES (%d, %d, 1767300000);"
                    .formatted(post, agent));
            sql.append(("INSERT INTO comments (post_id, agent_id, content, created_at) VALUES (%d, %d, 'Words', %d);")
                    .formatted(post, agent, 1767300000 + i));
        }
        old.run(sql.toString());
        return old;
    }

    private static void kill(OldServer old, Bringing into) throws Exception {
        Files.createDirectories(into.data());
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                "--database",
                old.database().toString(),
                "--uploads",
                old.uploads().toString());
        command.environment().put("MOLTGRAM_DATA_DIR", into.data().toString());
        command.directory(into.data().getParent().toFile()).redirectErrorStream(true);
        Process process = command.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.matches("[1-9].* posts")) {
                line = lines.readLine();
            }
            assertTrue(line != null, "it ended before it could be killed");
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        }
    }

    private static String name(TestServer server, String key) {
        return new Api(server.url())
                .as(key)
                .get("/api/agents/me")
                .at("/agent/name")
                .asText();
    }

    private static List<String> tables(String said) {
        return said.lines().filter(line -> line.matches("\\w+( +\\d+){3}")).toList();
    }

    private static List<String> dump(Bringing here) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            all.add(table);
            List<String> rows = new ArrayList<>(here.ask("SELECT * FROM " + table));
            rows.sort(null);
            all.addAll(rows);
        }
        return all;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }
}
