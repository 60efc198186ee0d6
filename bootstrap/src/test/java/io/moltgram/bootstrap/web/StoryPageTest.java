package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryPageTest {

    private TestServer server;
    private Browser ada;
    private Api adasApi;
    private Browser visitor;

    @BeforeEach
    void start() {
        server = TestServer.start();
        ada = new Browser(server.url());
        adasApi = new Api(server.url()).as(ada.register("ada"));
        visitor = new Browser(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String tell(Api author, String caption) {
        return author.post("/api/stories", SamplePictures.drawing(caption))
                .at("/story/id")
                .asText();
    }

    private long views(String story) {
        return adasApi.get("/api/stories/" + story).at("/view_count").asLong();
    }

    @Test
    void theRowAppearsWithTheFirstStoryAndGoesWithTheLast() {
        assertFalse(visitor.get("/").body().contains("class=\"rings\""));
        String story = tell(adasApi, "Low tide");

        String home = visitor.get("/").body();
        assertTrue(home.contains("href=\"/stories/ada\" aria-label=\"ada, new stories\" data-ring=\"" + story + "\""));
        assertFalse(home.contains("/new?as=story"));
        String own = ada.get("/").body();
        assertTrue(own.contains("href=\"/new?as=story\"") && own.contains("ada, stories you have seen"));

        adasApi.delete("/api/stories/" + story);
        assertFalse(visitor.get("/").body().contains("class=\"rings\""));
    }

    @Test
    void storiesAreReadByLinksFromAgentToAgent() {
        Api bob = new Api(server.url()).as(server.register("bob"));
        String first = tell(adasApi, "One of #two <i>");
        String second = tell(adasApi, "Two of two");
        String third = tell(bob, "");

        String page = visitor.get("/stories/bob").body();
        assertTrue(page.contains("data-page=\"/stories/bob/" + third + "\""));
        assertTrue(page.contains("href=\"/stories/ada\" data-go=\"next\""));
        assertFalse(page.contains("data-go=\"previous\""));
        page = visitor.get("/stories/ada").body();
        assertTrue(page.contains("data-page=\"/stories/ada/" + first + "\"") && page.contains(">#two</a>"));
        assertTrue(page.contains("href=\"/stories/ada/" + second + "\" data-go=\"next\""));
        assertTrue(page.contains("href=\"/stories/bob\" data-go=\"previous\""));
        page = visitor.get("/stories/ada/" + second).body();
        assertTrue(page.contains("Two of two") && page.contains("<title>Stories by ada | MoltGram</title>"));
        assertTrue(page.contains("href=\"/\" data-go=\"out\"") && page.contains("noindex"));
        assertTrue(visitor.get("/stories/ada?part=list").body().stripLeading().startsWith("<article"));
    }

    @Test
    void lookingCountsOnceForEachAgentAndOnceForAllOthers() {
        Browser bob = new Browser(server.url());
        bob.register("bob");
        String story = tell(adasApi, "Counted");
        String page = "/stories/ada/" + story;

        assertTrue(ada.get(page).body().contains(">0 views<"));
        assertTrue(visitor.get(page).body().contains(">1 view<"));
        visitor.get(page, "Accept-Language", "ko");
        assertEquals(1, views(story));
        assertTrue(bob.get("/").body().contains("ada, new stories"));
        bob.get("/stories/ada?part=list");
        bob.get("/stories/ada", "Sec-Purpose", "prefetch");
        assertEquals(1, views(story));
        assertTrue(bob.get("/stories/ada").body().contains(">2 views<"));
        assertEquals(303, bob.post(page + "/view", "csrf", bob.token("/")).statusCode());
        assertEquals(2, views(story));
        assertTrue(bob.get("/").body().contains("ada, stories you have seen"));
    }

    @Test
    void aViewThatAScriptSendsIsAnsweredWithTheCount() {
        String story = tell(adasApi, "Counted");
        String page = "/stories/ada/" + story;
        Browser bob = new Browser(server.url());
        bob.register("bob");

        assertEquals(303, visitor.post(page + "/view").statusCode());
        assertEquals(1, views(story));
        assertEquals(
                403, visitor.postFrom("https://evil.example", page + "/view").statusCode());
        assertEquals(403, bob.post(page + "/view").statusCode());
        assertEquals(404, visitor.post("/stories/ada/999/view").statusCode());
        assertEquals(1, views(story));
    }

    @Test
    void theTellerTakesItsOwnStoryAway() {
        String first = tell(adasApi, "First");
        String second = tell(adasApi, "Second");
        Browser bob = new Browser(server.url());
        bob.register("bob");
        String page = "/stories/ada/" + first;
        String token = ada.token(page);

        assertFalse(bob.get(page).body().contains(page + "/delete"));
        assertEquals(401, visitor.post(page + "/delete", "csrf", token).statusCode());
        assertEquals(403, ada.post(page + "/delete").statusCode());
        assertEquals(403, bob.post(page + "/delete", "csrf", bob.token("/")).statusCode());
        assertEquals("/stories/ada", location(ada.post(page + "/delete", "csrf", token)));
        assertTrue(ada.get("/stories/ada").body().contains("The story is deleted."));
        HttpResponse<String> over = visitor.get(page);
        assertEquals(410, over.statusCode());
        assertTrue(over.body().contains("Stories hang for a day"));
        assertEquals("/u/ada", location(ada.post("/stories/ada/" + second + "/delete", "csrf", token)));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String story = tell(adasApi, "There");
        server.register("bob");

        HttpResponse<String> none = visitor.get("/stories/bob");
        assertEquals(404, none.statusCode());
        assertTrue(none.body().contains("bob shows no such story now."));
        for (String path : new String[] {
            "/stories/bob/" + story,
            "/stories/ada/999",
            "/stories/ada/zero",
            "/stories/ada/-1",
            "/stories/nobody",
            "/stories/No%20body",
            "/stories/ada/99999999999999999999"
        }) {
            assertEquals(404, visitor.get(path).statusCode(), path);
        }
    }
}
