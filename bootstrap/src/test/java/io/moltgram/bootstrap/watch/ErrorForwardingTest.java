package io.moltgram.bootstrap.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.faults.SentryOutlet;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Damage;
import io.moltgram.bootstrap.testing.ErrorServer;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.domain.fault.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Errors on their way to a server that speaks the Sentry protocol, and what becomes of us when it does not listen. */
class ErrorForwardingTest {

    private static final String STORED = "{\"type\":\"suggestion\",\"subject\":\"canary\",\"content\":\"canary\"}";

    private static TestServer server(String dsn) {
        return TestServer.start(Map.of("NEXT_PUBLIC_SENTRY_DSN", dsn, "SENTRY_ENVIRONMENT", "trial"));
    }

    private static long of(ErrorServer errors, String transaction) {
        return errors.events().stream()
                .filter(event -> event.at("/transaction").asText().equals(transaction))
                .count();
    }

    @Test
    void everyErrorArrivesWithoutWhatIsPrivate() {
        try (ErrorServer errors = new ErrorServer(200, false);
                TestServer server = server(errors.dsn())) {
            String key = server.register("ada");
            Api ada = new Api(server.url())
                    .as(key)
                    .with("Cookie", "moltgram_session=canary")
                    .with("User-Agent", "canary");
            Damage.without(server, List.of("feedback", "stories"), () -> {
                for (int i = 0; i < 50; i++) {
                    ada.post("/api/feedback?token=canary", STORED);
                    ada.get("/api/stories");
                }
                Receiver.await(() -> of(errors, "POST /api/feedback") == 50 && of(errors, "GET /api/stories") == 50);
            });
            JsonNode event = errors.events().stream()
                    .filter(each -> each.at("/transaction").asText().equals("POST /api/feedback"))
                    .findFirst()
                    .orElseThrow();

            assertEquals("moltgram@" + Version.number(), event.at("/release").asText());
            assertEquals("trial", event.at("/environment").asText());
            assertEquals("java", event.at("/platform").asText());
            assertEquals("error", event.at("/level").asText());
            assertEquals("server", event.at("/tags/kind").asText());
            assertFalse(event.at("/tags/request").asText().isEmpty());
            JsonNode thrown = event.at("/exception/values");
            assertEquals("SQLiteException", thrown.get(0).at("/type").asText());
            assertTrue(thrown.get(0).at("/value").asText().contains("no such table"));
            assertTrue(
                    StreamSupport.stream(thrown.get(0).at("/stacktrace/frames").spliterator(), false)
                            .anyMatch(frame -> frame.at("/in_app").asBoolean()
                                    && frame.at("/module").asText().startsWith("io.moltgram.")));
            assertEquals(0, event.at("/user").size());
            for (String absent : List.of("/server_name", "/breadcrumbs", "/modules", "/threads", "/request")) {
                assertTrue(event.at(absent).isMissingNode(), absent + event.at(absent));
            }
            String all = errors.everything();
            assertFalse(all.contains("canary") || all.contains(key), all);
        }
    }

    @Test
    void whatBrowsersTellIsPassedOnByUs() throws Exception {
        try (ErrorServer errors = new ErrorServer(200, false);
                TestServer server = server(errors.dsn())) {
            String told = "{\"type\":\"TypeError\",\"message\":\"canary@example.org\",\"page\":\"/u/canary\",\"stack\":"
                    + "\"at press (" + server.url() + "/assets/likes.js:12:7)\"}";
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/browser-errors"))
                                    .POST(HttpRequest.BodyPublishers.ofString(told))
                                    .build(),
                            BodyHandlers.discarding());
            Receiver.await(() -> errors.events().size() == 1);
            JsonNode event = errors.events().get(0);

            assertEquals("javascript", event.at("/platform").asText());
            assertEquals(
                    "likes.js",
                    event.at("/exception/values/0/stacktrace/frames/0/filename").asText());
            assertFalse(errors.everything().contains("canary"), errors.everything());
            String page = new Api(server.url()).get("/").header("Content-Security-Policy");
            assertFalse(page.contains("42") || page.contains("127.0.0.1:"), "browsers speak to us alone: " + page);
        }
    }

    @Test
    void anEndThatIsDownSlowOrFullHarmsNobody() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        harms("http://key@127.0.0.1:" + nobody + "/42");
        try (ErrorServer slow = new ErrorServer(200, true)) {
            harms(slow.dsn());
        }
        try (ErrorServer full = new ErrorServer(429, false)) {
            harms(full.dsn());
            assertTrue(full.calls() < 50, "it is left alone: " + full.calls());
        }
        try (ErrorServer broken = new ErrorServer(500, false)) {
            harms(broken.dsn());
        }
    }

    /** A flood goes nowhere, costs nobody time, and a stop waits for nothing. */
    private static void harms(String dsn) {
        Fault fault = Fault.of(
                new IllegalStateException("broken"), new Fault.Scene("", "", Instant.parse("2026-06-01T12:00:00Z")));
        SentryOutlet outlet = new SentryOutlet(dsn, "1.2.3", "trial");
        for (int i = 0; i < 3_000; i++) {
            outlet.pass(fault);
        }

        assertTimeoutPreemptively(Duration.ofSeconds(4), outlet::close);
    }

    @Test
    void theServerAnswersWhileTheOtherEndDoesNot() {
        try (ErrorServer slow = new ErrorServer(200, true);
                TestServer server = server(slow.dsn())) {
            Api anyone = new Api(server.url());
            Damage.without(server, List.of("feedback"), () -> {
                for (int i = 0; i < 20; i++) {
                    assertEquals(500, anyone.post("/api/feedback", STORED).status());
                }
                Receiver.await(() -> slow.calls() > 0);
                assertEquals(200, anyone.get("/api/health").status());
            });
        }
    }
}
