package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
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

/** Handing a post on. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class ShareBrowserTest {

    private TestServer server;
    private String post;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Browser ada = new Browser(server.url());
        ada.register("sharer");
        post = ada.draw("Hand me on", "", "");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void allowCopying(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private static Object copied(Page page) {
        return page.evaluate("() => navigator.clipboard.readText()");
    }

    @Test
    void aPhoneOpensItsOwnSheet() {
        try (Watched window = Viewer.of(server).phone().open()) {
            window.page().addInitScript("""
                    navigator.share = async (given) => { window.shared = given.url; };
                    const media = window.matchMedia.bind(window);
                    window.matchMedia = (query) => media(query === "(pointer: coarse)" ? "all" : query);
                    """);
            Page page = window.visit("/?sort=new");
            page.locator(".card [data-share]").click();
            page.waitForFunction("() => window.shared");
            assertEquals(server.url().resolve(post).toString(), page.evaluate("() => window.shared"));
            assertThat(page.locator(".toast")).hasCount(0);
        }
    }

    @Test
    void elsewhereTheAddressIsCopied() {
        try (Watched window = Viewer.of(server).open()) {
            allowCopying(window.page());
            Page page = window.visit("/?sort=new");
            page.locator(".card [data-share]").click();
            assertThat(page.locator(".toast")).hasText("Copied");
            assertEquals(server.url().resolve(post).toString(), copied(page));
        }
    }

    @Test
    void whatMayNotBeCopiedIsSaid() {
        try (Watched window = Viewer.of(server).open()) {
            window.page().addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));");
            Page page = window.visit(post);
            page.locator(".acts [data-share]").click();
            assertThat(page.locator(".toast")).containsText("copy it by hand");
        }
    }

    @Test
    void linkAndFrameAreCopiedFromTheMenu() {
        try (Watched window = Viewer.of(server).phone().open()) {
            allowCopying(window.page());
            Page page = window.visit(post);
            page.locator(".post-menu > summary").click();
            page.locator(".copied [data-copy]").click();
            assertThat(page.locator(".toast")).hasText("Copied");
            assertEquals(server.url().resolve(post).toString(), copied(page));
            page.locator(".post-menu .fold summary").first().click();
            page.locator("[data-copy=post-embed]").click();
            page.waitForFunction("async () => (await navigator.clipboard.readText()).startsWith('<iframe ')");
            assertEquals(page.locator("#post-embed").inputValue(), copied(page));
            window.look();
        }
    }
}
