package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Damage;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That every kind of answer says to browsers what it must; read from a socket, so that nothing is hidden. */
class HeadersTest {

    private static final String END = "\r\n\r\n";

    /** Each kind of answer: how it begins, and what is asked for it. */
    private static Map<String, String> kinds(TestServer server) {
        Api ada = new Api(server.url()).as(server.register("ada"));
        String picture = ada.post("/api/posts", SamplePictures.drawing("light"))
                .at("/post/image_url")
                .asText();
        String media = picture.replaceFirst("^https?://[^/]*", "");
        String etag = new Api(server.url()).get("/api/posts/1").header("ETag");
        String asset = new Api(server.url()).get("/").text().replaceAll("(?s).*?(/assets/[^\"]+\\.css).*", "$1");
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("page 200", get("/"));
        kinds.put("own 200", get("/settings"));
        kinds.put("desk 303", get("/admin"));
        kinds.put("api 200", get("/api/posts"));
        kinds.put("api HEAD 200", "HEAD /api/posts HTTP/1.1");
        kinds.put("api 304", get("/api/posts/1") + "\r\nIf-None-Match: " + etag);
        kinds.put("api 401", get("/api/agents/me"));
        kinds.put("api 404", get("/api/none"));
        kinds.put("api 405", "DELETE /api/posts HTTP/1.1");
        kinds.put("api preflight 204", "OPTIONS /api/posts HTTP/1.1\r\nOrigin: https://a.example");
        kinds.put("api malformed 400", "POST /api/agents/register HTTP/1.1\r\nContent-Length: 1\r\n\r\n{");
        kinds.put(
                "api too large 413",
                "POST /api/agents/register HTTP/1.1\r\nContent-Length: 1100000" + END + "x".repeat(1_100_000));
        kinds.put("api fault 500", get("/api/stories"));
        kinds.put("page fault 500", get("/stories/ada"));
        kinds.put("page 404", get("/none") + "\r\nAccept: text/html");
        kinds.put("page 405", "BREW / HTTP/1.1");
        kinds.put("clean path 308", get("/u//ada"));
        kinds.put("asset 200", get(asset));
        kinds.put("asset 404", get("/assets/none.js"));
        kinds.put("robots 200", get("/robots.txt"));
        kinds.put("feed 200", get("/feed.xml"));
        kinds.put("media 200", get(media));
        kinds.put("media 404", get("/media/" + "0".repeat(64) + ".jpg"));
        kinds.put("metrics 401", get("/metrics"));
        kinds.put("form 401", "POST /logout HTTP/1.1\r\nContent-Length: 0");
        kinds.put("report 400", "POST /csp-violation-report-endpoint HTTP/1.1\r\nContent-Length: 1\r\n\r\n{");
        kinds.put("embed 200", get("/embed/1"));
        kinds.put("embed 404", get("/embed/999999"));
        kinds.put("almost embed 404", get("/embedfoo"));
        kinds.put("zero character 400", get("/u/ada?q=%00"));
        kinds.put("ambiguous 400", get("/a/%2e%2e/b"));
        kinds.put("encoded slash 400", get("/api/posts/a%2Fb"));
        kinds.put("bare line feed 400", "GET / HTTP/1.1\nHost: x\n\n");
        kinds.put("smuggled 400", "POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked");
        kinds.put("long line 414", get("/" + "a".repeat(9_000)));
        kinds.put("long header 431", get("/") + "\r\nX: " + "a".repeat(9_000));
        kinds.put("version 505", "GET / HTTP/3.0");
        return kinds;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1";
    }

    private static String ask(int port, String request) {
        String whole = request.contains("\nHost")
                ? request
                : request.replaceFirst("(HTTP/[0-9.]+)", "$1\r\nHost: x\r\nConnection: close");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((whole.contains(END) ? whole : whole + END).getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.contains(END) ? answer.substring(0, answer.indexOf(END)) : answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(String head, String name) {
        List<String> values = new ArrayList<>();
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT).equals(name)) {
                values.add(line.substring(colon + 1).strip());
            }
        });
        return values;
    }

    private static List<String> lacks(String kind, String head) {
        List<String> lacks = new ArrayList<>();
        String wanted = kind.substring(kind.lastIndexOf(' ') + 1);
        check(lacks, head.matches("(?s)HTTP/1.1 (" + wanted + ") ?.*"), "status " + wanted);
        check(lacks, values(head, "x-content-type-options").equals(List.of("nosniff")), "nosniff");
        check(lacks, values(head, "x-xss-protection").equals(List.of("0")), "X-XSS-Protection");
        check(lacks, values(head, "referrer-policy").equals(List.of("strict-origin-when-cross-origin")), "referrer");
        String features = String.join(";", values(head, "permissions-policy"));
        for (String feature : List.of("camera", "microphone", "geolocation", "payment", "usb", "midi", "gyroscope")) {
            check(lacks, features.contains(feature + "=()"), feature);
        }
        boolean isFrame = kind.startsWith("embed");
        String policy = String.join("|", values(head, "content-security-policy"));
        check(lacks, !policy.isEmpty() && !policy.contains("|"), "one policy");
        check(lacks, isFrame || !policy.contains("unsafe"), "strict policy");
        check(lacks, !isFrame || policy.contains("script-src 'none'") && policy.contains("frame-ancestors *"), "frame");
        check(lacks, values(head, "x-frame-options").equals(isFrame ? List.of() : List.of("DENY")), "X-Frame-Options");
        check(
                lacks,
                values(head, "server").isEmpty() && values(head, "x-powered-by").isEmpty(),
                "no names");
        check(lacks, values(head, "strict-transport-security").isEmpty(), "no Strict-Transport-Security");
        return lacks;
    }

    private static void check(List<String> lacks, boolean holds, String what) {
        if (!holds) {
            lacks.add(what);
        }
    }

    private static Map<String, String> wrong(TestServer server) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Map<String, String> kinds = kinds(server);
        Damage.without(
                server,
                List.of("stories"),
                () -> kinds.forEach((kind, request) -> {
                    String head = ask(server.url().getPort(), request);
                    List<String> lacks = lacks(kind, head);
                    if (!lacks.isEmpty()) {
                        wrong.put(kind, lacks + " in " + head);
                    }
                }));
        return wrong;
    }

    @Test
    void everyKindOfAnswerSaysWhatItMust() {
        try (TestServer server = TestServer.start()) {
            assertEquals(Map.of(), wrong(server));
        }
    }

    @Test
    void pagesByHttpsAreForHttpsOnlyAndReportInBothWays() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> settings = Map.of(
                "NEXTAUTH_URL", "https://gallery.example",
                "PORT", Integer.toString(port),
                "MOLTGRAM_TRUSTED_PROXIES", "127.0.0.1");
        try (TestServer server = TestServer.start(settings)) {
            assertEquals("https", server.url().getScheme());
            String page = ask(port, get("/"));
            assertEquals(List.of("csp=\"/csp-violation-report-endpoint\""), values(page, "reporting-endpoints"));
            String policy = values(page, "content-security-policy").get(0);
            assertTrue(policy.contains("; report-uri /csp-violation-report-endpoint;"), policy);
            assertTrue(policy.endsWith("; upgrade-insecure-requests; report-to csp"), policy);
            for (String path : List.of("/", "/api/posts", "/none", "/embed/1", "/robots.txt", "/api/none")) {
                assertEquals(
                        List.of("max-age=63072000; includeSubDomains; preload"),
                        values(ask(port, get(path)), "strict-transport-security"),
                        path);
                assertEquals(
                        List.of(),
                        values(ask(port, get(path) + "\r\nX-Forwarded-Proto: http"), "strict-transport-security"),
                        path);
            }
        }
    }
}
