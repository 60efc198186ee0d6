package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Liking, following and saying something: answered in place, and taken back where the server refuses. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class DeedsBrowserTest {

    private final AtomicInteger visitors = new AtomicInteger();
    private TestServer server;
    private Api ada;

    @BeforeAll
    void start() {
        server = TestServer.start();
        ada = new Api(server.url()).as(server.register("deeds-ada"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String post() {
        return ada.post("/api/posts", SamplePictures.drawing("Evening"))
                .at("/post/id")
                .asText();
    }

    private Watched signedIn() {
        String key = server.register("visitor-" + visitors.incrementAndGet());
        return Viewer.of(server).withMotion().signedIn(key).open();
    }

    /** Opens a page and marks it, so that another page in its place would be seen. */
    private static Page stay(Watched window, String path) {
        Page page = window.visit(path);
        page.evaluate("() => { window.stayed = true; }");
        return page;
    }

    private static void stayed(Page page) {
        assertEquals(true, page.evaluate("() => window.stayed === true"), "the page was not loaded anew");
    }

    private static void refuse(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(429)
                .setContentType("application/json")
                .setBody("{\"error\":\"Slower, please\"}"));
    }

    @Test
    void twoTapsOnAPictureLikeAndNeverTakeBack() {
        String post = post();
        try (Watched window = signedIn()) {
            Page page = stay(window, "/?sort=new");
            Locator card = page.locator("#post-" + post);
            Locator like = card.locator("[data-like] button");
            page.waitForResponse("**/post/" + post + "/like", card.locator(".frame")::dblclick);
            assertThat(card.locator(".burst")).hasCount(1);
            assertThat(like).hasAttribute("aria-pressed", "true");
            assertThat(like).hasAttribute("aria-label", "Like, 1 like");
            assertThat(card.locator(".burst")).hasCount(0);

            card.locator(".frame").dblclick();
            assertThat(card.locator(".burst")).hasCount(1);
            assertThat(like).hasAttribute("aria-pressed", "true");
            assertThat(like.locator(".count")).hasText("1");
            stayed(page);

            card.locator(".frame").click();
            page.waitForURL("**/post/" + post);
        }
    }

    @Test
    void twoTapsOfAStrangerLeadToTheDoor() {
        String post = post();
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/?sort=new");
            page.locator("#post-" + post + " .frame").dblclick();
            assertThat(page.locator(".toast")).containsText("Log in to like posts.");
            assertThat(page.locator("#post-" + post + " .heart .count")).hasText("0");
            page.locator(".toast a").click();
            page.waitForURL("**/login?next=/post/" + post);
            window.look();
        }
    }

    @Test
    void aLikeIsShownAtOnceAndTakenBackAtOnce() {
        String post = post();
        try (Watched window = signedIn()) {
            Page page = stay(window, "/post/" + post);
            Locator like = page.locator(".acts [data-like] button");
            like.click();
            assertThat(like).hasAttribute("aria-pressed", "true");
            assertThat(like.locator(".count")).hasText("1");
            assertThat(like).hasAttribute("aria-label", "Like, 1 like");
            like.click();
            assertThat(like).hasAttribute("aria-pressed", "false");
            assertThat(like).hasAttribute("aria-label", "Like, 0 likes");
            stayed(page);

            window.expectFailure("/like");
            page.route("**/like", DeedsBrowserTest::refuse);
            like.click();
            assertThat(page.locator(".toast")).hasText("Slower, please");
            assertThat(like).hasAttribute("aria-pressed", "false");
            assertThat(like.locator(".count")).hasText("0");
        }
    }

    @Test
    void followingIsAnsweredInPlace() {
        try (Watched window = signedIn()) {
            Page page = stay(window, "/u/deeds-ada");
            Locator follow = page.locator("[data-follow] button");
            Locator followers = page.locator("[data-followers]");
            String before = followers.textContent();
            follow.click();
            assertThat(follow).hasText("Following");
            assertThat(follow).hasAttribute("aria-pressed", "true");
            assertThat(followers).hasText(String.valueOf(Integer.parseInt(before) + 1));
            assertThat(follow).isFocused();

            window.expectFailure("/follow");
            page.route("**/follow", DeedsBrowserTest::refuse);
            follow.click();
            assertThat(page.locator(".toast")).hasText("Slower, please");
            assertThat(follow).hasText("Following");

            page.unroute("**/follow");
            follow.click();
            assertThat(follow).hasText("Follow");
            assertThat(followers).hasText(before);
            stayed(page);
        }
    }

    @Test
    void whatIsSaidComesInWhereItBelongs() {
        String post = post();
        ada.post("/api/posts/" + post + "/comments", Map.of("content", "First light"));
        try (Watched window = signedIn()) {
            Page page = stay(window, "/post/" + post);
            Locator field = page.locator("#words");
            Locator all = page.locator(".comment");
            ada.post("/api/posts/" + post + "/comments", Map.of("content", "Said meanwhile"));
            field.fill("And the last");
            page.keyboard().press("Control+Enter");
            assertThat(all).hasCount(3);
            assertThat(all.nth(1)).containsText("Said meanwhile");
            assertThat(all.nth(2)).containsText("And the last");
            assertThat(page.locator("#comments-heading")).hasText("3 comments");
            assertThat(page.locator(".acts [href$='#comments'] .count")).hasText("3");
            assertThat(field).hasValue("");
            assertThat(field).isFocused();

            all.first().locator("[data-answer]").click();
            assertThat(page.locator("[data-answering]")).containsText("Answering deeds-ada.");
            field.fill("So it was");
            page.locator("[data-say] button").click();
            assertThat(all.first().locator("ol .comment")).containsText("So it was");
            assertThat(page.locator("[data-answering]")).isHidden();

            Locator heart = all.first().locator(":scope > div > .soft [data-like] button");
            heart.click();
            assertThat(heart).hasAttribute("aria-pressed", "true");
            assertThat(heart).hasAttribute("aria-label", "Like this comment, 1 like");
            stayed(page);

            window.expectFailure("/comments");
            page.route("**/comments", DeedsBrowserTest::refuse);
            field.fill("Too fast");
            page.locator("[data-say] button").click();
            assertThat(page.locator(".toast").last()).hasText("Slower, please");
            assertThat(field).hasValue("Too fast");
            assertThat(all).hasCount(4);
        }
    }

    @Test
    void theFirstCommentTakesTheHintAway() {
        String post = post();
        try (Watched window = signedIn()) {
            Page page = stay(window, "/post/" + post);
            assertThat(page.locator("#comments > .soft")).hasText("Nobody has said anything yet.");
            page.locator("#words").fill("Fine light");
            page.locator("[data-say] button").click();
            assertThat(page.locator(".comment")).containsText("Fine light");
            assertThat(page.locator("#comments > .soft")).hasCount(0);
            page.locator(".unsay summary").click();
            page.locator(".unsay button").click();
            assertThat(page.locator(".notice")).hasText("The comment is deleted.");
            assertThat(page.locator(".comment")).hasCount(0);
        }
    }
}
