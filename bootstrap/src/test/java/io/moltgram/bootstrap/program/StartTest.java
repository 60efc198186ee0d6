package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.testing.ServerProcess;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is told in one line, and the exit code says whether trying again can help. */
class StartTest {

    @TempDir
    Path folder;

    @Test
    void aPortInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            assertRefused(
                    ExitCode.TEMPORARY,
                    "port " + port + " cannot be opened: Failed to bind to /127.0.0.1:" + port,
                    Map.of("PORT", port));
        }
    }

    @Test
    void aDataFolderThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertRefused(
                ExitCode.TEMPORARY,
                "the data folder " + file + " cannot be used: it is no folder",
                Map.of("MOLTGRAM_DATA_DIR", file.toString()));
        assertRefused(
                ExitCode.TEMPORARY,
                "the data folder " + file.resolve("below") + " cannot be used: not a directory",
                Map.of("MOLTGRAM_DATA_DIR", file.resolve("below").toString()));
    }

    @Test
    void aDataFolderThatAnotherServerHas() {
        try (TestServer other = TestServer.start()) {
            assertRefused(
                    ExitCode.TEMPORARY,
                    "another MoltGram is using the data folder " + other.data(),
                    Map.of("MOLTGRAM_DATA_DIR", other.data().toString()));
        }
    }

    @Test
    void settingsThatAreWrong() {
        assertRefused(
                ExitCode.CONFIG,
                "PORT=abc (environment) is wrong: wanted is a whole number from 0 to 65535",
                Map.of("PORT", "abc"));
        assertRefused(
                ExitCode.CONFIG,
                "MOLTGRAM_LOG_LEVL (environment) is not a setting; did you mean MOLTGRAM_LOG_LEVEL?",
                Map.of("MOLTGRAM_LOG_LEVL", "debug"));
    }

    @Test
    void aFileThatIsNoDatabase() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path file = Files.writeString(data.resolve("moltgram.db"), "no database ".repeat(1_000));

        assertRefused(ExitCode.TEMPORARY, "Cannot open the database " + file + ": the file is no database", Map.of());
    }

    @Test
    void aDatabaseOfANewerProgram() throws SQLException {
        Path data = folder.resolve("data");
        TestServer.start(Map.of("MOLTGRAM_DATA_DIR", data.toString())).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("moltgram.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO schema_history (version, name, checksum) VALUES (9999, 'later', 'x')");
        }

        String line = refused(ExitCode.TEMPORARY, Map.of());
        assertTrue(line.startsWith("moltgram: The database has schema version 9999"), line);
    }

    @Test
    void aMediaStoreThatDoesNotWork() {
        Map<String, String> bucket = new HashMap<>(Map.of(
                "S3_ENDPOINT", "http://127.0.0.1:1",
                "S3_BUCKET", "pictures",
                "S3_ACCESS_KEY_ID", "id",
                "S3_SECRET_ACCESS_KEY", "canary"));

        assertRefused(
                ExitCode.TEMPORARY,
                "the media store bucket pictures at 127.0.0.1:1 does not work: listing failed: no connection to"
                        + " 127.0.0.1:1",
                bucket);
        bucket.remove("S3_ACCESS_KEY_ID");
        assertRefused(ExitCode.CONFIG, "S3_ACCESS_KEY_ID is missing: media cannot be kept there without it", bucket);
        assertRefused(
                ExitCode.CONFIG,
                "BLOB_READ_WRITE_TOKEN is no token of Vercel Blob; it begins with vercel_blob_rw_",
                Map.of("BLOB_READ_WRITE_TOKEN", "canary"));
    }

    private void assertRefused(int exitCode, String line, Map<String, String> settings) {
        assertEquals("moltgram: " + line, refused(exitCode, settings));
    }

    /** Starts the server, which must end by itself after a single line; returns that. */
    private String refused(int exitCode, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        try (ServerProcess server = ServerProcess.launch(folder.resolve("data"), all)) {
            assertEquals(exitCode, server.awaitEnd(Duration.ofSeconds(30)), server::said);
            assertEquals(1, server.said().lines().count(), server::said);
            return server.said().strip();
        }
    }
}
