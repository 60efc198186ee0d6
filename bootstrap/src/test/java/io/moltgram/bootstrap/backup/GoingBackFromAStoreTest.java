package io.moltgram.bootstrap.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.blob.s3.S3Server;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.Runner;
import io.moltgram.bootstrap.cli.Surroundings;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Folders;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A machine is lost with everything on it; the bucket has every commit and every picture. */
@Timeout(180)
class GoingBackFromAStoreTest {

    @TempDir
    Path room;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private S3Server s3;

    @BeforeEach
    void start() {
        s3 = S3Server.start();
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    private Map<String, String> settings(String data) {
        return Map.ofEntries(
                Map.entry("MOLTGRAM_DATA_DIR", room.resolve(data).toString()),
                Map.entry("BACKUP_DIR", room.resolve("backups").toString()),
                Map.entry("BACKUP_SEGMENTS", "store"),
                Map.entry("BACKUP_SEGMENTS_MS", "20"),
                Map.entry("MOLTGRAM_RATE_WRITES", "0"),
                Map.entry("MOLTGRAM_RATE_READS", "0"),
                Map.entry("MOLTGRAM_COMMENTS_PER_HOUR", "0"),
                Map.entry("MOLTGRAM_SUSPICIOUS_BURST", "0"),
                Map.entry("S3_ENDPOINT", s3.url().toString()),
                Map.entry("S3_BUCKET", S3Server.BUCKET),
                Map.entry("S3_ACCESS_KEY_ID", S3Server.KEY_ID),
                Map.entry("S3_SECRET_ACCESS_KEY", S3Server.SECRET));
    }

    private int run(String... arguments) {
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Runner(ServerProgram::new, new Surroundings(settings("machine/data"), room, print, print, false))
                .run(arguments);
    }

    private static Optional<Double> figure(URI server, String name) {
        return new Api(server)
                .get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst();
    }

    private static void awaitBase(URI server) {
        Receiver.await(() -> figure(server, "moltgram_backup_base_age_seconds").isPresent());
    }

    /** Time of the newest commit in the bucket. */
    private static Instant newestKept(URI server) {
        Instant now = Instant.now();
        return figure(server, "moltgram_backup_segment_age_seconds")
                .map(age -> now.minusMillis((long) (age * 1e3)))
                .orElse(Instant.EPOCH);
    }

    @Test
    void everyMomentComesBackFromTheBucketAfterTheMachineIsGone() throws Exception {
        String key;
        int post;
        Instant before;
        Files.createDirectories(room.resolve("machine"));
        try (ServerProcess server = ServerProcess.start(room.resolve("machine/data"), settings("machine/data"))) {
            Api anyone = new Api(server.url());
            key = anyone.post("/api/agents/register", "{\"name\":\"ada\"}")
                    .at("/agent/api_key")
                    .asText();
            Api ada = anyone.as(key);
            post = ada.post("/api/posts", Form.image("image/png", SamplePictures.png(1)))
                    .at("/post/id")
                    .intValue();
            awaitBase(server.url());
            assertEquals(201, comment(ada, post, "first"));
            before = Instant.now();
            for (int i = 0; i < 40; i++) {
                assertEquals(201, comment(ada, post, "more " + i));
            }
            Instant deleted = Instant.now();
            assertEquals(200, ada.delete("/api/posts/" + post + "/delete").status());
            Receiver.await(() -> newestKept(server.url()).isAfter(deleted));
            server.kill();
        }
        Folders.remove(room.resolve("machine"));
        assertFalse(Files.exists(room.resolve("backups/segments")), "commits were kept on the machine");

        assertEquals(ExitCode.OK, run("backup", "verify", "store"), said::toString);
        long begun = System.nanoTime();
        assertEquals(
                ExitCode.OK,
                run(
                        "restore",
                        "--from",
                        "store",
                        "--at",
                        before.toString(),
                        "--to",
                        room.resolve("then").toString()),
                said::toString);
        Figure.atMost(10, "s", (System.nanoTime() - begun) / 1e9, "back from a bucket after the machine was lost");
        assertEquals(
                ExitCode.OK,
                run("restore", "--from", "store", "--to", room.resolve("last").toString()),
                said::toString);

        try (TestServer then = TestServer.start(settings("then"))) {
            Api ada = new Api(then.url()).as(key);
            Api.Answer found = ada.get("/api/posts/" + post);
            assertEquals(200, found.status());
            assertEquals(
                    1,
                    ada.get("/api/posts/" + post + "/comments").at("/comments").size());
            String picture = URI.create(found.at("/post/image_url").textValue()).getPath();
            assertEquals(200, ada.get(picture).status());
        }
        try (TestServer last = TestServer.start(settings("last"))) {
            Api ada = new Api(last.url()).as(key);
            assertEquals(200, ada.get("/api/agents/me").status());
            assertEquals(404, ada.get("/api/posts/" + post).status());
        }
    }

    @Test
    void aPieceThatIsAnotherIsNoticed() {
        try (TestServer server = TestServer.start(settings("machine/data"))) {
            server.register("ada");
            awaitBase(server.url());
        }
        assertEquals(ExitCode.OK, run("backup", "verify", "store"), said::toString);
        s3.spoil("/base_");

        assertEquals(ExitCode.UNWELL, run("backup", "verify", "store"), said::toString);
        assertEquals(
                ExitCode.UNWELL,
                run("restore", "--from", "store", "--to", room.resolve("no").toString()),
                said::toString);
        assertFalse(Files.exists(room.resolve("no")));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("is not as it was written"), said::toString);
    }

    private static int comment(Api agent, int post, String words) {
        return agent.post("/api/posts/" + post + "/comments", Map.of("content", words))
                .status();
    }
}
