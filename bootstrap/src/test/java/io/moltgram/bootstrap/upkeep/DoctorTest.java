package io.moltgram.bootstrap.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.settings.ServerSettings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SelfSigned;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    @TempDir
    Path folder;

    private Machine machine(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("HOST", "127.0.0.1", "PORT", "0"));
        all.putAll(settings);
        return new Machine(folder, all);
    }

    @Test
    void allIsWellBeforeTheFirstStart() {
        Machine.Outcome outcome = machine(Map.of()).types("doctor");

        assertEquals(0, outcome.code(), outcome.out());
        assertFalse(outcome.out().contains("FAIL"), outcome.out());
        assertTrue(outcome.out().endsWith("All is well.\n"), outcome.out());
    }

    @Test
    void aServerThatRunsIsAsked() {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_SLOW_QUERY_MS", "0"))) {
            Api ada = new Api(server.url()).as(server.register("ada"));
            ada.get("/api/agents/me");
            Machine machine = machine(Map.of("MOLTGRAM_DATA_DIR", server.data().toString()));

            Machine.Outcome outcome = machine.types("doctor");
            assertEquals(0, outcome.code(), outcome.out());
            assertTrue(outcome.line("OK    server").contains("answers, since"), outcome.out());
            assertTrue(outcome.line("OK    port").contains(server.url().getPort() + " is held by this server"));
            assertTrue(outcome.line("OK    memory").contains("resident"), outcome.out());
            assertTrue(outcome.line("OK    workers").contains("jobs go their rounds"), outcome.out());
            assertTrue(outcome.line("OK    database write").contains("taken back"), outcome.out());

            Machine.Outcome slow = machine.types("doctor --slow");
            assertEquals(0, slow.code(), slow.err());
            assertTrue(slow.out().contains("POST /api/agents/register"), slow.out());
            assertTrue(slow.out().contains("The latest slow statements:"), slow.out());
            assertTrue(slow.out().contains("Collecting garbage: "), slow.out());
            assertTrue(slow.out().contains("Disk: a durable write takes "), slow.out());

            Machine.Outcome info = machine.types("db info");
            assertTrue(info.line("Backend:").contains("SQLite 3."), info.out());
            assertTrue(info.line("Where:").endsWith("moltgram.db"), info.out());
            assertTrue(info.line("Last backup:").endsWith("never"), info.out());
            assertTrue(info.out().contains("         1  agents\n"), info.out());
        }
    }

    @Test
    void withoutAServerThereAreNoTimes() {
        Machine.Outcome outcome = machine(Map.of()).types("doctor --slow");

        assertEquals(75, outcome.code());
        assertTrue(outcome.err().contains("no server is running"), outcome.err());
    }

    @ParameterizedTest
    @CsvSource({
        "MOLTGRAM_DATA_DIR, /proc/version/x, folder, is no folder",
        "MOLTGRAM_BASE_URL, https://no.such.host.invalid, address, the name no.such.host.invalid is not known here",
        "DATABASE_URL, postgresql://me:secret-word@no.such.host.invalid:5432/x, database resolve, has no address",
        "DATABASE_URL, postgresql://me:secret-word@127.0.0.1:1/x, database connect, does not answer",
        "MOLTGRAM_DISK_RESERVE_MB, 1000000, disk, free of"
    })
    void theStepThatFailsIsNamedWithItsFix(String setting, String value, String step, String evidence) {
        Machine.Outcome outcome = machine(Map.of(setting, value)).types("doctor");

        assertEquals(1, outcome.code(), outcome.out());
        assertTrue(outcome.line("FAIL  " + step).contains(evidence), outcome.out());
        assertTrue(outcome.out().contains("-> "), outcome.out());
        assertFalse(outcome.out().contains("secret-word"), outcome.out());
    }

    @Test
    void wrongSettingsAreTheFirstStep() {
        Machine.Outcome outcome = machine(Map.of("PORT", "many")).types("doctor");

        assertEquals(78, outcome.code());
        assertTrue(outcome.line("FAIL  settings").contains("PORT=many"), outcome.out());
    }

    @Test
    void aCertificateThatCannotBeHadOrHasEndedIsNamed() throws IOException {
        SelfSigned signed = SelfSigned.in(folder);
        ServerSettings server = server(signed.chain().toString(), signed.key().toString());
        Instant now = Instant.now();
        assertEquals(
                Verdict.PASS, new AddressChecks(server, () -> now).certificate().verdict());
        assertEquals(
                Verdict.TODO,
                new AddressChecks(server, () -> now.plus(Duration.ofDays(80)))
                        .certificate()
                        .verdict());
        Finding ended = new AddressChecks(server, () -> now.plus(Duration.ofDays(99))).certificate();
        assertEquals(Verdict.FAIL, ended.verdict());
        assertTrue(ended.evidence().startsWith("browsers refuse it since "), ended.evidence());

        String gone = folder.resolve("gone.pem").toString();
        Machine.Outcome outcome = machine(secure(gone, signed.key().toString())).types("doctor");
        assertEquals(1, outcome.code(), outcome.out());
        assertTrue(outcome.line("FAIL  certificate").contains("gone.pem"), outcome.out());
    }

    private ServerSettings server(String chain, String key) {
        return new SettingsReader(secure(chain, key), folder).read().settings().server();
    }

    private static Map<String, String> secure(String chain, String key) {
        return Map.of(
                "MOLTGRAM_TLS_CERTIFICATE", chain, "MOLTGRAM_TLS_KEY", key, "MOLTGRAM_BASE_URL", "https://localhost");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Machine.Outcome outcome = machine(Map.of("PORT", port)).types("doctor");
            assertTrue(outcome.line("FAIL  port").contains(port), outcome.out());
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNotTakenForSomebodyElse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Files.createDirectories(folder.resolve("data"));
            new Presence(ProcessHandle.current().pid(), "http", "127.0.0.1", port, Instant.EPOCH, "1")
                    .write(folder.resolve("data"));

            Machine.Outcome outcome =
                    machine(Map.of("PORT", Integer.toString(port))).types("doctor");
            assertTrue(outcome.line("FAIL  server").contains("does not answer"), outcome.out());
            assertTrue(outcome.line("OK    port").contains("the server itself"), outcome.out());
        }
    }

    @Test
    void secretsThatOthersMayReadAreNamed() throws IOException {
        Machine machine = machine(Map.of());
        machine.types("init");
        Files.setPosixFilePermissions(
                folder.resolve("data/secrets/key.secret"), PosixFilePermissions.fromString("rw-r--r--"));

        Machine.Outcome outcome = machine.types("doctor");
        assertTrue(outcome.line("FAIL  secrets").contains("key.secret"), outcome.out());
    }

    @Test
    void aDatabaseThatIsNoneIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/moltgram.db"), "this is no database, however long it may be".repeat(99));

        Machine.Outcome outcome = machine(Map.of()).types("doctor");
        assertEquals(1, outcome.code());
        assertTrue(outcome.line("FAIL  database connect").contains("cannot be read"), outcome.out());
        assertTrue(outcome.line("--    database write").contains("not tried"), outcome.out());
    }
}
