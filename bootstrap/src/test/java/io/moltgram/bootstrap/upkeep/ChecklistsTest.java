package io.moltgram.bootstrap.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checklists beside a server that runs, and without one. */
class ChecklistsTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Machine machine;

    @BeforeAll
    static void start() throws IOException {
        Path log = folder.resolve("gram.log");
        Map<String, String> logging = Map.of("MOLTGRAM_LOG_FILE", log.toString());
        server = TestServer.start(Map.of("MOLTGRAM_RATE_READS", "50"));
        new Api(server.url()).as(server.register("ada")).get("/api/agents/me");
        Instant now = Instant.now();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append(line(now.minus(Duration.ofDays(9)), "GET /api/posts", 200, "10.0.0.0/24"));
            lines.append(line(now.minus(Duration.ofDays(1)), "GET /api/posts", 200, "10.0.0.0/24"));
            lines.append(line(now.minus(Duration.ofDays(1)), "GET /api/agents/me", 401, "192.0.2.0/24"));
            lines.append(line(now.minus(Duration.ofDays(1)), "POST /api/posts/{id}/like", 429, "192.0.2.0/24"));
        }
        lines.append(line(now.minus(Duration.ofDays(2)), "POST /api/posts", 500, "10.0.0.0/24"));
        Files.writeString(log, lines);
        machine = new Machine(
                folder,
                Map.of(
                        "MOLTGRAM_DATA_DIR", server.data().toString(),
                        "BACKUP_DIR", folder.resolve("backups").toString(),
                        "MOLTGRAM_RATE_READS", "50",
                        "MOLTGRAM_LOG_FILE", logging.get("MOLTGRAM_LOG_FILE")));
        assertEquals(0, machine.types("backup").code());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String line(Instant at, String route, int status, String network) {
        return at + " INFO   29duu7jvp7jkd RequestLog: " + route + " " + status
                + " 3 ms (1 ms database) 99 bytes, agent -, " + network + "\n";
    }

    private static void assertRow(Machine.Outcome outcome, String beginning, String evidence) {
        assertTrue(outcome.line(beginning).contains(evidence), beginning + " in " + outcome.out());
    }

    @Test
    void eachDay() {
        Machine.Outcome outcome = machine.types("ops daily");

        assertEquals(0, outcome.code(), outcome.out());
        assertRow(outcome, "- **PASS** 59 errors:", "0.00 %");
        assertRow(outcome, "- **PASS** 59 error log:", "no error in seven days");
        assertRow(outcome, "- **PASS** 60 performance:", "slow statements");
        assertRow(outcome, "- **PASS** 61 database write:", "taken back");
        assertRow(outcome, "- **PASS** 61 backup:", "seconds old");
    }

    @Test
    void eachWeek() {
        Machine.Outcome outcome = machine.types("ops weekly");

        assertEquals(1, outcome.code(), outcome.out());
        assertRow(outcome, "- **PASS** 45 new networks:", "1 of 2 networks: 192.0.2.0/24 60");
        assertRow(outcome, "- **PASS** 45 top talkers:", "91 requests after 30: 192.0.2.0/24 60, 10.0.0.0/24 31");
        assertRow(outcome, "- **TODO** 45 failed logins:", "30 after 0; many from 192.0.2.0/24 30");
        assertRow(outcome, "- **FAIL** 45 outliers 5xx:", "POST /api/posts 1 after 0");
        assertRow(outcome, "- **PASS** 64 limits:", "30 answers 429 after 0: 192.0.2.0/24 30");
        assertRow(outcome, "- **PASS** 65 backup verified:", "is whole");
        assertRow(outcome, "- **TODO** 63 dependencies:", "no bill of materials");
    }

    @Test
    void eachMonth() throws IOException {
        Path advisories = folder.resolve("osv.json");
        Files.writeString(advisories, "[{\"id\":\"X-1\",\"affected\":[]}]");

        Machine.Outcome outcome = machine.types("ops monthly --advisories osv.json");
        assertEquals(0, outcome.code(), outcome.out());
        assertRow(outcome, "- **PASS** 66 session secret:", " 0 days old");
        assertRow(outcome, "- **TODO** 47 updates:", "nothing leaves this machine");
        assertRow(outcome, "- **PASS** 48 advisories:", "1 known weaknesses");
        assertRow(outcome, "- **PASS** 68 settings:", "none is set in vain");
        assertRow(outcome, "- **PASS** 68 headers:", "as they should be");
        assertRow(outcome, "- **PASS** 69 trends:", "there is no trend yet");

        assertRow(machine.types("ops monthly"), "- **PASS** 69 trends:", "did not grow enough");
    }

    @Test
    void eachQuarter() {
        Machine.Outcome outcome = machine.types("ops quarterly --limits");

        assertEquals(0, outcome.code(), outcome.out());
        assertRow(outcome, "- **PASS** 70 audit log:", "It ends with");
        assertRow(outcome, "- **PASS** 71 performance:", "reads");
        assertRow(outcome, "- **PASS** 72 disaster drill:", "");
        assertRow(outcome, "- **PASS** 49 limits under load:", "then 429 for");
        assertRow(outcome, "- **TODO** 73 documents:", "this is version");
    }

    @ParameterizedTest
    @CsvSource({"daily", "weekly", "monthly"})
    void theReportIsKeptAndShownAgain(String rota) throws IOException {
        long began = System.nanoTime();
        String said = machine.types("ops " + rota).out();
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(LONGEST) < 0);

        assertEquals(
                said.substring(0, said.indexOf("\nKept as ")),
                machine.types("ops " + rota + " --last").out());
        try (Stream<Path> kept = Files.list(server.data().resolve("reports"))) {
            List<String> names = kept.map(file -> file.getFileName().toString()).toList();
            assertTrue(names.stream().anyMatch(name -> name.matches("ops-" + rota + "-.*\\.md")), names.toString());
            assertTrue(names.stream().anyMatch(name -> name.matches("ops-" + rota + "-.*\\.json")), names.toString());
        }
    }

    @Test
    void onAFreshServerTheFirstBackupIsStillToCome(@TempDir Path elsewhere) {
        Map<String, String> settings = Map.of(
                "MOLTGRAM_DATA_DIR", elsewhere.resolve("data").toString(),
                "BACKUP_DIR", elsewhere.resolve("backups").toString(),
                "PORT", "0");
        TestServer.start(settings).close();

        Machine.Outcome weekly = new Machine(elsewhere, settings).types("ops weekly");
        assertRow(weekly, "- **TODO** 65 backup verified:", "none yet; the first comes at");
        assertEquals(0, weekly.code());
    }

    @Test
    void withoutAServerAndALogItIsSaidPlainly(@TempDir Path elsewhere) {
        Machine alone = new Machine(elsewhere, Map.of("PORT", "0"));

        assertRow(alone.types("ops daily"), "- **TODO** 59 errors:", "no server is running");
        Machine.Outcome weekly = alone.types("ops weekly");
        assertRow(weekly, "- **TODO** 45 access log:", "nothing to read");
        assertRow(weekly, "- **PASS** 65 backup verified:", "there is nothing to lose yet");
        assertEquals(0, weekly.code());
        assertEquals(75, alone.types("ops quarterly --last").code());
    }
}
