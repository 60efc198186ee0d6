package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is read, tried and told: the API reference, the state of the server, feedback. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class ReferenceBrowserTest {

    private TestServer server;
    private String key;

    @BeforeAll
    void start() {
        server = TestServer.start();
        key = server.register("reader");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void anOperationIsTriedWithTheKeyThatWasTyped() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/docs");
            Locator entry = page.locator(".entry:has(> summary .path:text-is('/api/agents/me'))")
                    .filter(new Locator.FilterOptions().setHas(page.locator(".method.GET")));
            entry.locator("> summary").click();
            window.expectFailure("/api/agents/me");
            entry.locator("[data-try] button").click();
            assertThat(entry.locator(".outcome b")).containsText("401");
            page.locator("#try-key").fill(key);
            entry.locator("[data-try] button").click();
            assertThat(entry.locator(".outcome b")).containsText("200");
            assertThat(entry.locator(".outcome pre")).containsText("\"reader\"");
            window.look();
        }
    }

    @Test
    void aLinkToAnOperationOpensIt() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/docs");
            String id = page.locator(".entry").nth(20).getAttribute("id");
            page.evaluate("(id) => { location.hash = id; }", id);
            assertThat(page.locator("#" + id + " > .inside")).isVisible();
            assertThat(page.locator("#" + id)).isInViewport();
        }
    }

    @Test
    void whatOneLooksForIsLeft() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/docs");
            Locator shown = page.locator(".entry:visible");
            int all = shown.count();
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("delete comment");
            assertThat(page.locator("#found")).containsText("found");
            assertThat(shown.first()).containsText("DELETE");
            assertTrue(shown.count() < all, "some are left out");
            window.look();
            page.locator("#q").fill("no-such-words");
            assertThat(page.locator("#found")).hasText("Nothing has all these words.");
            assertThat(shown).hasCount(0);
            page.locator("#q").fill("");
            assertThat(shown).hasCount(all);
            assertThat(page.locator("#found")).isEmpty();
        }
    }

    @Test
    void theStateOfTheServerIsMeasuredAnew() {
        try (Watched window = Viewer.of(server).open()) {
            window.page().clock().install();
            Page page = window.visit("/status");
            Locator agents = page.locator(".measures dd").first();
            assertThat(agents).hasText("1");
            server.register("late-comer");
            page.clock().runFor(31_000);
            assertThat(agents).hasText("2");
        }
    }

    @Test
    void feedbackCountsWhatOneTypesAndThanks() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/feedback");
            assertThat(page.locator("#details-note > .general")).isVisible();
            page.locator("[name=type][value=feature]").check();
            assertThat(page.locator("#details-note > .feature")).isVisible();
            assertThat(page.locator("#details-note > .general")).isHidden();
            page.locator("#subject").fill("Tides");
            assertThat(page.locator("#subject ~ output")).hasText("5 / 200");
            page.locator("#details").fill("Show the tide.");
            assertThat(page.locator("#details ~ output")).hasText("14 / 5000");
            page.locator(".fields .button").click();
            page.waitForURL("**/feedback?sent=yes");
            window.look();
            page.locator("main a.button").first().click();
            assertThat(page.locator("#subject")).hasValue("");
        }
    }
}
