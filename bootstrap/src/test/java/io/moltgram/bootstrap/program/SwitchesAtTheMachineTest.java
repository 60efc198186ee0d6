package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Switches as the machine and the settings turn them. */
class SwitchesAtTheMachineTest {

    private static void off(TestServer server, String kind, String subject, String reason, Optional<Duration> length) {
        server.atTheMachine(
                (settings, out) -> new ServerProgram().switches().off(settings, kind, subject, reason, length, out));
    }

    private static void on(TestServer server, String kind) {
        server.atTheMachine((settings, out) -> new ServerProgram().switches().on(settings, kind, "", out));
    }

    @Test
    void theMachineSaysWhatIsOffAndWhatIsWrong() {
        try (TestServer server = TestServer.start()) {
            off(server, "uploads", "", "A flaw", Optional.of(Duration.ofMinutes(5)));

            String list = server.atTheMachine(new ServerProgram().switches()::list);
            String by = "by operator .+ on the command line: A flaw\n";
            assertTrue(list.matches("(?s).*uploads  since \\S+, until \\S+, " + by + ".*"), list);
            assertEquals("a reason is required", wrong(() -> off(server, "uploads", "", " ", Optional.empty())));
            assertEquals(
                    "there is no switch lights; there are read-only, registration, uploads, ingest, key, network,"
                            + " network-shut",
                    wrong(() -> off(server, "lights", "", "x", Optional.empty())));
            assertEquals("invalid key id", wrong(() -> off(server, "key", "mg_x", "x", Optional.empty())));
            assertTrue(wrong(() -> off(server, "network", "example.com", "x", Optional.empty()))
                    .startsWith("no address"));
            assertTrue(wrong(() -> on(server, "ingest")).startsWith("this is not switched off"));
        }
    }

    @Test
    void whoActsAtTheMachineIsToldFromTheServer() {
        ServerProgram program = new ServerProgram();
        try (TestServer server = TestServer.start()) {
            String code = server.atTheMachine(program.admin()::code)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            off(server, "uploads", "", "A flaw", Optional.empty());
            on(server, "uploads");
            server.atTheMachine((settings, out) -> program.incidents().open(settings, "P2", "Pictures come late", out));
            Browser desk = new Browser(server.url());
            desk.enter(code);

            String log = desk.get("/admin/audit.json").body();
            String account = System.getProperty("user.name");
            for (String kind : List.of("admin.code_made", "switch.off", "switch.on", "incident.noted")) {
                Pattern line = Pattern.compile(
                        "\"" + kind + "\",\"actor\":\"operator [^\"]*" + account + " on the command line\"");
                assertTrue(line.matcher(log).find(), kind + " in " + log);
            }
            assertTrue(server.atTheMachine(program.admin()::verifyAudit).contains("is whole"));
        }
    }

    private static String wrong(Runnable work) {
        return assertThrows(CannotRun.class, work::run).getMessage().toLowerCase(Locale.ROOT);
    }

    @Test
    void switchesOutliveARestartAndSettingsSwitchFromTheStart(@TempDir Path folder) {
        Map<String, String> place = Map.of("MOLTGRAM_DATA_DIR", folder.toString());
        try (TestServer first = TestServer.start(place)) {
            first.register("early");
            first.atTheMachine((settings, out) ->
                    new ServerProgram().switches().off(settings, "registration", "", "Full", Optional.empty(), out));
        }
        Map<String, String> more = new HashMap<>(place);
        more.put("MOLTGRAM_UPLOADS_OFF", "A flaw");
        try (TestServer second = TestServer.start(more)) {
            Api.Answer refused = new Api(second.url()).post("/api/agents/register", Map.of("name", "late"));
            assertEquals("registration_off", refused.at("/code").asText());
            assertTrue(new Browser(second.url()).get("/").body().contains("A flaw"));
            assertTrue(second.atTheMachine(new ServerProgram().switches()::list).contains("by the settings: A flaw"));
        }
    }
}
