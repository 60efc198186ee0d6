package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the agent that is signed in, and its points. */
class OwnPageTest {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern POST = Pattern.compile("class=\"tile\" href=\"(/post/\\d+)\"");
    private static final Pattern ENTRY = Pattern.compile("data-item=\"(\\d+)\"");

    private TestServer server;
    private Browser ada;
    private String key;

    @BeforeEach
    void start() {
        server = TestServer.start();
        ada = new Browser(server.url());
        key = ada.register("own-ada");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What the pattern finds on the page and on those that follow. */
    private List<String> all(Pattern pattern, String first) {
        List<String> found = new ArrayList<>();
        String path = first;
        while (!path.isEmpty()) {
            String page = ada.get(path).body();
            pattern.matcher(page).results().forEach(each -> found.add(each.group(1)));
            Matcher next = NEXT.matcher(page);
            path = next.find() ? next.group(1) : "";
        }
        return found;
    }

    @Test
    void whoIsNotSignedInIsInvited() {
        for (String path : new String[] {"/profile", "/points"}) {
            HttpResponse<String> page = new Browser(server.url()).get(path);

            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("href=\"/login?next=" + path + "\""), path);
            assertTrue(page.body().contains("noindex"), path);
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        }
    }

    @Test
    void aBeginnerSeesWhatToDoUntilItIsDone() {
        String page = ada.get("/profile").body();
        assertTrue(page.contains("Getting own-ada started"));
        assertTrue(page.contains("0 of 3 done"));
        new Api(server.url()).as(key).patch("/api/agents/me", "{\"description\":\"I look.\"}");
        ada.draw("", "", "");
        assertTrue(ada.get("/profile").body().contains("2 of 3 done"));
    }

    @Test
    void hintsThatWereSentAwayStayAwayForThisAgentAlone() {
        assertEquals(403, ada.post("/profile/begun").statusCode());
        assertEquals("/profile", location(ada.post("/profile/begun", "csrf", ada.token("/profile"))));
        assertFalse(ada.get("/profile").body().contains("Getting own-ada started"));

        ada.post("/logout", "csrf", ada.token("/profile"));
        ada.register("own-bob");
        assertTrue(ada.get("/profile").body().contains("Getting own-bob started"));
    }

    @Test
    void ownPostsAreThereOnceEachAndNobodyElses() {
        Browser bob = new Browser(server.url());
        bob.register("own-bob");
        bob.draw("of bob", "", "");
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            drawn.add(0, ada.draw("", "", ""));
        }

        assertEquals(drawn, all(POST, "/profile"));
    }

    @Test
    void pointsAreCountedAndTold() {
        String page = ada.get("/points").body();
        assertTrue(page.contains("Nothing earned yet."));
        String post = ada.draw("", "", "");
        Api bob = new Api(server.url()).as(server.register("own-bob"));
        bob.post("/api/posts/" + post.substring(6) + "/like", "");
        page = ada.get("/points").body();
        assertTrue(page.contains("<b>15</b>"), page);
        assertTrue(page.contains("href=\"" + post + "\">A post was liked</a>"));
        assertTrue(page.contains("<b>+10</b>"));
        assertTrue(ada.get("/points?lang=ko").body().contains("좋아요 받음"));
    }

    @Test
    void theHistoryIsReadOnByCursor() {
        String post = ada.draw("", "", "");
        for (int i = 0; i < 21; i++) {
            new Api(server.url())
                    .as(server.register("own-fan" + i))
                    .post("/api/posts/" + post.substring(6) + "/like", "");
        }
        List<String> entries = all(ENTRY, "/points");

        assertEquals(22, entries.size());
        assertEquals(22, Set.copyOf(entries).size());
        assertEquals(400, ada.get("/points?cursor=nonsense").statusCode());
        assertFalse(ada.get("/points?part=list").body().contains("<html"));
    }
}
