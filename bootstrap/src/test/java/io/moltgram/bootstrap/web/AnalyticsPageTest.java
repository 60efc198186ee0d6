package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the operator reads of views, and what browsers may tell of speed. */
class AnalyticsPageTest {

    private static final String PERSON =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestServer server = TestServer.start(
            Map.of("MOLTGRAM_TRUSTED_PROXIES", "127.0.0.1", "MOLTGRAM_COUNTRY_HEADER", "CF-IPCountry"));
    private final Browser desk = new Browser(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    private void look(String path, String address, String... more) {
        String[] headers = {"User-Agent", PERSON, "X-Forwarded-For", address, "CF-IPCountry", "KR"};
        Browser browser = new Browser(server.url());
        String[] all =
                Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
        assertEquals(200, browser.get(path, all).statusCode());
    }

    private int tell(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve("/vitals"))
                .header("User-Agent", PERSON)
                .POST(BodyPublishers.ofString(body));
        try {
            return CLIENT.send(
                            (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String csv() {
        return desk.get("/admin/analytics.csv?range=24h").body();
    }

    @Test
    void viewsAreShownByWhatTheyAreOf() {
        look("/explore", "203.0.113.1", "Referer", "https://www.example.org/secret?q=1");
        look("/explore", "203.0.113.1");
        look("/leaderboard", "203.0.113.2");
        look("/leaderboard", "203.0.113.3", "Sec-GPC", "1");
        new Browser(server.url()).get("/explore", "User-Agent", "curl/8.5.0");
        desk.enter(server.adminCode());
        Receiver.await(() -> csv().contains("program")
                || desk.get("/admin/analytics.csv?who=agents").body().contains("curl"));
        Receiver.await(() -> csv().contains("route,people,/leaderboard,,2"));

        String csv = csv();
        assertTrue(csv.startsWith("facet,audience,value,at,number\r\n"), csv);
        assertTrue(csv.contains("route,people,/explore,,2"), csv);
        assertTrue(csv.contains("referrer,people,example.org,,1"), csv);
        assertTrue(csv.contains("country,people,KR,,3"), csv);
        assertTrue(csv.contains("device,people,phone,,3"), csv);
        assertTrue(csv.contains("browser,people,Chrome,,3"), csv);
        assertTrue(csv.contains("system,people,Android,,3"), csv);
        assertTrue(csv.matches("(?s).*visitors,people,,[^,]+,2\r.*"), csv);
        assertFalse(csv.contains("secret"), csv);
        String page = desk.get("/admin/analytics?range=30d").body();
        assertTrue(page.contains("South Korea"), page);
        assertTrue(page.contains("<rect class=\"views\""), page);
        assertTrue(desk.get("/admin/analytics?range=12m&who=all&lang=ko").body().contains("대한민국"));
        assertTrue(desk.get("/admin/analytics.json?range=90d").body().contains("\"value\":\"/explore\""));
        assertEquals(303, new Browser(server.url()).get("/admin/analytics").statusCode());
        assertEquals(303, new Browser(server.url()).get("/admin/analytics.csv").statusCode());
    }

    @Test
    void ofKnownMeasuresTheThirdQuarterIsKnown() {
        look("/leaderboard", "203.0.113.1");
        for (int lcp : new int[] {900, 1_200, 2_500, 9_000}) {
            assertEquals(
                    204,
                    tell("{\"path\":\"/leaderboard\",\"lcp\":" + lcp
                            + ",\"inp\":208.4,\"cls\":0.3,\"ttfb\":0,\"fid\":1.5}"));
        }
        desk.enter(server.adminCode());
        String csv = csv();

        assertTrue(csv.contains("lcp_p75,people,/leaderboard,,2500"), csv);
        assertTrue(csv.contains("lcp_count,people,/leaderboard,,4"), csv);
        assertTrue(csv.contains("lcp_good,people,/leaderboard,,3"), csv);
        assertTrue(csv.contains("lcp_poor,people,/leaderboard,,1"), csv);
        assertTrue(csv.contains("inp_p75,people,/leaderboard,,210"), csv);
        assertTrue(csv.contains("cls_p75,people,/leaderboard,,300"), csv);
        assertTrue(csv.contains("ttfb_p75,people,/leaderboard,,0"), csv);
        assertTrue(csv.contains("fid_p75,people,/leaderboard,,2"), csv);
        String page = desk.get("/admin/analytics?range=24h").body();
        assertTrue(page.contains("<b>2.5 s</b> <small class=\"good\">good</small>"), page);
        assertTrue(page.contains("<b>0.30</b> <small class=\"poor\">poor</small>"), page);
        assertTrue(page.contains("<b>210 ms</b> <small class=\"fair\">needs work</small>"), page);
    }

    @Test
    void whatIsMadeUpCountsNothing() {
        look("/leaderboard", "203.0.113.1");
        assertEquals(204, tell("{\"path\":\"/never-seen\",\"lcp\":1}"));
        assertEquals(204, tell("{\"path\":\"/leaderboard\",\"lcp\":-1,\"inp\":1e99,\"cls\":\"1\",\"ttfb\":null}"));
        assertEquals(204, tell("{\"path\":\"/leaderboard\",\"lcp\":1}", "DNT", "1"));
        assertEquals(400, tell("{\"lcp\":1}"));
        assertEquals(400, tell("[]"));
        assertEquals(400, tell("{"));
        assertEquals(400, tell(""));
        assertEquals(400, tell("{\"path\":\"/leaderboard\",\"x\":\"" + "y".repeat(3_000) + "\"}"));
        assertEquals(403, tell("{\"path\":\"/leaderboard\",\"lcp\":1}", "Origin", "https://evil.example"));
        desk.enter(server.adminCode());

        assertFalse(csv().contains("_p75"), csv());
    }

    @Test
    void oneAddressIsHeardSoOftenAMinute() {
        look("/leaderboard", "203.0.113.1");
        for (int i = 0; i < 70; i++) {
            assertEquals(204, tell("{\"path\":\"/leaderboard\",\"ttfb\":5}"));
        }
        desk.enter(server.adminCode());

        assertTrue(csv().contains("ttfb_count,people,/leaderboard,,60"), csv());
    }
}
