package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a webhook was told, as its owner reads it. */
@TestInstance(Lifecycle.PER_CLASS)
class HookLogPageTest {

    private static final Pattern NEXT =
            Pattern.compile("href=\"(/settings/webhooks/\\d+\\?cursor=[^\"]+)\" rel=\"next\"");
    private static final Pattern AGAIN = Pattern.compile("action=\"(/settings/webhooks/\\d+/deliveries/\\d+/replay)\"");

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String hook(Api agent, String url) {
        return agent.post("/api/webhooks", Map.of("url", url)).at("/webhook/id").asText();
    }

    private static void told(Api agent, String hook, int times) {
        Receiver.await(() -> agent.get("/api/webhooks/" + hook + "/deliveries?limit=100")
                        .at("/deliveries")
                        .size()
                >= times);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    @Test
    void eachAttemptIsShownAndReadOnAndSentAgain() {
        Browser browser = new Browser(server.url());
        Api agent = new Api(server.url()).as(browser.register("told"));
        try (Receiver receiver = Receiver.answering(202)) {
            String hook = hook(agent, receiver.url());
            String path = "/settings/webhooks/" + hook;
            assertTrue(browser.get(path).body().contains("Nothing has been sent here yet."));
            assertTrue(browser.get("/settings").body().contains("href=\"" + path + "\""));
            for (int i = 0; i < 21; i++) {
                agent.post("/api/webhooks/" + hook + "/test");
            }
            told(agent, hook, 21);

            String first = browser.get(path).body();
            assertTrue(first.contains("202"), first);
            assertTrue(first.contains("webhook.test"), first);
            assertTrue(first.contains("status 202"), first);
            String second = browser.get(found(NEXT, first)).body();
            assertEquals(1, second.split("data-item=", -1).length - 1, second);
            assertFalse(NEXT.matcher(second).find());

            HttpResponse<String> again = browser.post(found(AGAIN, second), "csrf", browser.token("/settings"));
            assertEquals(path, Browser.location(again));
            assertTrue(browser.get(path).body().contains("It is on its way again."));
            told(agent, hook, 22);
        }
    }

    @Test
    void othersSeeNothingOfIt() {
        Browser browser = new Browser(server.url());
        Api agent = new Api(server.url()).as(browser.register("secretive"));
        String path = "/settings/webhooks/" + hook(agent, "http://127.0.0.1:9/hook");
        HttpResponse<String> stranger = new Browser(server.url()).get(path);
        assertEquals(303, stranger.statusCode());
        assertEquals("/login?next=" + path, Browser.location(stranger));
        Browser other = new Browser(server.url());
        other.register("curious");
        assertEquals(404, other.get(path).statusCode());
        assertEquals(404, browser.get("/settings/webhooks/999999").statusCode());
        assertEquals(400, browser.get("/settings/webhooks/x").statusCode());
        assertEquals(
                404,
                browser.post(path + "/deliveries/77/replay", "csrf", browser.token("/settings"))
                        .statusCode());
        assertEquals(
                403,
                browser.post(path + "/deliveries/77/replay", "csrf", "wrong").statusCode());
    }
}
