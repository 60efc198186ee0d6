package io.moltgram.bootstrap.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.s3.S3Server;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.Runner;
import io.moltgram.bootstrap.cli.Surroundings;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupOfABucketTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void picturesInABucketStandInTheBackupAndComeBackToTheDisk() throws IOException {
        try (S3Server s3 = S3Server.start()) {
            Map<String, String> settings = Map.of(
                    "MOLTGRAM_DATA_DIR",
                    folder.resolve("data").toString(),
                    "BACKUP_DIR",
                    folder.resolve("kept").toString(),
                    "S3_ENDPOINT",
                    s3.url().toString(),
                    "S3_BUCKET",
                    S3Server.BUCKET,
                    "S3_ACCESS_KEY_ID",
                    S3Server.KEY_ID,
                    "S3_SECRET_ACCESS_KEY",
                    S3Server.SECRET);
            try (TestServer server = TestServer.start(settings)) {
                Api ada = new Api(server.url()).as(server.register("ada"));
                ada.post("/api/posts", Form.image("image/png", SamplePictures.png(1)));
                assertEquals(ExitCode.OK, run(settings, "backup"), said::toString);
            }
            assertFalse(Files.exists(folder.resolve("data/media")));
            Path restored = folder.resolve("restored");
            assertEquals(
                    ExitCode.OK,
                    run(settings, "restore", "--from", backup().toString(), "--to", restored.toString()),
                    said::toString);

            try (Stream<Path> below = Files.walk(restored.resolve("media"))) {
                assertTrue(below.anyMatch(file -> file.getFileName().toString().startsWith("original.")));
            }
        }
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("none is missing"), said::toString);
    }

    @Test
    void aStoreThatIsDownStopsTheBackupWithOneLine() {
        Map<String, String> settings = Map.of(
                "MOLTGRAM_DATA_DIR", folder.resolve("data").toString(),
                "BACKUP_DIR", folder.resolve("kept").toString());
        TestServer.start(settings).close();
        Map<String, String> remote = Map.of(
                "MOLTGRAM_DATA_DIR",
                folder.resolve("data").toString(),
                "BACKUP_DIR",
                folder.resolve("kept").toString(),
                "S3_ENDPOINT",
                "http://127.0.0.1:1",
                "S3_BUCKET",
                S3Server.BUCKET,
                "S3_ACCESS_KEY_ID",
                S3Server.KEY_ID,
                "S3_SECRET_ACCESS_KEY",
                S3Server.SECRET);

        assertEquals(ExitCode.TEMPORARY, run(remote, "backup"));
        String line = said.toString(StandardCharsets.UTF_8);
        assertTrue(
                line.contains("the backup was not written: Media storage is not available just now"), said::toString);
    }

    private int run(Map<String, String> settings, String... arguments) {
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Runner(ServerProgram::new, new Surroundings(settings, folder, print, print, false)).run(arguments);
    }

    private Path backup() throws IOException {
        try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
            List<Path> zips =
                    kept.filter(file -> file.toString().endsWith(".zip")).toList();
            return zips.get(0);
        }
    }
}
