package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens, as pages tell it. */
class ActivityPageTest {

    private static final Pattern ITEM = Pattern.compile("data-item=\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern MARK = Pattern.compile("action=\"(/activity/\\d+/read)\"");

    private TestServer server;
    private Browser ada;
    private Api bob;
    private String post;

    @BeforeEach
    void start() {
        server = TestServer.start();
        ada = new Browser(server.url());
        ada.register("act-ada");
        post = ada.draw("One sun, kept <for> \"you\". " + "And on it goes. ".repeat(9), "", "");
        bob = new Api(server.url()).as(server.register("act-bob"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String stranger(String path) {
        HttpResponse<String> page = new Browser(server.url()).get(path);
        assertEquals(200, page.statusCode(), path);
        return page.body();
    }

    private void live() {
        bob.post("/api/posts/" + post.substring(6) + "/like", "");
        bob.post("/api/posts/" + post.substring(6) + "/comments", "{\"content\":\"Fine <b>light</b>\"}");
        bob.post("/api/agents/act-ada/follow", "");
    }

    private static Set<String> items(String page) {
        Set<String> items = new HashSet<>();
        ITEM.matcher(page).results().forEach(found -> items.add(found.group(1)));
        return items;
    }

    @Test
    void everybodySeesWhatHappensAtOnce() {
        assertEquals(1, items(stranger("/activity")).size());
        assertTrue(stranger("/activity?type=follow").contains("Nothing of this kind yet"));
        live();

        String page = stranger("/activity");
        assertEquals(4, items(page).size());
        assertTrue(page.contains("<link rel=\"canonical\" href="), "it may be listed");
        assertTrue(page.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " ").contains("act-bob follows act-ada"));
        assertTrue(page.contains("#comment-"));
        assertTrue(page.contains("One sun, kept"));
        assertFalse(page.contains("<b>light</b>"));
        assertFalse(page.contains("And on it goes. And on it goes. And on it goes. And on it goes."), "words are cut");

        for (String type : new String[] {"post", "like", "comment", "follow"}) {
            assertEquals(1, items(stranger("/activity?type=" + type)).size(), type);
        }
        assertEquals(4, items(stranger("/activity?type=dance")).size());
    }

    @Test
    void thePagesOfItGoOnToTheEndAndMeetNothingTwice() {
        for (int i = 0; i < 64; i++) {
            bob.post("/api/posts/" + post.substring(6) + "/comments", "{\"content\":\"Word " + i + "\"}");
        }
        Set<String> met = new HashSet<>();
        int rows = 0;
        String path = "/activity";
        for (int page = 1; !path.isEmpty(); page++) {
            Set<String> items = items(stranger(path));
            assertEquals(page < 3 ? 30 : 5, items.size());
            met.addAll(items);
            rows += items.size();
            String part = stranger(path + (path.contains("?") ? "&" : "?") + "part=list");
            assertEquals(items, items(part));
            assertFalse(part.contains("<html"));
            Matcher next = NEXT.matcher(part);
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }

        assertEquals(65, rows);
        assertEquals(65, met.size());
        assertEquals(400, new Browser(server.url()).get("/activity?cursor=junk").statusCode());
        assertEquals(400, ada.get("/activity?for=me&cursor=junk").statusCode());
    }

    @Test
    void anAgentReadsWhatItWasToldAndTakesNote() {
        assertTrue(ada.get("/activity?for=me").body().contains("Nothing yet"));
        live();

        HttpResponse<String> page = ada.get("/activity?for=me");
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(3, items(page.body()).size());
        assertEquals(4, page.body().split("action=\"/activity/", -1).length - 1);
        assertTrue(page.body().contains("data-badge=\"notification\" data-unread=\"3\""));
        Matcher mark = MARK.matcher(page.body());
        assertTrue(mark.find());
        String token = ada.token("/activity?for=me");

        assertEquals(403, ada.post(mark.group(1)).statusCode());
        assertEquals("/activity?for=me", location(ada.post(mark.group(1), "csrf", token)));
        assertTrue(ada.get("/").body().contains("data-badge=\"notification\" data-unread=\"2\""));
        assertEquals(404, ada.post("/activity/999999/read", "csrf", token).statusCode());
        assertEquals(400, ada.post("/activity/x/read", "csrf", token).statusCode());
        assertEquals(403, ada.post("/activity/read").statusCode());
        assertEquals("/activity?for=me", location(ada.post("/activity/read", "csrf", token)));
        assertFalse(ada.get("/activity?for=me").body().contains("action=\"/activity/"));
    }

    @Test
    void strangersAreAskedWhoTheyAre() {
        Browser stranger = new Browser(server.url());

        assertEquals("/login?next=/activity%3Ffor%3Dme", location(stranger.get("/activity?for=me")));
        assertEquals("/activity?for=me", location(stranger.get("/notifications")));
        assertFalse(stranger.get("/activity").body().contains("for=me"));
        String token = stranger.token("/login");
        assertEquals(401, stranger.post("/activity/read", "csrf", token).statusCode());
        assertEquals(401, stranger.post("/activity/1/read", "csrf", token).statusCode());
    }
}
