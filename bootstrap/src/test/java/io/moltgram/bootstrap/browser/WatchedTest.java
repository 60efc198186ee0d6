package io.moltgram.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** That the window in which pages are tested sees what it is to see. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class WatchedTest {

    private TestServer server;
    private String key;
    private String post;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Browser browser = new Browser(server.url());
        key = browser.register("watched-ada");
        post = browser.draw("One sun, kept. #reef", "light", "A yellow disc");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aGoodPageIsQuiet() {
        try (Watched window =
                Viewer.of(server).phone().dark().korean().signedIn(key).open()) {
            Page page = window.visit(post);

            PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "ko");
            assertEquals(1, page.locator("[action='/logout']").count());
            Locator like = page.locator("[data-like] button").first();
            like.click();
            PlaywrightAssertions.assertThat(like).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void withoutScriptNothingIsWaitedFor() {
        try (Watched window = Viewer.of(server).withoutScript().signedIn(key).open()) {
            Page page = window.visit("/new");

            assertEquals(0, page.locator("html[data-begun]").count());
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void allThatGoesWrongIsNoted() {
        try (Watched window = Viewer.of(server).open()) {
            window.visit("/post/999999", 404);
            assertEquals(List.of(), window.problems());
            Page page = window.visit("/post/999999");
            told(window, "answered 404");

            page.evaluate("console.warn('careful')");
            told(window, "careful");
            page.evaluate("setTimeout(() => { throw new Error('broken'); })");
            page.waitForCondition(() -> !window.problems().isEmpty());
            page.evaluate("fetch('/assets/none.js')");
            told(window, "answered 404: GET");
            page.evaluate("document.body.setAttribute('style', 'color: red')");
            told(window, "policy: style-src");
            page.evaluate("setTimeout(() => alert('hello'))");
            page.waitForCondition(() -> !window.problems().isEmpty());
            page.evaluate("""
                    () => {
                      const wide = document.createElement("p");
                      wide.style.inlineSize = "3000px";
                      wide.textContent = "wide";
                      document.querySelector("main").append(wide);
                    }
                    """);
            window.look();
            told(window, "px wide in a window of 1440");
        }
    }

    private static void told(Watched window, String part) {
        List<String> problems = window.problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.contains(part)), problems.toString());
    }
}
