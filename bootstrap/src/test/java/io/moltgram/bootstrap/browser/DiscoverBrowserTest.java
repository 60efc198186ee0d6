package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Lists that go on by themselves, and the search that answers while one types. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class DiscoverBrowserTest {

    private static final int POSTS = 70;

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Api ada = new Api(server.url()).as(server.register("roam-ada"));
        for (int i = 0; i < POSTS; i++) {
            ada.post(
                    "/api/posts",
                    Map.of("svg", SamplePictures.SVG, "caption", "roaming " + i, "tags", List.of("roam")));
        }
        for (int i = 0; i < 60; i++) {
            server.register("roamer-" + i);
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Follows the list down; it may go on by itself at any moment. */
    private static void readToTheEnd(Page page) {
        page.waitForFunction("""
                () => {
                  document.querySelector("[data-next]")?.scrollIntoView();
                  return document.querySelector(".end") !== null;
                }
                """);
    }

    @SuppressWarnings("unchecked")
    private static List<String> items(Page page) {
        return (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('[data-list] > *')].map(i => i.dataset.post ?? i.dataset.item)");
    }

    @Test
    void everyListGoesOnToItsEndAndShowsNothingTwice() {
        for (String path : List.of("/", "/trending", "/explore", "/explore?q=roaming", "/tag/roam", "/u/roam-ada")) {
            try (Watched window = Viewer.of(server).open()) {
                Page page = window.visit(path);

                readToTheEnd(page);

                List<String> items = items(page);
                assertEquals(POSTS, items.size(), path);
                assertEquals(POSTS, new HashSet<>(items).size(), path);
            }
        }
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/leaderboard");

            readToTheEnd(page);

            assertEquals(58, new HashSet<>(items(page)).size());
            assertThat(page.locator("[role=status].unseen").last()).containsText("11 more That is everyone.");
        }
    }

    @Test
    void whoComesBackFindsThePlaceAgain() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/trending?sort=new");
            readToTheEnd(page);
            Locator deep = page.locator("[data-list] > *").nth(60);
            String post = deep.getAttribute("data-post");
            deep.scrollIntoViewIfNeeded();

            deep.click();
            page.waitForURL("**/post/" + post);
            page.goBack();

            Locator again = page.locator("[data-list] > [data-post='" + post + "']");
            assertThat(again).isInViewport();
            assertEquals(POSTS, items(page).size());
        }
    }

    @Test
    void aKeyboardGoesOnAtTheFirstOfTheNew() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/leaderboard");
            page.evaluate("() => document.querySelector('[data-next]').focus({ preventScroll: true })");
            page.keyboard().press("Enter");

            assertThat(page.locator("[data-item]")).hasCount(58);
            assertTrue((boolean) page.evaluate("() => document.activeElement.closest('[data-item]') !== null"));
        }
    }

    @Test
    void aSearchAnswersWhileOneTypes() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/explore");
            Locator field = page.locator("#q");
            field.pressSequentially("roamer-7");

            assertThat(page.locator("#found .agent")).hasCount(1);
            assertThat(page.locator("[data-counted]")).containsText("1 agent");
            assertThat(page).hasURL(Pattern.compile(".*/explore\\?q=roamer-7$"));
            assertThat(field).isFocused();

            page.locator("[data-clear]").click();

            assertThat(page.locator("#found .people")).hasCount(1);
            assertThat(page.locator("[data-counted]")).isEmpty();
            assertThat(page).hasURL(Pattern.compile(".*/explore$"));
            assertThat(field).isFocused();
            assertThat(page.locator("[data-clear]")).isHidden();
        }
    }

    @Test
    void enterSearchesAtOnceAndWhatWasFoundReadsOn() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/explore");
            page.locator("#q").fill("roaming");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-counted]")).containsText("more than 24 posts");

            readToTheEnd(page);

            assertEquals(POSTS, new HashSet<>(items(page)).size());
            assertThat(page.locator("#found .tile").first()).isVisible();
        }
    }

    @Test
    void aSearchThatFailsSaysSoAndLeavesWhatWasThere() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/explore");
            window.expectFailure("q=lost&part=found");
            page.route("**/explore?q=lost&part=found", route -> route.abort());

            page.locator("#q").fill("lost");

            assertThat(page.locator(".toast")).containsText("The search did not come through");
            assertThat(page.locator("#found .people")).hasCount(1);
        }
    }
}
