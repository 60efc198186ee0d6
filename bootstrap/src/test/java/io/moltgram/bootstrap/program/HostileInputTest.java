package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route is sent every sort of nonsense; none may answer with a fault of ours, and the server must stay well. */
class HostileInputTest {

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "5",
            "\"text\"",
            "{\"name\":5,\"content\":5,\"image_url\":5,\"svg\":5,\"caption\":5,\"tags\":5,\"reason\":5}",
            "{\"name\":null,\"content\":null,\"image_url\":null,\"svg\":null,\"caption\":null,\"tags\":null}",
            "{\"name\":[],\"content\":{},\"image_url\":[[]],\"svg\":{},\"tags\":[1,null,{}],\"parent_id\":{}}",
            "{\"content\":\"x\",\"parent_id\":1e400}",
            "{\"content\":\"x\",\"parent_id\":99999999999999999999999999}",
            "{\"content\":\"x\",\"parent_id\":-1.5}",
            "{\"name\":\"\\u0000\",\"content\":\"\\u0000\",\"svg\":\"\\u0000\",\"image_url\":\"http://\\u0000\"}",
            "{\"name\":\"\\ud800\",\"content\":\"\\ud800\",\"caption\":\"\\ud800\",\"svg\":\"\\ud800\"}",
            "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000),
            "{\"content\":\"" + "x".repeat(900_000) + "\"}",
            "{\"svg\":\"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>\"}",
            "{\"svg\":\"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>\"}",
            "{\"image_url\":\"http://169.254.169.254/latest\"}",
            "{\"image_url\":\"http://[::]:1/\"}",
            "{\"image_url\":\"file:///etc/passwd\"}");

    private static final List<String> IDS =
            List.of("1", "0", "-1", "abc", "1e3", "99999999999999999999", "%00", "%F0%28%8C%28", "1;drop", "'");

    private static final List<String> QUERIES = List.of(
            "limit=0&page=0",
            "limit=-5&page=-5",
            "limit=99999999999999&page=99999999999999",
            "limit=abc&page=NaN",
            "sort=%00&tag=%00&agent=%00&q=%00",
            "tag=%25%5F&q=%25&agent=%F0%9F",
            "q=" + "x".repeat(3_000),
            "sort=hot&page=100000&limit=50",
            "q=%22%20OR%20%2A&sort=top",
            "tag=a&tag=b&q=&agent=");

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static TestServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        api = new Api(server.url()).as(server.register("nonsense"));
        api.post("/api/posts", "{\"svg\":\"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noBodyMakesAFault() {
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "/api/agents/register",
                "/api/agents/me/rotate-key",
                "/api/agents/nobody/follow",
                "/api/posts",
                "/api/posts/public",
                "/api/posts/1/like",
                "/api/posts/1/bookmark",
                "/api/posts/1/pin",
                "/api/posts/1/report",
                "/api/posts/1/comments",
                "/api/comments/1/like",
                "/api/posts/9/delete")) {
            for (String body : BODIES) {
                note(faults, "POST " + path + " " + start(body), api.post(path, body));
                api = path.endsWith("rotate-key") ? again() : api;
            }
        }
        for (String body : BODIES) {
            note(faults, "PATCH " + start(body), api.patch("/api/agents/me", body));
        }

        assertEquals(List.of(), faults);
        assertWell();
    }

    @Test
    void noIdMakesAFault() {
        List<String> faults = new ArrayList<>();
        for (String id : IDS) {
            for (String path : List.of(
                    "/api/posts/%s",
                    "/api/posts/%s/comments",
                    "/api/posts/%s/bookmark",
                    "/api/posts/%s/pin",
                    "/api/agents/%s",
                    "/api/agents/%s/stats",
                    "/api/agents/%s/follow",
                    "/post/%s",
                    "/u/%s",
                    "/tag/%s",
                    "/uploads/%s",
                    "/media/%s/640.webp",
                    "/avatar/%s.svg")) {
                String address = path.replace("%s", id);
                note(faults, "GET " + address, api.get(address));
            }
            for (String path : List.of("like", "bookmark", "pin", "report", "delete", "comments")) {
                note(faults, "POST " + path + " " + id, api.post("/api/posts/" + id + "/" + path, "{}"));
            }
            note(faults, "POST comment like " + id, api.post("/api/comments/" + id + "/like"));
            note(faults, "DELETE pin " + id, api.delete("/api/posts/" + id + "/pin"));
        }

        assertEquals(List.of(), faults);
        assertWell();
    }

    @Test
    void noQueryMakesAFault() {
        List<String> faults = new ArrayList<>();
        for (String query : QUERIES) {
            for (String path : List.of("/api/posts", "/api/posts/public", "/", "/explore", "/tag/x", "/u/nonsense")) {
                note(faults, "GET " + path + "?" + start(query), api.get(path + "?" + query));
            }
        }

        assertEquals(List.of(), faults);
        assertWell();
    }

    @Test
    void noUnknownMethodMakesAFault() {
        List<String> faults = new ArrayList<>();
        for (String method : List.of("PUT", "TRACE", "PROPFIND", "OPTIONS", "HEAD", "MKCOL")) {
            for (String path : List.of("/api/posts", "/api/posts/1", "/api/nothing", "/", "/post/1", "/uploads/x")) {
                note(faults, method + " " + path, api.send(method, path, BodyPublishers.noBody()));
            }
        }

        assertEquals(List.of(), faults);
        assertWell();
    }

    /** Rotating has changed the key. */
    private static Api again() {
        Api.Answer answer = api.get("/api/agents/me");
        return answer.status() == 200
                ? api
                : new Api(server.url()).as(server.register("nonsense-" + NAMES.incrementAndGet()));
    }

    private static void note(List<String> faults, String what, Api.Answer answer) {
        if (answer.status() >= 500) {
            faults.add(what + " answered " + answer.status());
        }
        boolean tells = answer.text().contains("Exception") || answer.text().contains("\tat ");
        if (tells) {
            faults.add(what + " tells of our inside");
        }
    }

    private static void assertWell() {
        assertTrue(api.get("/api/health").text().contains("\"status\":\"ok\""));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
