package io.moltgram.bootstrap.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.wiring.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Settings that are taken up while the server works. */
class ConfigReloadTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HOST", "127.0.0.1",
            "PORT", "0",
            "BACKUP_SEGMENTS", "off",
            "MOLTGRAM_SUSPICIOUS_BURST", "0",
            "MOLTGRAM_ALERT_DISK", "off");

    @TempDir
    Path folder;

    private RunningServer server;
    private Machine machine;
    private Api ada;

    @BeforeEach
    void start() throws IOException {
        write("MOLTGRAM_LOG_LEVEL=error", "MOLTGRAM_LIKES_PER_HOUR=1", "MOLTGRAM_DELETION_GRACE_DAYS=3");
        server = RunningServer.start(new SettingsReader(ENVIRONMENT, folder).read(), Optional.empty());
        machine = new Machine(folder, ENVIRONMENT);
        Api anyone = new Api(server.url());
        ada = anyone.as(anyone.post("/api/agents/register", Map.of("name", "ada"))
                .at("/agent/api_key")
                .asText());
    }

    @AfterEach
    void stop() {
        server.closeAtOnce();
    }

    private void write(String... lines) throws IOException {
        Files.write(folder.resolve(SettingsReader.USUAL_FILE), List.of(lines));
    }

    private int like() {
        String post = ada.post("/api/posts", SamplePictures.drawing("words"))
                .at("/post/id")
                .asText();
        return ada.post("/api/posts/" + post + "/like").status();
    }

    private Browser desk() {
        Browser desk = new Browser(server.url());
        desk.enter(server.firstCode().orElseThrow());
        return desk;
    }

    @Test
    void limitsAndTheLogLevelChangeAtOnceAndAllElseWaits() throws IOException {
        assertEquals(200, like());
        assertEquals(429, like());
        write(
                "MOLTGRAM_LOG_LEVEL=warn",
                "MOLTGRAM_LIKES_PER_HOUR=3",
                "MOLTGRAM_RATE_WRITES=777",
                "MOLTGRAM_REGISTRATIONS_PER_HOUR=1",
                "MOLTGRAM_DELETION_GRACE_DAYS=9");

        Machine.Outcome outcome = machine.types("config reload");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("MOLTGRAM_LIKES_PER_HOUR: 1 -> 3"), outcome.out());
        assertTrue(outcome.out().contains("MOLTGRAM_DELETION_GRACE_DAYS waits for the next start"), outcome.out());
        assertEquals(200, like());
        assertEquals(3, ada.get("/api/limits").at("/agent_per_hour/likes").asInt());
        assertEquals(777, ada.get("/api/limits").at("/address/writes").asInt());
        assertEquals(
                429,
                new Api(server.url())
                        .post("/api/agents/register", Map.of("name", "bob"))
                        .status());
        assertTrue(LoggerFactory.getLogger("io.moltgram").isWarnEnabled());
        assertFalse(LoggerFactory.getLogger("io.moltgram").isInfoEnabled());

        Browser desk = desk();
        String settings = desk.get("/admin/settings.csv").body();
        assertTrue(settings.contains("MOLTGRAM_LIKES_PER_HOUR,3,"), settings);
        assertTrue(settings.contains("MOLTGRAM_DELETION_GRACE_DAYS,3,"), settings);
        String log = desk.get("/admin/audit?kind=settings").body();
        assertTrue(log.contains(" on the command line</span>"), log);
        assertTrue(log.contains("<b>settings.reloaded</b>") && log.contains("MOLTGRAM_LIKES_PER_HOUR: 1"), log);
        assertFalse(machine.types("config reload").out().contains("->"));
    }

    @Test
    void aBadValueIsRefusedByItsNameAndTheOldOneStays() throws IOException {
        write("MOLTGRAM_LOG_LEVEL=error", "MOLTGRAM_LIKES_PER_HOUR=many", "MOLTGRAM_RATE_WRITES=777");
        Machine.Outcome outcome = machine.types("config reload");
        assertEquals(78, outcome.code());
        assertTrue(outcome.err().contains("MOLTGRAM_LIKES_PER_HOUR"), outcome.err());

        Browser desk = desk();
        String page = "/admin/settings";
        assertEquals(page, Browser.location(desk.post(page + "/reload", "csrf", desk.token(page))));
        String told = desk.get(page).body();
        assertTrue(told.contains("refused") && told.contains("MOLTGRAM_LIKES_PER_HOUR"), told);
        assertEquals(1, ada.get("/api/limits").at("/agent_per_hour/likes").asInt());
        assertFalse(ada.get("/api/limits").at("/address/writes").asInt() == 777);
        String log = desk.get("/admin/audit?kind=settings").body();
        assertTrue(log.contains("<b>settings.refused</b>"), log);
        assertEquals(403, desk.post(page + "/reload", "csrf", "x").statusCode());
        assertEquals(
                404,
                new Browser(server.url()).post(page + "/reload", "csrf", "x").statusCode());
    }

    @Test
    void withoutAServerThereIsNobodyToTakeThemUp() {
        Machine alone = new Machine(folder, Map.of("MOLTGRAM_DATA_DIR", "elsewhere"));
        Machine.Outcome outcome = alone.types("config reload");

        assertEquals(75, outcome.code());
        assertTrue(outcome.err().contains("no server is running"), outcome.err());
    }
}
