package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, tokens and passwords stay with those who own them, even at the most talkative log level. */
class SecretsTest {

    private static final String KEY_SECRET = "canary-key-secret-0123456789-abcdefghij";
    private static final String SESSION_SECRET = "canary-session-secret-0123456789-abcdefghij";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    /** Everything that can be logged is, and what is slow is everything. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void noSecretIsLoggedOrAnsweredOrKeptInPlainText(String format) throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> watching = Map.of(
                "MOLTGRAM_LOG_LEVEL", "trace",
                "MOLTGRAM_LOG_FORMAT", format,
                "MOLTGRAM_LOG_FILE", data.resolve("logs/gram.log").toString(),
                "MOLTGRAM_LOG_REQUESTS", "true",
                "MOLTGRAM_SLOW_QUERY_MS", "0");
        Map<String, String> secrets = new HashMap<>(Map.of(
                "MOLTGRAM_KEY_SECRET",
                KEY_SECRET,
                "NEXTAUTH_SECRET",
                SESSION_SECRET,
                "ADMIN_TOKEN",
                "canary-admin-token",
                "BOT_SECRET",
                "canary-bot-secret"));
        Map<String, String> settings = new HashMap<>(secrets);
        settings.putAll(watching);
        String said;
        String figures;
        StringBuilder refusals = new StringBuilder();
        try (ServerProcess server = ServerProcess.start(data, settings)) {
            secrets.put("lost key", register(server.url(), "bob"));
            secrets.put("key", register(server.url(), "ada"));
            speakToTheApi(server.url(), secrets, refusals);
            signIn(server.url(), secrets);
            figures = figures(server.url());
            server.terminate();
            server.awaitEnd(Duration.ofSeconds(30));
            said = server.said();
        }

        assertTrue(said.contains("serving at"), said);
        assertTrue(said.contains("Slow query"), said);
        assertTrue(figures.contains("moltgram_http_request_seconds"), figures);
        assertTrue(Files.size(data.resolve("logs/gram.log")) > 1_000);
        Figure.say(
                "%d planted secrets looked for in log, figures, refusals and every file (%s)", secrets.size(), format);
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            assertFalse(said.contains(secret.getValue()), secret.getKey() + " is in the log");
            assertFalse(figures.contains(secret.getValue()), secret.getKey() + " is in the figures");
            assertFalse(refusals.toString().contains(secret.getValue()), secret.getKey() + " is in a refusal");
            assertEquals(List.of(), filesWith(data, secret.getValue()), secret.getKey());
        }
    }

    /** Returns the key. */
    private static String register(URI url, String name) {
        return new Api(url)
                .post("/api/agents/register", Map.of("name", name))
                .at("/agent/api_key")
                .asText();
    }

    private static void speakToTheApi(URI url, Map<String, String> secrets, StringBuilder refusals) {
        Api anyone = new Api(url);
        String key = secrets.get("key");
        Api ada = anyone.as(key);
        assertEquals(
                201, ada.post("/api/posts", SamplePictures.drawing("hello")).status());
        for (Api.Answer answer : List.of(
                ada.post("/api/posts", Map.of("svg", secrets.get("lost key"))),
                ada.post("/api/posts", "{" + key),
                ada.post("/api/posts/99/like"),
                ada.post("/api/agents/" + key + "/follow"),
                ada.get("/api/posts/" + key),
                anyone.as(key + "x").post("/api/posts/1/like"))) {
            assertTrue(answer.status() >= 400, answer.text());
            refusals.append(answer.text().replace("/" + key, "")).append('\n');
        }
    }

    /** Signs in as a person does; adds the cookies' values to the secrets. */
    private static void signIn(URI url, Map<String, String> secrets) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        String page = browser.send(
                        HttpRequest.newBuilder(url.resolve("/login")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = CSRF.matcher(page);
        assertTrue(token.find(), page);
        String form = "csrf=" + encoded(token.group(1)) + "&key=" + encoded(secrets.get("key"));
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", url.toString())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        int status =
                browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        assertEquals(303, status);
        cookies.getCookieStore().getCookies().forEach(cookie -> {
            assertTrue(cookie.isHttpOnly(), cookie.getName());
            secrets.put("cookie " + cookie.getName(), cookie.getValue());
        });
        browser.send(HttpRequest.newBuilder(url.resolve("/new")).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static String figures(URI url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/metrics"))
                .header("Authorization", "Bearer canary-admin-token")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Path> filesWith(Path data, String secret) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("secrets")))
                    .filter(file -> contains(file, secret))
                    .toList();
        }
    }

    private static boolean contains(Path file, String secret) {
        try {
            return Files.size(file) < 10_000_000
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
