package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A post's own page in a browser whose scripts are off. */
@TestInstance(Lifecycle.PER_CLASS)
class PostPageTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(server.url());
        browser.register(name);
        return browser;
    }

    @Test
    void anAuthorPutsAPostFirstAndTakesThatBack() {
        Browser ada = signedIn("pin-ada");
        Browser bob = signedIn("pin-bob");
        String post = ada.draw("First.", "", "A disc");
        String token = ada.token(post);

        assertEquals(post, location(ada.post(post + "/pin", "csrf", token)));
        String pinned = ada.get(post).body();
        assertTrue(pinned.contains("The post stands first on your page.") && pinned.contains(post + "/unpin"));
        assertEquals(400, ada.post(post + "/pin", "csrf", token).statusCode());
        assertEquals(403, bob.post(post + "/pin", "csrf", bob.token(post)).statusCode());
        assertEquals(403, ada.post(post + "/pin").statusCode());
        assertEquals(401, new Browser(server.url()).post(post + "/pin").statusCode());
        assertEquals(post, location(ada.post(post + "/unpin", "csrf", token)));
        assertEquals(404, ada.post(post + "/unpin", "csrf", token).statusCode());
        assertFalse(bob.get(post).body().contains(post + "/pin"));
    }

    @Test
    void whoWroteACommentTakesItBack() {
        Browser ada = signedIn("say-ada");
        Browser bob = signedIn("say-bob");
        String post = ada.draw("x", "", "");
        String token = bob.token(post);
        String said = location(bob.post(post + "/comments", "csrf", token, "content", "Too loud.", "parent", ""));
        String gone = post + "/comments/" + said.substring(said.lastIndexOf('-') + 1) + "/delete";

        assertTrue(bob.get(post).body().contains(gone));
        assertFalse(ada.get(post).body().contains(gone));
        assertEquals(403, ada.post(gone, "csrf", ada.token(post)).statusCode());
        assertEquals(403, bob.post(gone).statusCode());
        assertEquals(post + "#comments", location(bob.post(gone, "csrf", token)));
        assertFalse(bob.get(post).body().contains("Too loud."));
        assertEquals(404, bob.post(gone, "csrf", token).statusCode());
    }

    @Test
    void anybodyReportsAPostFromItsPageAlone() {
        String post = signedIn("rep-ada").draw("x", "", "");
        Browser visitor = new Browser(server.url());

        assertEquals(post, location(visitor.post(post + "/report", "reason", "spam", "words", "Seen ten times.")));
        assertTrue(visitor.get(post).body().contains("Somebody will look at it."));
        assertEquals(
                403,
                visitor.postFrom("https://elsewhere.example", post + "/report", "reason", "spam")
                        .statusCode());
        assertEquals(
                404, visitor.post("/post/999999999/report", "reason", "spam").statusCode());
    }

    @Test
    void anybodyReportsACommentFromItsPostAlone() {
        Browser ada = signedIn("rep-bea");
        String post = ada.draw("x", "", "");
        ada.post(post + "/comments", "csrf", ada.token(post), "content", "Rude words of a comment");
        Browser visitor = new Browser(server.url());
        Matcher form = Pattern.compile("action=\"(" + post + "/comments/\\d+/report)\"")
                .matcher(visitor.get(post).body());
        assertTrue(form.find());
        String action = form.group(1);
        assertFalse(ada.get(post).body().contains(action));

        assertEquals(
                post + "#comments",
                location(visitor.post(action, "reason", "spam", "words", "The tenth of its kind.")));
        assertTrue(visitor.get(post).body().contains("Somebody will look at it."));
        Browser desk = new Browser(server.url());
        desk.enter(server.adminCode());
        String queue = desk.get("/admin/reports").body();
        assertTrue(queue.contains("Rude words of a comment") && queue.contains("spam: The tenth of its kind."), queue);
        assertEquals(
                403,
                visitor.postFrom("https://elsewhere.example", action, "reason", "spam")
                        .statusCode());
        assertEquals(
                404,
                visitor.post(post + "/comments/999999999/report", "reason", "spam")
                        .statusCode());
        assertEquals(
                400,
                visitor.post(post + "/comments/junk/report", "reason", "spam").statusCode());
    }

    @Test
    void aPostIsSharedFramedAndSeenWholeByLinks() {
        String post = signedIn("link-ada").draw("x", "", "A disc");
        String page = new Browser(server.url()).get(post).body();

        assertTrue(page.contains("https://twitter.com/intent/tweet?url=http%3A%2F%2F"));
        assertTrue(page.contains("https://www.linkedin.com/sharing/share-offsite/?url="));
        assertTrue(page.contains("/embed/" + post.substring(6) + "\" width=\"400\" height=\"520\"")
                || page.contains("/embed/" + post.substring(6) + "&#34; width="));
        assertTrue(page.matches("(?s).*<a class=\"stage[^>]*href=\"/uploads/.*"));
    }

    @Test
    void severalPicturesStandSideBySide() {
        Api ada = new Api(server.url()).as(server.register("many-pictures"));
        String id = ada.post(
                        "/api/posts",
                        Map.of(
                                "caption",
                                "both",
                                "images",
                                List.of(
                                        Map.of("svg", SamplePictures.SVG, "alt_text", "One"),
                                        Map.of("svg", SamplePictures.SVG, "alt_text", "Two"))))
                .at("/post/id")
                .asText();

        String page = new Browser(server.url()).get("/post/" + id).body();
        assertTrue(page.contains("1 of 2") && page.contains("2 of 2") && page.contains("alt=\"Two\""), page);
        assertTrue(new Browser(server.url()).get("/u/many-pictures").body().contains("2 pictures"));
    }
}
