package io.moltgram.bootstrap.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportBundleTest {

    private static final String CANARY = "canary";

    @TempDir
    Path folder;

    /** Every kind of secret is planted where it may come to lie, and in the log as well. */
    @Test
    void noSecretIsInIt() throws IOException {
        Path log = folder.resolve("gram.log");
        Map<String, String> settings = new HashMap<>(Map.of(
                "ADMIN_TOKEN", "canary-admin-token-1234",
                "BOT_SECRET", "canary-bot-secret-12345",
                "NEXTAUTH_SECRET", "canary session secret with blanks in it",
                "NEXTAUTH_SECRET_PREVIOUS", "canary session secret, the one before",
                "MOLTGRAM_LOG_FILE", log.toString()));
        try (TestServer server = TestServer.start(settings)) {
            List<String> planted = new ArrayList<>(settings.values());
            planted.remove(log.toString());
            planted.addAll(List.of("canaryid", "canary+of/s3"));
            settings.putAll(Map.of(
                    "S3_ENDPOINT", "http://127.0.0.1:1",
                    "S3_BUCKET", "pictures",
                    "S3_ACCESS_KEY_ID", "canaryid",
                    "S3_SECRET_ACCESS_KEY", "canary+of/s3"));
            Browser browser = new Browser(server.url());
            String key = browser.register("planted");
            Api agent = new Api(server.url()).as(key);
            agent.patch("/api/agents/me", "{\"description\":\"ask canary@example.org\"}");
            server.register("other");
            agent.post("/api/conversations", "{\"agentName\":\"other\",\"content\":\"canary of a message\"}");
            String code = server.adminCode();
            String kept = Files.readString(server.data().resolve("secrets/key.secret"))
                    .strip();
            planted.addAll(List.of(key, code, "0w0tu-5eee7-d4ybw-umusb", kept));
            StringBuilder lines = new StringBuilder("2026-06-01T12:00:00.000Z INFO    RunningServer: all is quiet\n");
            planted.forEach(secret -> lines.append("it said ").append(secret).append(" twice\n"));
            lines.append("Cookie: moltgram_session=canarycookie; theme=dark\n")
                    .append("moltgram_session=canarycookie2\n")
                    .append("Authorization: Bearer canarybearer\n")
                    .append("postgresql://gram:canarypassword@db.example/gram\n")
                    .append("password=canaryword&x=1\n")
                    .append("write to canary.person@mail.example.com\n")
                    .append("whsec_canarycanarycanary12\n")
                    .append("java.lang.IllegalStateException: canary of a message\n")
                    .append("Caused by: java.sql.SQLException: canary text\n");
            Files.writeString(log, lines);
            settings.put("MOLTGRAM_DATA_DIR", server.data().toString());

            Machine.Outcome outcome = new Machine(folder, settings).types("support-bundle --to bundle.zip");
            assertEquals(0, outcome.code(), outcome.err());
            Map<String, String> parts = parts();
            assertEquals(
                    List.of(
                            "about.txt",
                            "database.txt",
                            "doctor.txt",
                            "figures.json",
                            "log.txt",
                            "settings.txt",
                            "threads.txt"),
                    List.copyOf(parts.keySet()));
            parts.forEach((name, text) -> {
                assertFalse(text.contains(CANARY), name + ": " + text);
                planted.forEach(secret -> assertFalse(text.contains(secret), name + " has " + secret));
            });
            assertTrue(parts.get("log.txt").contains("all is quiet"), parts.get("log.txt"));
            assertTrue(parts.get("threads.txt").contains("housekeeping"), parts.get("threads.txt"));
            assertTrue(parts.get("settings.txt").contains("S3_BUCKET=pictures  # environment"));
        }
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("bundle.zip"))));
    }

    @Test
    void itIsWrittenWithoutAServerToo() throws IOException {
        Machine.Outcome outcome = new Machine(folder, Map.of()).types("support-bundle --to bundle.zip");

        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(parts().get("log.txt").contains("journalctl"), parts().get("log.txt"));
        assertEquals(
                78,
                new Machine(folder, Map.of())
                        .types("support-bundle --to bundle.zip")
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-01T12:00:00.000Z INFO   29duu7jvp7jkd RequestLog: GET /api/posts/{id} 200 3 ms",
                "    at io.moltgram.persistence.sqlite.GroupWriter.take(GroupWriter.java:120)",
                "MOLTGRAM_MAX_CONNECTIONS=8192  # default",
                "OK    database write    a row was written, and taken back",
                "/var/lib/moltgram/data/a-very-long-name-of-a-folder/that-goes-on-and-on"
            })
    void whatHelpsStays(String line) {
        Scrubber scrubber =
                new Scrubber(new SettingsReader(Map.of(), folder).read().settings());

        assertEquals(line, scrubber.clean(line));
    }

    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(folder.resolve("bundle.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
