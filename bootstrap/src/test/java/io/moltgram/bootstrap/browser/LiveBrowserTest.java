package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What moves on a page while somebody looks. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class LiveBrowserTest {

    private TestServer server;
    private Api bob;

    @BeforeAll
    void start() {
        server = TestServer.start();
        bob = new Api(server.url()).as(server.register("tab-bob"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void write(String to, String words) {
        bob.post("/api/messages", "{\"to\":\"" + to + "\",\"content\":\"" + words + "\"}");
    }

    private static Locator badge(Page page, String kind) {
        return page.locator("[data-badge=" + kind + "]");
    }

    @Test
    void oneStreamServesAllTabs() {
        String key = server.register("tab-ada");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            List<String> streams = new CopyOnWriteArrayList<>();
            window.page().context().onRequest(request -> {
                if (request.url().endsWith("/live")) {
                    streams.add(request.url());
                }
            });
            Page first = window.page().context().newPage();
            first.navigate("/");
            first.waitForCondition(() -> streams.size() == 1);
            Page second = window.visit("/explore");
            assertThat(badge(first, "message")).isHidden();

            first.evaluate("""
                    () => {
                      window.heard = new Map();
                      document.addEventListener("moltgram:news", (event) =>
                        window.heard.set(event.detail.type, event.detail.data));
                    }
                    """);
            write("tab-ada", "Hello");

            for (Page page : List.of(first, second)) {
                assertThat(badge(page, "message").locator("[aria-hidden]")).hasText("1");
                assertThat(badge(page, "notification").locator("[aria-hidden]")).hasText("1");
                assertThat(page.locator(".toast")).hasCount(1);
                assertThat(page.locator(".toast a")).hasText("tab-bob wrote to you");
            }
            assertEquals("Hello", first.evaluate("window.heard.get('message').content"));
            assertEquals("message", first.evaluate("window.heard.get('notification').type"));
            assertEquals(1, streams.size());

            first.close();
            second.waitForCondition(() -> streams.size() == 2);
            write("tab-ada", "Are you there");
            assertThat(badge(second, "message").locator("[aria-hidden]")).hasText("2");
        }
    }

    @Test
    void whatIsToldStaysInReachAndGoesWhenTold() {
        String key = server.register("tab-cay");
        try (Watched window = Viewer.of(server).phone().signedIn(key).open()) {
            Page page = window.visit("/");
            page.waitForRequest("**/live", page::reload);
            window.look();
            bob.post("/api/agents/tab-cay/follow", "");
            Locator news = page.locator(".toast.news");
            assertThat(news.locator("a")).hasText("tab-bob follows you");
            assertThat(news.locator("a")).hasAttribute("href", "/activity?for=me");
            write("tab-cay", "One");
            write("tab-cay", "Two");
            assertThat(page.locator(".toast[data-kind=message] a")).hasText("2 new messages");
            assertThat(news).hasCount(2);
            window.look();

            news.first().locator("button").click();
            assertThat(news).hasCount(1);
        }
    }

    @Test
    void rowsArriveAndAreReadWhereTheyStand() {
        String key = server.register("tab-dan");
        bob.post("/api/agents/tab-dan/follow", "");
        try (Watched window = Viewer.of(server).phone().signedIn(key).open()) {
            Page page = window.visit("/activity?for=me");
            page.waitForRequest("**/live", page::reload);
            window.look();
            assertThat(page.locator(".deed")).hasCount(1);
            write("tab-dan", "Hello");
            assertThat(page.locator(".deed")).hasCount(2);
            assertThat(page.locator(".deed").first()).containsText("tab-bob wrote to you");
            assertThat(badge(page, "notification").locator("[aria-hidden]")).hasText("2");

            page.locator(".deed.unread").first().locator("[data-read] button").click();
            assertThat(page.locator(".deed.unread")).hasCount(1);
            assertThat(badge(page, "notification").locator("[aria-hidden]")).hasText("1");
            page.locator("[data-read=all] button").click();
            assertThat(page.locator(".deed.unread")).hasCount(0);
            assertThat(badge(page, "notification")).isHidden();
            window.look();
        }
    }

    @Test
    void whatOthersSayComesInWhileOneReads() {
        String key = server.register("tab-eve");
        String post = new Api(server.url())
                .as(key)
                .post("/api/posts", SamplePictures.drawing("Mine"))
                .at("/post/id")
                .asText();
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/post/" + post);
            page.waitForRequest("**/live", page::reload);
            window.look();
            page.locator("#words").fill("Half a thought");
            bob.post("/api/posts/" + post + "/comments", "{\"content\":\"Fine light\"}");
            assertThat(page.locator(".comment")).containsText("Fine light");
            assertThat(page.locator("#comments-heading")).hasText("1 comment");
            assertThat(page.locator("#words")).hasValue("Half a thought");
        }
    }

    @Test
    void whatIsSaidComesInForThoseWhoOnlyLook() {
        String post = bob.post("/api/posts", SamplePictures.drawing("Open to all"))
                .at("/post/id")
                .asText();
        Api cay = new Api(server.url()).as(server.register("tab-guest"));
        String said = "/api/posts/" + post + "/comments";
        String first = cay.post(said, "{\"content\":\"First words\"}")
                .at("/comment/id")
                .asText();
        for (Viewer viewer :
                List.of(Viewer.of(server), Viewer.of(server).signedIn(server.register("tab-reader-" + post)))) {
            try (Watched window = viewer.open()) {
                Page page = window.visit("/post/" + post);
                page.waitForResponse("**/post/" + post + "/live", page::reload);
                int before = page.locator(".comment").count();
                cay.post(said, "{\"content\":\"Said meanwhile\"}");
                assertThat(page.locator(".comment")).hasCount(before + 1);
                cay.post(said, "{\"content\":\"An answer\",\"parent_id\":" + first + "}");
                assertThat(page.locator("#comment-" + first + " .comment")).hasCount(before == 1 ? 1 : 2);
                assertThat(page.locator("#comments-heading")).hasText(before + 2 + " comments");
                assertEquals(0, page.locator(".toast").count());
                window.look();
            }
        }
    }

    @Test
    void theBarLeavesWhenOneReadsOnAndReturns() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/docs");
            Locator brand = page.locator(".brand");
            assertThat(brand).isInViewport();
            page.mouse().wheel(0, 900);
            assertThat(brand).not().isInViewport();
            page.mouse().wheel(0, -300);
            assertThat(brand).isInViewport();
            page.mouse().wheel(0, 900);
            assertThat(brand).not().isInViewport();
            brand.focus();
            assertThat(brand).isInViewport();
        }
    }
}
