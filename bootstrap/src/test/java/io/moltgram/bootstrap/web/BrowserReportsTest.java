package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What browsers tell, and what anybody else may send in their name. */
class BrowserReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPTS = "/browser-errors";
    private static final String POLICY = "/csp-violation-report-endpoint";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

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

    private int send(String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.url() + path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode groups() {
        try {
            return JSON.readTree(desk.get("/admin/errors.json?state=all").body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String error(String message, String file) {
        return write(Map.of(
                "type",
                "TypeError",
                "message",
                message,
                "page",
                "/u/canary-ada",
                "stack",
                "TypeError: canary\n    at press (" + server.url() + file + "?canary:12:7)"
                        + "\n    at https://example.org/canary.js:1:1"));
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anErrorOfOurScriptIsShownWithoutWhatIsPrivate() {
        assertEquals(204, send(SCRIPTS, error("mg_canary of canary@example.org", "/assets/likes.0a1b2c3d4e.js")));
        assertEquals(204, send(SCRIPTS, error("mg_canary of canary@example.org", "/assets/likes.ffffffffff.js")));
        Receiver.await(() -> groups().size() == 1 && groups().at("/0/count").asInt() == 2);
        JsonNode group = groups().get(0);

        assertEquals("browser", group.at("/kind").asText());
        assertEquals("TypeError", group.at("/type").asText());
        assertEquals("press(likes.js:12)", group.at("/place").asText());
        assertEquals("/u/…", group.at("/route").asText());
        assertFalse(group.toString().contains("canary"), group.toString());
        assertTrue(desk.get("/admin/errors?kind=browser").body().contains("press(likes.js:12)"));
    }

    @Test
    void errorsOfExtensionsAndStrangersAreNotKept() {
        assertEquals(204, send(SCRIPTS, error("broken", "/elsewhere.js")));
        assertEquals(204, send(SCRIPTS, "{}"));
        assertEquals(204, send(SCRIPTS, "{\"type\":7,\"stack\":[],\"message\":{}}"));
        assertEquals(204, send(SCRIPTS, "{\"stack\":\"at x (chrome-extension://abc/x.js:1:1)\",\"message\":\"x\"}"));
        assertEquals(403, send(SCRIPTS, error("x", "/assets/likes.js"), "Sec-Fetch-Site", "cross-site"));
        assertEquals(403, send(SCRIPTS, error("x", "/assets/likes.js"), "Origin", "https://evil.example"));
        assertEquals(204, send(SCRIPTS, error("kept", "/assets/likes.js"), "Sec-Fetch-Site", "same-origin"));
        Receiver.await(() -> groups().size() == 1);

        assertEquals("kept", groups().at("/0/message").asText());
    }

    @Test
    void bothWaysToReportAPolicyMakeTheSameGroup() {
        String page = server.url() + "/u/canary?q=canary";
        String old = write(Map.of(
                "csp-report",
                Map.of(
                        "document-uri", page,
                        "violated-directive", "img-src",
                        "effective-directive", "img-src",
                        "blocked-uri", "https://evil.example/canary?canary",
                        "original-policy", "canary",
                        "script-sample", "canary")));
        Map<String, Object> body = Map.of(
                "documentURL", page,
                "effectiveDirective", "img-src",
                "blockedURL", "https://evil.example/other",
                "sample", "canary");
        String fresh = write(java.util.List.of(
                Map.of("type", "csp-violation", "url", page, "body", body),
                Map.of("type", "deprecation", "url", page, "body", Map.of("message", "canary"))));
        assertEquals(204, send(POLICY, old, "Content-Type", "application/csp-report"));
        assertEquals(204, send(POLICY, fresh, "Content-Type", "application/reports+json"));
        assertEquals(204, send(POLICY, old.replace(server.url().toString(), "https://other.example")));
        assertEquals(204, send(POLICY, old.replace("https://evil.example", "moz-extension://evil")));
        assertEquals(204, send(POLICY, old.replace("img-src", "<b>canary")));
        assertEquals(204, send(POLICY, "[1,null,{\"type\":{}}]"));
        Receiver.await(() -> groups().size() == 1 && groups().at("/0/count").asInt() == 2);
        JsonNode group = groups().get(0);

        assertEquals("policy", group.at("/kind").asText());
        assertEquals("img-src", group.at("/type").asText());
        assertEquals("https://evil.example", group.at("/message").asText());
        assertFalse(group.toString().contains("canary"), group.toString());
    }

    @Test
    void whatIsNoReportIsAnsweredByANumber() {
        for (String path : new String[] {SCRIPTS, POLICY}) {
            assertEquals(400, send(path, "nothing of this kind"), path);
            assertEquals(400, send(path, ""), path);
            assertEquals(400, send(path, "7"), path);
            assertEquals(400, send(path, "[".repeat(9_000)), path);
            assertEquals(413, send(path, "{\"message\":\"" + "x".repeat(20_000) + "\"}"), path);
            assertEquals(405, new Browser(server.url()).get(path).statusCode(), path);
        }
        assertEquals(0, groups().size());
    }

    @Test
    void nobodyReportsWithoutEnd() {
        int taken = 0;
        int status = 204;
        while (status == 204 && taken < 100) {
            status = send(SCRIPTS, "{}");
            taken += status == 204 ? 1 : 0;
        }

        assertEquals(429, status);
        assertEquals(30, taken);
    }
}
