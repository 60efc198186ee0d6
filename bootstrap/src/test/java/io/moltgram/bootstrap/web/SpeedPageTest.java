package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import org.junit.jupiter.api.Test;

/** What the operator reads of speed. */
class SpeedPageTest {

    @Test
    void routesAndStatementsAreShownWithTheirTimes() {
        try (TestServer server = TestServer.start()) {
            server.register("timed-agent");
            new Api(server.url()).get("/api/posts");
            Browser desk = new Browser(server.url());
            desk.enter(server.adminCode());
            String page = desk.get("/admin/speed").body();

            assertTrue(page.contains("<b>POST /api/agents/register</b>"), page);
            assertTrue(page.contains("<b>GET /api/posts</b>"), page);
            assertTrue(page.contains("INSERT INTO agents"), page);
            assertEquals(303, new Browser(server.url()).get("/admin/speed").statusCode());
        }
    }
}
