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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Stories with script: they go on by themselves, and stop, and go where one points. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class StoryBrowserTest {

    private static final String LEFT = "() => document.querySelector('.now i').getAnimations()[0]?.currentTime ?? -1";
    private static final String SOON_OVER = "document.querySelector('.now i').getAnimations()[0].currentTime = 4990";

    private TestServer server;
    private Api ada;
    private String bobsKey;
    private String first;
    private String second;
    private String bobs;

    @BeforeAll
    void start() {
        server = TestServer.start();
        ada = new Api(server.url()).as(server.register("ada"));
        bobsKey = server.register("bob");
        bobs = tell(new Api(server.url()).as(bobsKey), "Bob's only one");
        first = tell(ada, "First of ada");
        second = tell(ada, "");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String tell(Api author, String caption) {
        return author.post("/api/stories", SamplePictures.drawing(caption))
                .at("/story/id")
                .asText();
    }

    private static Locator at(Page page, String story) {
        return page.locator("[data-story='" + story + "'].running");
    }

    private static double time(Page page) {
        return ((Number) page.evaluate(LEFT)).doubleValue();
    }

    @Test
    void storiesGoOnByThemselvesAndLeadBack() {
        try (Watched window = Viewer.of(server).width(768).withMotion().open()) {
            Page page = window.visit("/");
            page.locator("[data-ring]").first().click();
            assertThat(at(page, first)).isVisible();
            window.look();
            assertThat(page.locator(".now i")).hasCSS("animation-duration", "5s");
            page.evaluate(SOON_OVER);
            assertThat(at(page, second)).isVisible();
            assertTrue(page.url().endsWith("/stories/ada/" + second), page.url());
            assertEquals(1, page.locator(".bars .past").count());
            page.evaluate(SOON_OVER);
            assertThat(at(page, bobs)).isVisible();
            page.evaluate(SOON_OVER);

            page.waitForURL(url -> !url.contains("/stories/"));
            assertThat(page.locator("[data-ring]")).hasCount(2);
            assertThat(page.locator(".fresh-ring")).hasCount(0);
            assertThat(page.locator("[data-ring]").first()).hasAttribute("aria-label", "ada, stories you have seen");
        }
    }

    @Test
    void aFaceLeadsToTheFirstStoryThatWasNotSeenHere() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/stories/ada/" + first);
            assertThat(at(page, first)).isVisible();
            window.visit("/");

            assertThat(page.locator("[data-ring]").first()).hasAttribute("href", "/stories/ada/" + second);
            assertThat(page.locator(".fresh-ring")).hasCount(2);
        }
    }

    @Test
    void theyWaitWhilePressedAndWhileOneLooksElsewhere() {
        try (Watched window = Viewer.of(server).withMotion().open()) {
            Page page = window.visit("/stories/ada");
            Locator theatre = page.locator(".theatre");
            Locator bar = page.locator(".now i");
            Pattern held = Pattern.compile("held");
            assertThat(at(page, first)).isVisible();
            page.waitForFunction("() => (" + LEFT + ")() > 0");

            page.mouse().move(720, 450);
            page.mouse().down();
            assertThat(bar).hasCSS("animation-play-state", "paused");
            page.evaluate("document.querySelector('.now i').getAnimations()[0].ready.then(() => 1)");
            double there = time(page);
            page.waitForFunction("(start) => performance.now() > start + 300", page.evaluate("performance.now()"));
            assertEquals(there, time(page));
            page.mouse().up();
            assertThat(bar).hasCSS("animation-play-state", "running");
            assertThat(at(page, first)).isVisible();

            page.keyboard().press("Space");
            assertThat(page.locator("[data-hold]")).hasAttribute("aria-pressed", "true");
            assertThat(bar).hasCSS("animation-play-state", "paused");
            page.locator("[data-hold]").click();
            assertThat(theatre).not().hasClass(held);
            page.evaluate("dispatchEvent(new Event('blur'))");
            assertThat(theatre).hasClass(held);
            page.evaluate("dispatchEvent(new Event('focus'))");
            assertThat(theatre).not().hasClass(held);
        }
    }

    @Test
    void halvesArrowsAndKeysGoWhereTheyPoint() {
        try (Watched window = Viewer.of(server).signedIn(bobsKey).open()) {
            Page page = window.visit("/stories/ada/" + first);
            assertThat(at(page, first)).isVisible();
            assertThat(page.locator("[data-hold]")).isHidden();
            page.mouse().click(850, 450);
            assertThat(at(page, second)).isVisible();
            assertThat(page.locator("[data-told]")).hasText("ada, story 2 of 2");
            page.mouse().click(560, 450);
            assertThat(at(page, first)).isVisible();
            page.keyboard().press("ArrowRight");
            assertThat(at(page, second)).isVisible();
            page.keyboard().press("ArrowLeft");
            assertThat(at(page, first)).isVisible();

            Locator previous = page.locator("[data-go='agent-before']");
            previous.focus();
            page.keyboard().press("Enter");
            assertThat(at(page, bobs)).isVisible();
            assertThat(page.locator("[data-go='agent-behind']")).isVisible();
            page.keyboard().press("ArrowLeft");
            assertThat(at(page, bobs)).isVisible();
            page.keyboard().press("Escape");
            page.waitForURL(server.url().resolve("/").toString());
        }
    }

    @Test
    void eachOneThatWasShownIsCounted() {
        String key = server.register("cay");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/stories/ada/" + first);
            long before = ada.get("/api/stories/" + second).at("/view_count").asLong();
            page.keyboard().press("ArrowRight");

            assertThat(page.locator("[data-story='" + second + "'] [data-views]"))
                    .hasText(Pattern.compile("^" + (before + 1) + " views?$"));
            assertEquals(
                    before + 1,
                    ada.get("/api/stories/" + second).at("/view_count").asLong());
        }
    }

    @Test
    void nothingMovesForThoseWhoWantItStill() {
        try (Watched window = Viewer.of(server).phone().dark().korean().open()) {
            Page page = window.visit("/stories/ada/" + first);

            assertThat(at(page, first)).isVisible();
            assertEquals(0, page.evaluate("document.getAnimations().length"));
            page.touchscreen().tap(280, 320);
            assertThat(at(page, second)).isVisible();
        }
    }
}
