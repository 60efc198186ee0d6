package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class HttpServerTest {

    private ServedRoutes served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        Routes routes = to -> {
            to.get("/api/hello", ctx -> ctx.json(Map.of("hello", "world")));
            to.post("/api/hello", ctx -> ctx.status(201).json(Map.of("made", true)));
            to.get("/api/posts/{id}", ctx -> ctx.json(Map.of("id", ctx.pathParam("id"))));
            to.get("/api/broken", ctx -> {
                throw new IllegalStateException("secret detail");
            });
            to.get("/api/error", ctx -> {
                throw new StackOverflowError();
            });
            to.get("/api/blocked", ctx -> {
                throw Refusal.forbidden("blocked", "User temporarily blocked")
                        .with("reason", "too fast")
                        .with("blockedUntil", Instant.parse("2026-01-01T10:00:00Z"));
            });
            to.get("/api/busy", ctx -> {
                throw Refusal.unavailable("busy", "Try again soon", 3);
            });
            to.get("/page", ctx -> ctx.html("<p>hello"));
            to.get("/broken", ctx -> {
                throw new IllegalStateException("secret detail");
            });
            to.get("/embed/{id}", ctx -> ctx.html("<p>embedded"));
        };
        served = new ServedRoutes(ServedRoutes.settings(folder), routes);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void aRouteAnswers() {
        HttpResponse<String> response = served.get("/api/hello");
        assertEquals(200, response.statusCode());
        assertEquals("{\"hello\":\"world\"}", response.body());
        assertEquals(
                "application/json",
                response.headers().firstValue("content-type").orElseThrow());
    }

    @Test
    void anUnknownApiPathIsNotFoundAsJson() {
        HttpResponse<String> response = served.get("/api/nothing");
        assertEquals(404, response.statusCode());
        assertEquals("{\"error\":\"Not found\",\"code\":\"not_found\"}", response.body());
    }

    @Test
    void anUnknownPagePathIsShownByTheErrorPages() {
        HttpResponse<String> response = served.get("/nothing");
        assertEquals(404, response.statusCode());
        assertEquals("404 Not found\n", response.body());
    }

    @Test
    void aMethodThatARouteLacksIsNotAllowed() {
        for (String method : new String[] {"DELETE", "PUT", "PATCH", "TRACE", "BREW"}) {
            HttpResponse<String> response = served.send(method, "/api/hello", BodyPublishers.noBody());
            assertEquals(405, response.statusCode(), method);
            assertEquals(
                    "GET, HEAD, POST", response.headers().firstValue("allow").orElseThrow(), method);
            assertEquals("", response.body(), method);
        }
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        HttpResponse<String> response = served.send("HEAD", "/api/posts/5", BodyPublishers.noBody());
        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
        assertEquals(
                "application/json",
                response.headers().firstValue("content-type").orElseThrow());
    }

    @Test
    void aFaultIsToldByItsIdAlone() {
        HttpResponse<String> response = served.get("/api/broken", "X-Request-Id", "abc-12345");
        assertEquals(500, response.statusCode());
        assertEquals(
                "{\"error\":\"Internal server error\",\"request_id\":\"abc-12345\",\"code\":\"internal\"}",
                response.body());
        assertEquals("500 Internal server error\n", served.get("/broken").body());
        assertEquals(500, served.get("/api/error").statusCode());
        assertTrue(served.get("/api/error").body().startsWith("{\"error\":\"Internal server error\""));
    }

    @Test
    void factsOfARefusalStandAtTheTop() {
        HttpResponse<String> response = served.get("/api/blocked");
        assertEquals(403, response.statusCode());
        assertEquals(
                "{\"error\":\"User temporarily blocked\",\"reason\":\"too fast\","
                        + "\"blockedUntil\":\"2026-01-01T10:00:00.000Z\",\"code\":\"blocked\"}",
                response.body());
        assertEquals(
                "3", served.get("/api/busy").headers().firstValue("retry-after").orElseThrow());
        assertEquals(503, served.get("/api/busy").statusCode());
    }

    @Test
    void slashesTooManyAreRedirectedAway() throws IOException {
        HttpResponse<String> trailing = served.get("/api/hello/?a=b%20c");
        assertEquals(308, trailing.statusCode());
        assertEquals(
                "/api/hello?a=b%20c", trailing.headers().firstValue("location").orElseThrow());
        String doubled = served.raw("GET //evil.example//page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(doubled.startsWith("HTTP/1.1 308 "), doubled);
        assertTrue(doubled.contains("Location: /evil.example/page\r\n"), doubled);
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        for (String path : new String[] {"/api/hello", "/page", "/nothing", "/api/nothing", "/api/error"}) {
            var headers = served.get(path).headers();
            assertEquals("nosniff", headers.firstValue("x-content-type-options").orElse(""), path);
            assertEquals("DENY", headers.firstValue("x-frame-options").orElse(""), path);
            String policy = headers.firstValue("content-security-policy").orElse("");
            assertTrue(policy.contains("script-src 'self';"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertTrue(headers.firstValue("server").isEmpty(), path);
            assertTrue(headers.firstValue("strict-transport-security").isEmpty(), path);
            assertEquals(1, headers.allValues("x-request-id").size(), path);
        }
        assertEquals(
                "cross-origin",
                served.get("/api/hello")
                        .headers()
                        .firstValue("cross-origin-resource-policy")
                        .orElse(""));
        assertEquals(
                "same-origin",
                served.get("/page")
                        .headers()
                        .firstValue("cross-origin-resource-policy")
                        .orElse(""));
    }

    @Test
    void embeddedPagesMayBeFramed() {
        var headers = served.get("/embed/1").headers();
        assertTrue(headers.firstValue("x-frame-options").isEmpty());
        assertTrue(headers.firstValue("content-security-policy").orElse("").contains("frame-ancestors *"));
        assertTrue(
                served.get("/embedfoo").headers().firstValue("x-frame-options").isPresent());
    }

    @Test
    void malformedMessagesAreRefused() throws IOException {
        String end = "\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertTrue(served.raw("GET /api/hello HTTP/1.1\nHost: x\n\n").startsWith("HTTP/1.1 400 "));
        assertTrue(served.raw("GET /api/../api/%2e%2e/hello HTTP/1.1" + end).startsWith("HTTP/1.1 400 "));
        assertTrue(served.raw("GET /api/posts/a%2Fb HTTP/1.1" + end).startsWith("HTTP/1.1 400 "));
        assertTrue(served.raw("GET /api/hello HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(9_000) + "\r\n\r\n")
                .startsWith("HTTP/1.1 431 "));
        assertTrue(served.raw("GET /" + "a".repeat(9_000) + " HTTP/1.1" + end).startsWith("HTTP/1.1 414 "));
        assertTrue(served.raw("GET /api/hello?q=%zz HTTP/1.1" + end).startsWith("HTTP/1.1 "));
        String smuggled = "POST /api/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
        assertTrue(served.raw(smuggled).startsWith("HTTP/1.1 400 "));
    }

    @Test
    void whoeverSentWhatCannotBeReadIsToldThatTheConnectionEnds() throws IOException {
        String answer = served.raw("GET /api/%00 HTTP/1.1\r\nHost: x\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("Connection: close\r\n"), answer);
    }
}
