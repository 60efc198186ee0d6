package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alerts at the desk. */
class AlertsPageTest {

    @Test
    void rulesAndTheirFilesAreForOperators() {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_ALERT_KEYS", "off"))) {
            Browser desk = new Browser(server.url());
            assertEquals(303, desk.get("/admin/alerts").statusCode());
            desk.enter(server.adminCode());
            String page = desk.get("/admin/alerts").body();
            assertTrue(page.contains("Nothing fires.") && page.contains("Nothing ever fired."), page);
            assertTrue(page.contains("MOLTGRAM_ALERT_LATENCY") && page.contains("fires at 500 ms"), page);

            assertTrue(desk.get("/admin/alerts.csv").body().startsWith("id,rule,severity"));
            assertEquals("[]", desk.get("/admin/alerts.json").body());
            String metrics = desk.get("/metrics").body();
            assertTrue(metrics.contains("moltgram_alerts{rule=\"disk\",severity=\"P1\"} 0"), metrics);
        }
    }
}
