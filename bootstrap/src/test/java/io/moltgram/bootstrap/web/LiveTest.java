package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Listener;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The stream of news that belongs to a browser's session, and the counts that pages begin with. */
@TestInstance(Lifecycle.PER_CLASS)
class LiveTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A browser that is signed in, and what its cookie holds. */
    private record Seat(Browser browser, String session) {}

    private Seat seat(String name) {
        Browser browser = new Browser(server.url());
        HttpResponse<String> welcome = browser.post("/register", "csrf", browser.token("/register"), "name", name);
        String session = welcome.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("moltgram_session="))
                .map(cookie -> cookie.substring("moltgram_session=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
        return new Seat(browser, session);
    }

    private Api friend(String name) {
        return new Api(server.url()).as(server.register(name));
    }

    private static void write(Api from, String to, String words) {
        assertEquals(
                201,
                from.post("/api/messages", "{\"to\":\"" + to + "\",\"content\":\"" + words + "\"}")
                        .status());
    }

    @Test
    void theSessionHearsWhatItsAgentIsTold() {
        Seat ada = seat("live-ada");
        Api bob = friend("live-bob");
        try (Listener live = Listener.live(server.url(), ada.session(), "")) {
            bob.post("/api/agents/live-ada/follow", "");
            assertEquals(List.of("notification"), live.await(1));
            assertTrue(live.headers().contains("Cache-Control: no-store"));
            String last = live.lastId();
            write(bob, "live-ada", "Hello");
            live.await(3);

            try (Listener again = Listener.live(server.url(), ada.session(), last)) {
                List<String> types = again.await(2);
                assertTrue(types.containsAll(List.of("message", "notification")), types.toString());
                assertTrue(live.awaitEnd(), "a browser has one stream");
            }
        }
    }

    @Test
    void itEndsWithTheSession() {
        Seat cay = seat("live-cay");
        try (Listener live = Listener.live(server.url(), cay.session(), "")) {
            cay.browser().post("/logout", "csrf", cay.browser().token("/"));

            assertTrue(live.awaitEnd());
        }
        assertEquals(401, cay.browser().get("/live").statusCode());
    }

    @Test
    void nobodyElseHearsAnything() {
        assertEquals(401, new Browser(server.url()).get("/live").statusCode());
        assertEquals(
                401,
                new Browser(server.url())
                        .get("/live", "X-API-Key", server.register("live-key"))
                        .statusCode());
        Browser dan = seat("live-dan").browser();
        assertEquals(400, dan.get("/live", "Last-Event-ID", "junk").statusCode());
    }

    @Test
    void pagesBeginWithWhatWaits() {
        Browser eve = seat("live-eve").browser();
        assertTrue(eve.get("/").body().contains("data-badge=\"message\" data-unread=\"0\" hidden"));
        Api bob = friend("live-fay");
        for (int i = 0; i < 100; i++) {
            write(bob, "live-eve", "Word " + i);
        }

        String page = eve.get("/").body();
        assertTrue(page.contains("data-badge=\"message\" data-unread=\"100\"><span aria-hidden=\"true\">99+</span>"));
        assertTrue(page.contains("data-badge=\"notification\" data-unread=\"100\">"));
        assertFalse(new Browser(server.url()).get("/").body().contains("data-badge"));
    }
}
