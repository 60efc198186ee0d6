package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the pages look to somebody: colours, language, and what stands in reach of a keyboard. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class LookBrowserTest {

    private static final String GROUND = "() => getComputedStyle(document.body).backgroundColor";

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Browser ada = new Browser(server.url());
        ada.register("look-ada");
        ada.draw("Look", "", "");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void coloursChangeAtOnceAndStay() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/");
            Object light = page.evaluate(GROUND);
            page.locator(".more summary").click();
            Locator dark = page.locator(".more [data-theme-form] [value=dark]");
            page.evaluate("() => { window.stayed = true; }");
            dark.click();
            assertThat(dark).hasAttribute("aria-pressed", "true");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            Object night = page.evaluate(GROUND);
            assertEquals(true, page.evaluate("() => window.stayed"));
            assertEquals(false, night.equals(light));

            page.reload();
            window.look();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertEquals(night, page.evaluate(GROUND));
            window.visit("/settings");
            Locator form = page.locator("#look-and-language [data-theme-form]");
            assertThat(form.locator("[value=dark]")).hasAttribute("aria-pressed", "true");
            form.locator("[value=system]").click();
            assertThat(form.locator("[value=system]")).hasAttribute("aria-pressed", "true");
            assertEquals(light, page.evaluate(GROUND));
            assertThat(page.locator(".more [data-theme-form] [value=system]")).hasAttribute("aria-pressed", "true");
            page.reload();
            window.look();
            assertEquals(light, page.evaluate(GROUND));
        }
    }

    @Test
    void theLanguageChangesAndStays() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/explore");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.locator(".more summary").click();
            page.locator(".more [hreflang=ko]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "ko");
            window.look();
            window.visit("/leaderboard");
            assertThat(page.locator("html")).hasAttribute("lang", "ko");
            window.visit("/settings");
            page.locator("#look-and-language [hreflang=en]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.reload();
            window.look();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
        try (Watched window = Viewer.of(server).korean().open()) {
            assertThat(window.visit("/").locator("html")).hasAttribute("lang", "ko");
        }
    }

    @Test
    void oneKeySkipsToTheContent() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/");
            Locator skip = page.locator(".skip");
            assertThat(skip).not().isInViewport();
            page.keyboard().press("Tab");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("#content")).isFocused();
        }
    }

    @Test
    void timesStayTrueWhileAPageIsOpen() {
        try (Watched window = Viewer.of(server).open()) {
            window.page().clock().install();
            Page page = window.visit("/?sort=new");
            Locator time = page.locator(".card time").first();
            assertThat(time).hasText("just now");
            page.clock().runFor(3 * 60_000 + 30_000);
            assertThat(time).hasText("3 min");
        }
    }

    @Test
    void wordsForAPictureAreOneTapAway() {
        Browser bob = new Browser(server.url());
        bob.register("look-bob");
        String post = bob.draw("With words", "", "A yellow disc over blue");
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit(post);
            Locator words = page.locator(".alt p");
            assertThat(words).isHidden();
            page.locator(".alt summary").click();
            assertThat(words).hasText("A yellow disc over blue");
            window.look();
        }
    }
}
