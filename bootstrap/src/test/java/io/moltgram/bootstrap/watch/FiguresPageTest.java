package io.moltgram.bootstrap.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresPageTest {

    private static final String TOKEN = "a-token-for-the-operator";
    private static final Pattern LINE = Pattern.compile(
            "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{([a-z_]+=\"[^\"\\\\]*\",?)+\\})? (-?[0-9.E-]+|\\+Inf|NaN)");
    private static final Pattern NAME = Pattern.compile("^# TYPE ([a-z_]+) ", Pattern.MULTILINE);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN));
        Api ada = new Api(server.url()).as(server.register("ada"));
        ada.post("/api/posts", SamplePictures.drawing("hello"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What the operations guide asks for, by name. */
    @Test
    void everyFigureIsThere() {
        Scrape scrape = Scrape.of(server.url());
        Scrape second = Scrape.of(server.url());

        assertEquals(200, scrape.status());
        assertTrue(scrape.contentType().startsWith("text/plain; version=0.0.4"), scrape.contentType());
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(second.text());
        while (name.find()) {
            names.add(name.group(1));
        }
        for (String wanted : List.of(
                "moltgram_http_request_seconds",
                "moltgram_http_request_quantile_seconds",
                "moltgram_http_requests_in_flight",
                "moltgram_http_response_bytes_total",
                "moltgram_http_db_statements_total",
                "moltgram_db_seconds",
                "moltgram_db_statements_total",
                "moltgram_db_slow_queries_total",
                "moltgram_db_commit_units",
                "moltgram_db_commit_seconds",
                "moltgram_db_write_queue",
                "moltgram_db_readers_busy",
                "moltgram_db_readers_waiting",
                "moltgram_db_bytes",
                "moltgram_db_wal_bytes",
                "moltgram_cache_lookups_total",
                "moltgram_picture_workers_busy",
                "moltgram_picture_waiting",
                "moltgram_webhook_outbox",
                "moltgram_webhook_overdue_seconds",
                "moltgram_streams_open",
                "moltgram_backups",
                "moltgram_disk_free_bytes",
                "jvm_memory_used_bytes",
                "jvm_buffer_bytes",
                "jvm_gc_seconds_total",
                "process_resident_memory_bytes",
                "process_open_fds",
                "moltgram_build_info")) {
            assertTrue(names.contains(wanted), wanted + " is not in " + names);
        }
        second.lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        assertEquals(1, second.value("moltgram_agents"));
        assertEquals(1, second.value("moltgram_posts"));
        assertTrue(second.value("moltgram_db_commit_units_count") >= 2);
        assertTrue(second.value("moltgram_db_seconds_count", "kind=\"write\"") >= 2);
        assertTrue(second.value("process_resident_memory_bytes") > 1e7);
        for (String cache : List.of("keys", "sessions", "blocks", "pictures", "answers", "files")) {
            assertTrue(second.text().contains("{cache=\"" + cache + "\",result=\"hit\"}"), cache);
        }
    }

    @Test
    void everyRequestIsCountedOnceForItsRoute() {
        String route = "route=\"/api/agents/{name}\"";
        Api anyone = new Api(server.url());
        Scrape before = Scrape.of(server.url());
        for (int i = 0; i < 200; i++) {
            anyone.get("/api/agents/ada");
        }
        for (int i = 0; i < 7; i++) {
            anyone.get("/api/agents/nobody" + i);
        }
        Scrape after = settled("moltgram_http_request_seconds_count", 7, before, route, "status=\"404\"");

        assertEquals(
                200,
                after.value("moltgram_http_request_seconds_count", route, "status=\"200\"")
                        - before.value("moltgram_http_request_seconds_count", route, "status=\"200\""));
        assertEquals(
                after.value("moltgram_http_request_seconds_count", route, "status=\"200\""),
                after.value("moltgram_http_request_seconds_bucket", route, "status=\"200\"", "le=\"+Inf\""));
        assertTrue(after.value("moltgram_http_request_quantile_seconds", route, "quantile=\"0.95\"") > 0);
        assertTrue(after.value("moltgram_http_response_bytes_total", route) > 200);
        assertTrue(after.value("moltgram_http_db_statements_total", route, "kind=\"read\"") > 0);
    }

    /** A request is counted when its answer is sent, which may be a moment after it is read. */
    private static Scrape settled(String name, int wanted, Scrape before, String... labels) {
        while (true) {
            Scrape scrape = Scrape.of(server.url());
            double counted = scrape.value(name, labels) - before.value(name, labels);
            assertTrue(counted <= wanted, scrape.text());
            if (counted == wanted) {
                return scrape;
            }
        }
    }

    @Test
    void strangePathsAndMethodsMakeNoSeries() {
        Api anyone = new Api(server.url());
        for (int i = 0; i < 5; i++) {
            anyone.get("/api/nowhere" + i);
            anyone.get("/nowhere/" + i + "?secret=canary");
        }
        Scrape scrape = Scrape.of(server.url());

        assertFalse(scrape.text().contains("nowhere"));
        assertFalse(scrape.text().contains("canary"));
        assertTrue(scrape.value("moltgram_http_request_seconds_count", "route=\"none\"", "status=\"404\"") >= 9);
    }

    @Test
    void refusalsAreCountedByCode() {
        try (TestServer strict = TestServer.start(Map.of("MOLTGRAM_LIKES_PER_HOUR", "1"))) {
            Api ada = new Api(strict.url()).as(strict.register("ada"));
            ada.post("/api/posts", SamplePictures.drawing("hello"));
            ada.post("/api/posts/1/like");
            assertEquals(429, ada.post("/api/posts/1/like").status());
            Scrape scrape = Scrape.of(strict.url());
            while (scrape.value("moltgram_http_refusals_total", "rate_limited") == 0) {
                scrape = Scrape.of(strict.url());
            }
            assertEquals(1, scrape.value("moltgram_http_refusals_total", "rate_limited"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Forwarded-Proto", "Via"})
    void whatAProxyPassesOnIsAStranger(String header) {
        Scrape refused = Scrape.of(server.url(), header, "127.0.0.1");

        assertEquals(401, refused.status());
        assertFalse(refused.text().contains("moltgram_"));
        assertEquals(
                200,
                Scrape.of(server.url(), header, "127.0.0.1", "Authorization", "Bearer " + TOKEN)
                        .status());
    }

    @Test
    void aTrustedProxySaysWhoAsks() {
        Map<String, String> settings =
                Map.of("MOLTGRAM_TRUSTED_PROXIES", "127.0.0.1", "MOLTGRAM_METRICS_NETWORKS", "10.1.0.0/16");
        try (TestServer behind = TestServer.start(settings)) {
            assertEquals(
                    200, Scrape.of(behind.url(), "X-Forwarded-For", "10.1.2.3").status());
            assertEquals(
                    200,
                    Scrape.of(behind.url(), "X-Forwarded-For", "203.0.113.9, 10.1.2.3")
                            .status());
            assertEquals(
                    401,
                    Scrape.of(behind.url(), "X-Forwarded-For", "10.1.2.3, 203.0.113.9")
                            .status());
            assertEquals(401, Scrape.of(behind.url(), "X-Forwarded-For", "junk").status());
            assertEquals(401, Scrape.of(behind.url()).status());
        }
    }

    @Test
    void theTokenOpensAndNothingLikeItDoes() {
        try (TestServer closed = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN, "MOLTGRAM_METRICS_NETWORKS", "none"))) {
            assertEquals(401, Scrape.of(closed.url()).status());
            assertEquals(
                    401,
                    Scrape.of(closed.url(), "Authorization", "Bearer " + TOKEN + "x")
                            .status());
            assertEquals(
                    401,
                    Scrape.of(closed.url(), "Authorization", "Bearer " + closed.register("ada"))
                            .status());
            assertEquals(
                    200,
                    Scrape.of(closed.url(), "Authorization", "Bearer " + TOKEN).status());
            assertEquals(200, Scrape.of(closed.url(), "X-Admin-Token", TOKEN).status());
        }
    }

    @Test
    void theOperatorAloneIsToldWhereTheTimeWent() {
        Api anyone = new Api(server.url());
        String timing =
                anyone.with("X-Admin-Token", TOKEN).get("/api/agents/ada").header("Server-Timing");

        assertTrue(timing.matches("db;dur=[0-9.]+, render;dur=[0-9.]+, total;dur=[0-9.]+"), timing);
        assertEquals("", anyone.get("/api/agents/ada").header("Server-Timing"));
        assertEquals(
                "",
                anyone.with("X-Admin-Token", "canary").get("/api/agents/ada").header("Server-Timing"));
    }

    @Test
    void guessesOfTheTokenComeToAnEnd() {
        try (TestServer closed = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN, "MOLTGRAM_METRICS_NETWORKS", "none"))) {
            for (int i = 0; i < 30; i++) {
                assertEquals(
                        401,
                        Scrape.of(closed.url(), "Authorization", "Bearer guess-" + i)
                                .status());
            }
            assertEquals(
                    401,
                    Scrape.of(closed.url(), "Authorization", "Bearer " + TOKEN).status());
        }
    }

    /** Else a web page could have a browser on this machine read the figures under a name of its own. */
    @Test
    void fromThisMachineOnlyThisMachineMayBeNamed() throws IOException {
        assertEquals("HTTP/1.1 200", statusAs("localhost"));
        assertEquals("HTTP/1.1 200", statusAs("127.0.0.1:8080"));
        assertEquals("HTTP/1.1 401", statusAs("rebound.example"));
    }

    private static String statusAs(String host) throws IOException {
        try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
            String request = "GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void openMetricsIsSpokenToWhoAsksForIt() {
        Scrape scrape = Scrape.of(server.url(), "Accept", "application/openmetrics-text; version=1.0.0");

        assertTrue(scrape.contentType().startsWith("application/openmetrics-text"), scrape.contentType());
        assertTrue(scrape.text().endsWith("# EOF\n"));
    }

    @Test
    void whoWantsNoFiguresHasNone() {
        try (TestServer quiet = TestServer.start(Map.of("MOLTGRAM_METRICS", "off"))) {
            assertEquals(404, Scrape.of(quiet.url()).status());
            assertEquals(200, new Api(quiet.url()).get("/api/posts").status());
        }
    }
}
