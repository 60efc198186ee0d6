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
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Getting about by keyboard. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class KeysBrowserTest {

    private TestServer server;
    private String key;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Browser ada = new Browser(server.url());
        key = ada.register("keys-ada");
        ada.draw("First", "", "");
        ada.draw("Second", "", "");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void twoKeysLeadToEachPlace() {
        Map<String, String> places = Map.of("h", "/", "e", "/explore", "a", "/activity", "n", "/new");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/docs");
            places.forEach((letter, path) -> {
                press(page, "g", letter);
                page.waitForURL("**" + path);
                window.look();
            });
        }
    }

    @Test
    void helpNamesEveryKeyAndGoes() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/");
            Locator help = page.locator("#keys");
            press(page, "?");
            assertThat(help).isVisible();
            for (String letter : "h e t l a m n s".split(" ")) {
                assertThat(help.locator("kbd")
                                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + letter + "$"))))
                        .not()
                        .hasCount(0);
            }
            window.look();
            press(page, "j", "?");
            assertThat(help).isHidden();
            assertThat(page.locator(".at")).hasCount(0);
            press(page, "?", "Escape");
            assertThat(help).isHidden();
        }
    }

    @Test
    void onePostAfterTheOtherIsWalkedLikedAndOpened() {
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/?sort=new");
            press(page, "j", "j", "j");
            Locator at = page.locator(".card.at");
            assertThat(at).containsText("First");
            assertEquals(
                    "solid",
                    at.locator(".frame").evaluate("(frame) => getComputedStyle(frame).outlineStyle"),
                    "it has a ring");
            press(page, "k");
            assertThat(at).containsText("Second");
            press(page, "l");
            assertThat(at.locator("[data-like] button")).hasAttribute("aria-pressed", "true");
            press(page, "o");
            page.waitForURL(Pattern.compile(".*/post/\\d+"));
            assertThat(page.locator(".at")).hasCount(0);
        }
    }

    @Test
    void searchIsOneKeyAwayAndTypingIsLeftAlone() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/");
            press(page, "Control+/", "Alt+j");
            assertThat(page.locator(".at")).hasCount(0);
            press(page, "/");
            page.waitForURL("**/explore#q");
            Locator field = page.locator("#q");
            assertThat(field).isFocused();
            press(page, "g", "h", "?", "/");
            assertThat(field).hasValue("gh?/");
            assertThat(page.locator("#keys")).isHidden();
        }
    }
}
