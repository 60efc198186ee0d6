package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Damage;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the operator is shown of what nobody foresaw. */
class ErrorsPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORED = "{\"type\":\"suggestion\",\"subject\":\"words\",\"content\":\"words\"}";

    private TestServer server;
    private Browser desk;

    @BeforeEach
    void start() {
        server = TestServer.start();
        desk = new Browser(server.url());
        desk.enter(server.adminCode());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode groups(String query) {
        try {
            return JSON.readTree(desk.get("/admin/errors.json?" + query).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long count(String route) {
        long count = 0;
        for (JsonNode group : groups("state=open")) {
            count += group.at("/route").asText().equals(route)
                    ? group.at("/count").asLong()
                    : 0;
        }
        return count;
    }

    private JsonNode group(String route) {
        for (JsonNode group : groups("state=all")) {
            if (group.at("/route").asText().equals(route)) {
                return group;
            }
        }
        throw new AssertionError("nothing of " + route);
    }

    private HttpResponse<String> send(String path) {
        return desk.post(path, "csrf", desk.token("/admin"));
    }

    @Test
    void eachFaultIsGroupedCountedAndShown() {
        assertTrue(desk.get("/admin/errors").body().contains("Nothing went wrong"));
        Api anyone = new Api(server.url());
        List<String> ids = new ArrayList<>();
        Damage.without(server, List.of("feedback", "stories", "pins"), () -> {
            for (int i = 0; i < 7; i++) {
                Api.Answer answer = anyone.post("/api/feedback", STORED);
                assertEquals(500, answer.status());
                ids.add(0, answer.at("/request_id").asText());
                assertEquals(500, anyone.get("/api/stories").status());
            }
            Receiver.await(() -> count("POST /api/feedback") == 7 && count("GET /api/stories") == 7);
        });
        JsonNode group = group("POST /api/feedback");

        assertEquals("server", group.at("/kind").asText());
        assertTrue(group.at("/stack").asText().contains("no such table"), group.toString());
        assertTrue(group.at("/place").asText().startsWith("io.moltgram."), group.toString());
        assertTrue(ids.containsAll(texts(group.at("/requests"))), group.toString());
        String page = desk.get("/admin/errors/" + group.at("/id").asText()).body();
        assertTrue(
                page.contains("POST /api/feedback")
                        && page.contains(group.at("/requests/0").asText()),
                page);
        String list = desk.get("/admin/errors").body();
        assertTrue(list.contains("POST /api/feedback") && list.contains("GET /api/stories"), list);
        assertTrue(desk.get("/admin/errors?kind=browser").body().contains("Nothing went wrong"));
        String csv = desk.get("/admin/errors.csv").body();
        assertEquals(groups("state=all").size() + 1, csv.lines().count(), csv);
        assertTrue(csv.contains(",POST /api/feedback,"), csv);
        String figures = new Api(server.url()).get("/metrics").text();
        assertTrue(figures.contains("moltgram_faults_total{kind=\"server\"} 1"), figures);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void whatIsResolvedOpensAgainWhenItComesBack() {
        fail();
        Receiver.await(() -> groups("state=open").size() == 1);
        String path = "/admin/errors/" + groups("state=open").get(0).at("/id").asText();
        assertEquals("/admin/errors", Browser.location(send(path + "/resolve")));
        assertEquals(409, send(path + "/resolve").statusCode());
        assertEquals(0, groups("state=open").size());
        assertEquals(1, groups("state=resolved").size());
        assertEquals(path, Browser.location(send(path + "/reopen")));
        assertEquals(409, send(path + "/reopen").statusCode());
        send(path + "/resolve");
        fail();
        Receiver.await(() -> groups("state=open").size() == 1);

        assertTrue(groups("state=open").get(0).at("/returned").asBoolean());
        assertEquals(2, groups("state=open").get(0).at("/count").asInt());
        assertTrue(desk.get(path).body().contains("has happened again since"));
        assertTrue(desk.get("/admin/audit?kind=fault.resolved").body().contains("error 1"));
        assertTrue(desk.get("/admin/audit?kind=fault.reopened").body().contains("error 1"));
        assertEquals(404, desk.get("/admin/errors/999").statusCode());
        assertEquals(404, desk.get("/admin/errors/x").statusCode());
        assertEquals(409, send("/admin/errors/x/resolve").statusCode());
    }

    private static void fail() {
        LoggerFactory.getLogger("org.example.Library").error("It broke", new IllegalStateException("broken"));
    }

    @Test
    void strangersSeeNothing() {
        for (String path : List.of("/admin/errors", "/admin/errors/1", "/admin/errors.csv", "/admin/errors.json")) {
            HttpResponse<String> answer = new Browser(server.url()).get(path);
            assertEquals(303, answer.statusCode(), path);
        }
        assertEquals(
                404, new Browser(server.url()).post("/admin/errors/1/resolve").statusCode());
    }

    @Test
    void whatAnyPartOfTheProgramLogsIsShown() {
        LoggerFactory.getLogger("org.example.Library")
                .warn("A part {} of it failed", 7, new IllegalArgumentException("a canary@example.org"));
        LoggerFactory.getLogger("org.example.Library").error("Disk {} is gone", 3);
        LoggerFactory.getLogger("org.example.Library").warn("Nothing much");
        Receiver.await(() -> groups("state=open").size() == 2);

        assertEquals(
                List.of("Disk 3 is gone", "a …").toString(),
                Stream.of(0, 1)
                        .map(at -> groups("state=open").get(at).at("/message").asText())
                        .sorted()
                        .toList()
                        .toString());
    }

    @Test
    void nothingIsForgottenWhenTheServerStops(@TempDir Path data) {
        Map<String, String> settings = Map.of("MOLTGRAM_DATA_DIR", data.toString());
        TestServer first = TestServer.start(settings);
        LoggerFactory.getLogger("org.example.Library").error("The last words");
        first.close();
        try (TestServer second = TestServer.start(settings)) {
            Browser later = new Browser(second.url());
            later.enter(second.adminCode());
            assertTrue(later.get("/admin/errors").body().contains("The last words"));
        }
    }

    @Test
    void nothingThatWasSentIsKept() throws IOException {
        String key = server.register("ada");
        String canary = "canary0canary1canary2canary3";
        Damage.without(server, List.of("feedback"), () -> {
            Api ada = new Api(server.url())
                    .as(key)
                    .with("X-Request-Id", key)
                    .with("Cookie", "moltgram_session=" + canary + "; a=" + canary)
                    .with("Referer", "https://example.org/?token=" + canary);
            ada.post(
                    "/api/feedback?secret=" + canary + "&email=canary@example.org",
                    "{\"type\":\"suggestion\",\"subject\":\"" + canary + "\",\"content\":\"" + canary
                            + "\",\"email\":\"canary@example.org\"}");
            Receiver.await(() -> count("POST /api/feedback") == 1);
        });
        String shown = desk.get("/admin/errors/1").body() + groups("state=all");

        assertFalse(shown.contains("canary") || shown.contains(key), shown);
        try (Stream<Path> files = Files.walk(server.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("canary") || text.contains(key), file.toString());
            }
        }
    }
}
