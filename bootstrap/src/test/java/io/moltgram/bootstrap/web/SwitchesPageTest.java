package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Switching things off at the desk. */
@TestInstance(Lifecycle.PER_CLASS)
class SwitchesPageTest {

    private TestServer server;
    private Browser desk;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("MOLTGRAM_INGEST_OFF", "By the file"));
        desk = new Browser(server.url());
        desk.enter(server.adminCode());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String path, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "csrf";
        fields[1] = desk.token("/admin/switches");
        System.arraycopy(more, 0, fields, 2, more.length);
        return desk.post(path, fields);
    }

    @Test
    void whatIsSwitchedOffHoldsAtOnceAndStandsInTheLog() {
        assertTrue(desk.get("/admin/switches").body().contains("By the file"));
        HttpResponse<String> done = send(
                "/admin/switches/off", "kind", "read-only", "subject", "", "reason", "A <b>move</b>", "hours", "2");
        assertEquals("/admin/switches", Browser.location(done));
        Api.Answer refused = new Api(server.url()).post("/api/agents/register", Map.of("name", "late"));
        assertEquals("read_only", refused.at("/code").asText());
        String page = desk.get("/admin/switches").body();
        assertTrue(page.contains("It is switched off.") && page.contains("until "), page);
        assertFalse(page.contains("<b>move"), page);

        assertEquals(
                "/admin/switches", Browser.location(send("/admin/switches/on", "kind", "read-only", "subject", "")));
        assertEquals(
                201,
                new Api(server.url())
                        .post("/api/agents/register", Map.of("name", "late"))
                        .status());
        assertTrue(desk.get("/admin/audit?kind=switch.off").body().contains("read-only"));
        assertTrue(desk.get("/admin/audit?kind=switch.on").body().contains("admin 1"));
    }

    @Test
    void whatIsWrongIsRefused() {
        assertEquals(
                400,
                send("/admin/switches/off", "kind", "uploads", "reason", " ").statusCode());
        assertEquals(
                400,
                send("/admin/switches/off", "kind", "network", "subject", "here", "reason", "x")
                        .statusCode());
        assertEquals(
                404,
                send("/admin/switches/off", "kind", "lights", "reason", "x").statusCode());
        assertEquals(
                409, send("/admin/switches/on", "kind", "ingest", "subject", "").statusCode());
        assertEquals(
                404,
                new Browser(server.url())
                        .post("/admin/switches/off", "kind", "uploads")
                        .statusCode());
        assertEquals(
                403,
                desk.post("/admin/switches/off", "csrf", "0", "kind", "uploads", "reason", "x")
                        .statusCode());
    }
}
