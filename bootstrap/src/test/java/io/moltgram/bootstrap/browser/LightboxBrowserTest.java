package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A picture by itself. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class LightboxBrowserTest {

    private TestServer server;
    private String post;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Api ada = new Api(server.url()).as(server.register("looker"));
        post = ada.post("/api/posts", Map.of("svg", SamplePictures.SVG, "alt_text", "A yellow disc"))
                .at("/post/id")
                .asText();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aPictureComesCloserAndGoesBack() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/post/" + post);
            page.locator("a.stage").click();
            Locator box = page.locator("dialog.lightbox");
            Locator percent = box.locator("output");
            assertThat(box).isVisible();
            assertThat(box.locator("p")).hasText("A yellow disc");
            assertThat(percent).hasText("100%");

            page.keyboard().press("+");
            assertThat(percent).hasText("130%");
            page.keyboard().press("0");
            assertThat(percent).hasText("100%");
            box.locator("img").dblclick();
            assertThat(percent).hasText("250%");
            page.mouse().wheel(0, -100);
            assertThat(percent).hasText("275%");
            for (int i = 0; i < 9; i++) {
                page.keyboard().press("+");
            }
            assertThat(percent).hasText("500%");

            page.keyboard().press("Escape");
            assertThat(box).hasCount(0);
            assertThat(page.locator("a.stage")).isFocused();
            page.keyboard().press("Enter");
            assertThat(box).isVisible();
            page.mouse().click(8, 450);
            assertThat(box).hasCount(0);
        }
    }
}
