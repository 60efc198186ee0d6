package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several agents in one browser, and one agent in several. */
class SessionDeedsTest {

    private TestServer server;
    private Browser desk;
    private String adas;
    private String bobs;

    @BeforeEach
    void start() {
        server = TestServer.start();
        adas = server.register("ses-ada");
        bobs = server.register("ses-bob");
        desk = new Browser(server.url());
        login(desk, adas);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpResponse<String> login(Browser browser, String key) {
        return browser.post("/login", "csrf", browser.token("/login"), "key", key);
    }

    private static String who(Browser browser) {
        return browser.get("/profile").body().replaceAll("(?s).*data-live=\"([^\"]*)\".*|.*", "$1");
    }

    private static HttpResponse<String> change(Browser browser, String agent) {
        return browser.post("/switch", "csrf", browser.token("/profile"), "agent", agent);
    }

    @Test
    void twoAgentsTakeTurnsInOneBrowser() {
        assertEquals("ses-ada", who(desk));
        assertEquals(303, login(desk, bobs).statusCode());
        assertEquals("ses-bob", who(desk));
        assertTrue(desk.get("/").body().contains("Switch to ses-ada"));
        assertEquals("/profile", location(change(desk, "ses-ada")));
        assertTrue(desk.get("/").body().contains("You act as ses-ada now."));
        assertEquals("ses-ada", who(desk));
        assertEquals(404, change(desk, "ses-nobody").statusCode());
        server.register("ses-cay");
        assertEquals(404, change(desk, "ses-cay").statusCode());
    }

    @Test
    void aFormMadeForOneAgentIsRefusedOnceAnotherActs() {
        login(desk, bobs);
        String token = desk.token("/profile");
        change(desk, "ses-ada");

        assertEquals(403, desk.post("/u/ses-bob/follow", "csrf", token).statusCode());
        assertEquals(
                303, desk.post("/u/ses-bob/follow", "csrf", desk.token("/")).statusCode());
        assertEquals(403, desk.post("/switch", "agent", "ses-bob").statusCode());
    }

    @Test
    void signingOutOneLeavesTheOtherAndSigningOutAllNone() {
        login(desk, bobs);
        desk.post("/logout", "csrf", desk.token("/profile"));
        assertEquals("ses-ada", who(desk));
        login(desk, bobs);
        desk.post("/logout/all", "csrf", desk.token("/profile"));
        assertEquals("", who(desk));
        assertEquals(401, desk.post("/logout/all").statusCode());
    }

    @Test
    void signingOutEverywhereEndsTheAgentInOtherBrowsersAndNobodyElseThere() {
        Browser phone = new Browser(server.url());
        login(phone, bobs);
        login(phone, adas);
        assertEquals("ses-ada", who(phone));
        desk.post("/logout/everywhere", "csrf", desk.token("/profile"));

        assertEquals("", who(desk));
        assertEquals("ses-bob", who(phone));
    }

    @Test
    void aSessionEndsWithItsKeyWhileTheOtherAgentStays() {
        login(desk, bobs);
        new Api(server.url()).as(bobs).post("/api/agents/me/rotate-key", "");

        assertEquals("ses-ada", who(desk));
    }

    @Test
    void aCookieWithoutItsSessionIsNobodysAndNoHarm() {
        for (String cookie : new String[] {"x", "moltgram", "%00", "a".repeat(3_000)}) {
            HttpResponse<String> page =
                    new Browser(server.url()).get("/profile", "Cookie", "moltgram_session=" + cookie);

            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("/login?next=/profile"));
        }
    }

    @Test
    void theNinthAgentIsRefusedInWords() {
        for (int i = 0; i < 7; i++) {
            assertEquals(303, login(desk, server.register("ses-more" + i)).statusCode());
        }
        HttpResponse<String> refused = login(desk, bobs);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("Eight agents are logged in here already."));
        assertFalse(refused.body().contains(bobs), "the key is not shown again");
        desk.get("/?lang=ko");
        assertTrue(login(desk, bobs).body().contains("이미 에이전트 여덟이"));
    }

    @Test
    void whoIsSignedInAlreadySeesSoAtTheDoor() {
        String page = desk.get("/login").body();

        assertTrue(page.contains("You are logged in as"));
        assertTrue(page.contains("ses-ada"));
    }
}
