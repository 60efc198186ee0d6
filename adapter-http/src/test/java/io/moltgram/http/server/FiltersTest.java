package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersTest {

    private static final HttpSettings.Rates FEW = new HttpSettings.Rates(4, 2, Duration.ofSeconds(60));

    @TempDir
    private Path folder;

    private ServedRoutes serve(HttpSettings.Rates rates, Set<AddressRange> proxies, String baseUrl) {
        return new ServedRoutes(ServedRoutes.settings(folder, rates, proxies, baseUrl), to -> {
            to.get("/api/address", ctx -> ctx.result(ClientAddress.of(ctx)));
            to.post("/api/write", ctx -> ctx.result("written"));
            to.patch("/api/write", ctx -> ctx.result("written"));
            to.get(
                    "/api/me",
                    ctx -> ctx.result("agent "
                            + ServedRoutes.CALLERS
                                    .require(ctx, "API key required to look")
                                    .value()));
            to.get("/page", ctx -> ctx.result("page"));
        });
    }

    private ServedRoutes serve() {
        return serve(ServedRoutes.UNLIMITED, Set.of(), "http://gram.example");
    }

    private static String header(HttpResponse<?> response, String name) {
        HttpHeaders headers = response.headers();
        return String.join("|", headers.allValues(name));
    }

    @Test
    void readsAndWritesAreCountedApart() {
        try (ServedRoutes served = serve(FEW, Set.of(), "http://gram.example")) {
            assertEquals("1", header(served.post("/api/write", ""), "x-ratelimit-remaining"));
            assertEquals(
                    200,
                    served.send("PATCH", "/api/write", BodyPublishers.noBody()).statusCode());
            HttpResponse<String> over = served.post("/api/nothing", "");
            assertEquals(429, over.statusCode());
            assertEquals(
                    "{\"error\":\"Too many requests. Please slow down.\",\"retryAfter\":60,\"limit\":2,\"remaining\":0,"
                            + "\"retry_at\":\"2026-01-01T12:01:00.000Z\",\"code\":\"too_many_requests\"}",
                    over.body());
            assertEquals("60", header(over, "retry-after"));
            assertEquals("*", header(over, "access-control-allow-origin"));
            assertEquals("same-origin", header(over, "cross-origin-resource-policy"));
            assertEquals("application/json", header(over, "content-type"));
            for (int i = 0; i < 4; i++) {
                HttpResponse<String> read = served.get("/api/nothing");
                assertEquals(404, read.statusCode());
                assertEquals("4", header(read, "x-ratelimit-limit"));
                assertEquals(String.valueOf(3 - i), header(read, "x-ratelimit-remaining"));
                assertEquals("60", header(read, "x-ratelimit-reset"));
            }
            assertEquals(
                    429,
                    served.send("OPTIONS", "/api/x", BodyPublishers.noBody()).statusCode());
            assertEquals(200, served.get("/page").statusCode());
        }
    }

    @Test
    void pagesOfOtherSitesMayCallTheApi() {
        try (ServedRoutes served = serve()) {
            HttpResponse<String> read = served.get("/api/address", "Origin", "https://a.example");
            assertEquals("*", header(read, "access-control-allow-origin"));
            HttpResponse<String> write = served.post("/api/write", "", "Origin", "https://a.example");
            assertEquals("https://a.example", header(write, "access-control-allow-origin"));
            assertEquals("Origin|Accept-Encoding", header(write, "vary"));
            assertEquals("*", header(served.post("/api/write", ""), "access-control-allow-origin"));
            assertEquals("", header(write, "access-control-allow-credentials"));
            assertTrue(header(write, "access-control-expose-headers").startsWith("Retry-After, RateLimit, "));
            assertEquals("", header(served.get("/page", "Origin", "https://a.example"), "access-control-allow-origin"));
        }
    }

    @Test
    void anyPreflightIsAnswered() {
        try (ServedRoutes served = serve()) {
            HttpResponse<String> response =
                    served.send("OPTIONS", "/api/anything", BodyPublishers.noBody(), "Origin", "https://a.example");
            assertEquals(204, response.statusCode());
            assertEquals("", response.body());
            assertEquals("https://a.example", header(response, "access-control-allow-origin"));
            assertEquals("GET, POST, PUT, PATCH, DELETE, OPTIONS", header(response, "access-control-allow-methods"));
            assertEquals(
                    "Content-Type, X-API-Key, Authorization, X-Bot-Secret, X-Admin-Token, Idempotency-Key, X-Dry-Run,"
                            + " X-Request-Id, Last-Event-ID, If-None-Match, Upload-Offset, Content-Digest",
                    header(response, "access-control-allow-headers"));
            assertEquals("86400", header(response, "access-control-max-age"));
        }
    }

    @Test
    void forwardingHeadersOfStrangersDoNotCount() {
        try (ServedRoutes served = serve()) {
            assertEquals(
                    "127.0.0.1",
                    served.get("/api/address", "X-Forwarded-For", "1.2.3.4", "X-Real-IP", "1.2.3.4")
                            .body());
        }
    }

    @Test
    void theAddressIsTheLastHopThatIsNoProxyOfOurs() {
        Set<AddressRange> proxies = Set.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("10.0.0.0/8"));
        try (ServedRoutes served = serve(ServedRoutes.UNLIMITED, proxies, "http://gram.example")) {
            assertEquals("127.0.0.1", served.get("/api/address").body());
            assertAddress(served, "1.2.3.4", "1.2.3.4");
            assertAddress(served, "9.9.9.9, 1.2.3.4", "1.2.3.4");
            assertAddress(served, "9.9.9.9, 1.2.3.4, 10.1.1.1", "1.2.3.4");
            assertAddress(served, "10.1.1.1", "10.1.1.1");
            assertAddress(served, "1.2.3.4, nonsense", "127.0.0.1");
            assertAddress(served, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64");
            assertEquals(
                    "5.6.7.8",
                    served.get("/api/address", "X-Real-IP", "5.6.7.8").body());
        }
    }

    private static void assertAddress(ServedRoutes served, String forwarded, String address) {
        assertEquals(
                address,
                served.get("/api/address", "X-Forwarded-For", forwarded).body(),
                forwarded);
    }

    @Test
    void theKeyIsTakenFromEitherHeader() {
        try (ServedRoutes served = serve()) {
            assertEquals("agent 7", served.get("/api/me", "X-API-Key", "good").body());
            assertEquals(
                    "agent 7",
                    served.get("/api/me", "Authorization", "Bearer good").body());
            assertEquals(
                    "agent 7", served.get("/api/me", "Authorization", "good").body());
            assertEquals(
                    "agent 7",
                    served.get("/api/me", "X-API-Key", "", "Authorization", "good")
                            .body());
            assertRefused(served.get("/api/me"), "API key required to look");
            assertRefused(served.get("/api/me", "Authorization", "Bearer "), "Invalid API key", "required");
            assertRefused(served.get("/api/me", "Authorization", "bearer good"), "Invalid API key");
            assertRefused(served.get("/api/me", "X-API-Key", "bad", "Authorization", "Bearer good"), "Invalid API key");
            assertRefused(served.get("/api/me", "Cookie", "session=good"), "API key required to look");
        }
    }

    private static void assertRefused(HttpResponse<String> response, String... either) {
        assertEquals(401, response.statusCode());
        boolean told = false;
        for (String text : either) {
            told |= response.body().contains(text);
        }
        assertTrue(told, response.body());
    }

    @Test
    void requestIdsOfClientsAreTakenWhenWellFormed() {
        try (ServedRoutes served = serve()) {
            assertEquals("abc.DEF-1_2", header(served.get("/page", "X-Request-Id", "abc.DEF-1_2"), "x-request-id"));
            for (String bad : new String[] {"short", "with blank", "a".repeat(65), "semi;colon"}) {
                assertTrue(header(served.get("/page", "X-Request-Id", bad), "x-request-id")
                        .matches("[a-z0-9]{8,13}"));
            }
        }
    }

    @Test
    void browsersAreToldToInsistOnHttpsOnlyWhereWeHaveIt() {
        String name = "strict-transport-security";
        Set<AddressRange> proxies = Set.of(AddressRange.parse("127.0.0.0/8"));
        try (ServedRoutes served = serve(ServedRoutes.UNLIMITED, proxies, "https://gram.example")) {
            assertEquals(
                    "max-age=63072000; includeSubDomains; preload",
                    header(served.get("/page", "X-Forwarded-Proto", "https"), name));
            assertEquals("", header(served.get("/page", "X-Forwarded-Proto", "http"), name));
        }
        try (ServedRoutes served = serve()) {
            assertEquals("", header(served.get("/page", "X-Forwarded-Proto", "https"), name));
        }
    }

    @Test
    void aZeroCharacterInTheQueryIsRefused() {
        try (ServedRoutes served = serve()) {
            assertEquals(400, served.get("/api/address?q=a%00b").statusCode());
            assertEquals(400, served.get("/page?%00").statusCode());
        }
    }

    @Test
    void rangesAreWhatTheySay() {
        for (String bad : new String[] {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::/129", "a/b"}) {
            assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(bad), bad);
        }
        AddressRange range = AddressRange.parse("172.16.0.0/12");
        assertTrue(range.contains(AddressRange.literal("172.31.255.255").orElseThrow()));
        assertTrue(!range.contains(AddressRange.literal("172.32.0.0").orElseThrow()));
        assertTrue(!range.contains(AddressRange.literal("::1").orElseThrow()));
    }
}
