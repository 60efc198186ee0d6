package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Damage;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the operator reads of speed. */
class SpeedPageTest {

    @Test
    void whatWasSlowLeadsToAllThatIsKnownOfItsRequest() {
        Map<String, String> settings = Map.of("MOLTGRAM_ALERT_LATENCY", "0.001", "MOLTGRAM_SLOW_QUERY_MS", "0");
        try (TestServer server = TestServer.start(settings)) {
            Api ada = new Api(server.url()).as(server.register("ada"));
            ada.post("/api/posts", SamplePictures.drawing("words"));
            List<String> ids = new ArrayList<>();
            Damage.without(
                    server,
                    List.of("stories"),
                    () -> ids.add(ada.get("/api/stories").at("/request_id").asText()));
            Browser desk = new Browser(server.url());
            desk.enter(server.adminCode());
            String trace = "/admin/requests/" + ids.get(0);

            String page = desk.get("/admin/speed").body();
            assertTrue(page.contains("<span>clean</span>") && page.contains("href=\"/admin/requests/"), page);
            Receiver.await(() -> desk.get(trace).body().contains("/admin/errors/"));
            String known = desk.get(trace).body();
            assertTrue(known.contains("GET /api/stories"), known);
            assertTrue(known.contains("SELECT"), known);
            assertTrue(known.contains("no such table"), known);
            assertTrue(desk.get("/admin/requests/unknown-1").body().contains("Nothing is kept of request unknown-1"));
            assertEquals(303, new Browser(server.url()).get(trace).statusCode());
        }
    }

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
