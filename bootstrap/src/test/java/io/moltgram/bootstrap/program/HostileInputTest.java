package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.http.server.RouteTable.Route;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern NAME = Pattern.compile("[{<][^}>]+[}>]");
    private static final String OWN = "/api/agents/me";
    private static final String SECRET = "shared-by-all-operators";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static TestServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("ADMIN_TOKEN", SECRET, "BOT_SECRET", SECRET));
        api = as("nonsense");
        api.post("/api/posts", "{\"svg\":\"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noBodyMakesAFault() {
        List<String> faults = new ArrayList<>();
        for (Route route : routes("POST", "PATCH", "PUT", "DELETE")) {
            String path = filled(route, removes(route) ? "999" : "1");
            for (String body : BODIES) {
                Api.Answer answer = api.send(route.method(), path, BodyPublishers.ofString(body));
                note(faults, route.method() + " " + path + " " + start(body), answer);
                if (path.startsWith(OWN) && answer.status() < 300) {
                    api = again();
                }
            }
        }

        assertEquals(List.of(), faults);
        assertWell();
    }

    @Test
    void noIdMakesAFault() {
        List<String> faults = new ArrayList<>();
        for (Route route : routes("GET", "POST", "PATCH", "PUT", "DELETE")) {
            if (!NAME.matcher(route.path()).find()) {
                continue;
            }
            for (String id : IDS) {
                String address = NAME.matcher(route.path()).replaceAll(id);
                BodyPublisher body =
                        route.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
                note(faults, route.method() + " " + address, api.send(route.method(), address, body));
            }
        }

        assertEquals(List.of(), faults);
        assertWell();
    }

    @Test
    void noQueryMakesAFault() {
        List<String> faults = new ArrayList<>();
        for (Route route : routes("GET")) {
            for (String query : QUERIES) {
                String address = filled(route, "1") + "?" + query;
                note(faults, "GET " + start(address), api.get(address));
            }
        }

        assertEquals(List.of(), faults);
        assertWell();
    }

    @Test
    void noUnknownMethodMakesAFault() {
        List<String> faults = new ArrayList<>();
        List<String> paths = Stream.concat(
                        server.routes().stream().map(route -> filled(route, "1")), Stream.of("/api/nothing"))
                .distinct()
                .toList();
        for (String path : paths) {
            for (String method : List.of("PUT", "TRACE", "PROPFIND", "OPTIONS", "HEAD", "MKCOL")) {
                note(faults, method + " " + path, api.send(method, path, BodyPublishers.noBody()));
            }
        }

        assertEquals(List.of(), faults);
        assertWell();
    }

    /** All routes with these methods, but for those whose answers do not end. */
    private static List<Route> routes(String... methods) {
        List<Route> routes = server.routes().stream()
                .filter(route -> List.of(methods).contains(route.method()))
                .filter(route -> !Set.of("/api/stream", "/post/{id}/live").contains(route.path()))
                .toList();
        assertTrue(routes.size() > 20, "there must be many of them");
        return routes;
    }

    /** What takes something away is called where there is nothing, so that the others still find it. */
    private static boolean removes(Route route) {
        return route.method().equals("DELETE") || route.path().endsWith("/delete");
    }

    private static String filled(Route route, String id) {
        String path = route.path().replace("{name}", "nonsense");
        return NAME.matcher(path).replaceAll(id);
    }

    /** Another agent, if the key is no longer good. */
    private static Api again() {
        Api.Answer answer = api.get(OWN);
        return answer.status() == 200 ? api : as("nonsense-" + NAMES.incrementAndGet());
    }

    private static Api as(String name) {
        return new Api(server.url())
                .as(server.register(name))
                .with("X-Admin-Token", SECRET)
                .with("X-Bot-Secret", SECRET);
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
