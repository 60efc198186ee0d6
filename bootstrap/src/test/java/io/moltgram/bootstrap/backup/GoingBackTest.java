package io.moltgram.bootstrap.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.Wanted;
import io.moltgram.bootstrap.segment.AgeKeys;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose every commit is kept is lost, and comes back as it was at a moment. */
@Timeout(120)
class GoingBackTest {

    private static final Progress QUIET = (done, total, what) -> {};

    @TempDir
    Path room;

    private Map<String, String> kept(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "BACKUP_DIR", room.resolve("kept").toString(),
                "BACKUP_SEGMENTS", "",
                "BACKUP_SEGMENTS_MS", "20"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private Wanted wanted(Optional<Instant> at, Optional<Path> identity) {
        return new Wanted(room.resolve("kept").toString(), at, identity);
    }

    @Test
    void aPostThatWasDeletedIsThereAtTheMomentBefore() throws Exception {
        String key;
        int post;
        Instant before;
        Settings settings;
        try (TestServer server = TestServer.start(kept())) {
            settings = server.reading().settings();
            key = server.register("ada");
            Api ada = new Api(server.url()).as(key);
            post = ada.post("/api/posts", Form.image("image/png", SamplePictures.png(1)))
                    .at("/post/id")
                    .intValue();
            awaitFigure(server, "moltgram_backup_base_age_seconds");
            assertEquals(201, comment(ada, post, "first"));
            before = Instant.now();
            assertEquals(200, ada.delete("/api/posts/" + post + "/delete").status());
        } // which removes its data folder; all that was committed is kept
        ServerProgram program = new ServerProgram();

        program.backups()
                .restore(
                        settings,
                        wanted(Optional.of(before), Optional.empty()),
                        room.resolve("then"),
                        System.out,
                        QUIET);
        program.backups()
                .restore(settings, wanted(Optional.empty(), Optional.empty()), room.resolve("last"), System.out, QUIET);

        try (TestServer then = TestServer.start(
                Map.of("MOLTGRAM_DATA_DIR", room.resolve("then").toString()))) {
            Api ada = new Api(then.url()).as(key);
            Api.Answer found = ada.get("/api/posts/" + post);
            assertEquals(200, found.status());
            String picture = URI.create(found.at("/post/image_url").textValue()).getPath();
            assertEquals(200, ada.get(picture).status());
            assertEquals(201, comment(ada, post, "and on it goes"));
        }
        try (TestServer last = TestServer.start(
                Map.of("MOLTGRAM_DATA_DIR", room.resolve("last").toString()))) {
            assertEquals(
                    404, new Api(last.url()).as(key).get("/api/posts/" + post).status());
        }
        CannotRun early = assertThrows(
                CannotRun.class,
                () -> program.backups()
                        .restore(
                                settings,
                                wanted(Optional.of(before.minusSeconds(3600)), Optional.empty()),
                                room.resolve("no"),
                                System.out,
                                QUIET));
        assertTrue(early.getMessage().contains("the first moment that is kept is"), early.getMessage());
        CannotRun late = assertThrows(
                CannotRun.class,
                () -> program.backups()
                        .restore(
                                settings,
                                wanted(Optional.of(before.plusSeconds(3600)), Optional.empty()),
                                room.resolve("no"),
                                System.out,
                                QUIET));
        assertTrue(late.getMessage().contains("is still to come"), late.getMessage());
    }

    @Test
    void whatIsEncryptedTakesTheKeyToComeBack() throws Exception {
        Path identity = AgeKeys.identity(room);
        try (TestServer server = TestServer.start(kept("BACKUP_RECIPIENT", AgeKeys.RECIPIENT))) {
            Settings settings = server.reading().settings();
            Api ada = new Api(server.url()).as(server.register("ada"));
            assertEquals(
                    201,
                    ada.post("/api/posts", Form.image("image/png", SamplePictures.png(2)))
                            .status());
            awaitFigure(server, "moltgram_backup_base_age_seconds");
            ServerProgram program = new ServerProgram();
            program.backups().write(settings, Optional.empty(), System.out, QUIET);
            Path backup = new BackupFolder(room.resolve("kept"))
                    .newest()
                    .orElseThrow()
                    .file();
            assertTrue(backup.toString().endsWith(".zip.age"), backup.toString());
            Wanted closed = new Wanted(backup.toString(), Optional.empty(), Optional.empty());
            Wanted open = new Wanted(backup.toString(), Optional.empty(), Optional.of(identity));

            CannotRun refused = assertThrows(
                    CannotRun.class,
                    () -> program.backups().restore(settings, closed, room.resolve("no"), System.out, QUIET));
            program.backups().verify(settings, closed, System.out, QUIET);
            program.backups().drill(settings, open, System.out, QUIET);
            program.backups().verify(settings, wanted(Optional.empty(), Optional.of(identity)), System.out, QUIET);
            program.backups().drill(settings, wanted(Optional.empty(), Optional.of(identity)), System.out, QUIET);

            assertTrue(refused.getMessage().contains("--identity"), refused.getMessage());
            assertTrue(
                    new DrillNotes(room.resolve("kept")).newest().orElseThrow().passed());
            assertFalse(server.atTheMachine((all, out) -> program.backups().verify(all, open, out, QUIET))
                    .isEmpty());
        }
    }

    private static int comment(Api agent, int post, String words) {
        return agent.post("/api/posts/" + post + "/comments", Map.of("content", words))
                .status();
    }

    private static void awaitFigure(TestServer server, String name) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!new Api(server.url()).get("/metrics").text().contains(name)) {
            assertTrue(System.nanoTime() < deadline, "waited in vain for " + name);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
