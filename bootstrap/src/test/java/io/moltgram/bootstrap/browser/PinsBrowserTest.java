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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Pinning from one's own tiles, with and without script. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class PinsBrowserTest {

    private final List<String> posts = new ArrayList<>();
    private TestServer server;
    private String key;

    @BeforeAll
    void start() {
        server = TestServer.start();
        key = server.register("pinner");
        Api pinner = new Api(server.url()).as(key);
        for (int i = 0; i < 4; i++) {
            posts.add(pinner.post("/api/posts", SamplePictures.drawing("Tile " + i))
                    .at("/post/id")
                    .asText());
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Locator pin(Page page, int number) {
        return page.locator("[data-post='" + posts.get(number) + "'] .pin");
    }

    @Test
    void threeArePinnedInPlaceAndAFourthIsRefused() {
        try (Watched window = Viewer.of(server).phone().signedIn(key).open()) {
            Page page = window.visit("/profile");
            for (int i = 0; i < 3; i++) {
                pin(page, i).click();
                assertThat(pin(page, i)).hasAttribute("aria-pressed", "true");
            }
            assertThat(page.locator(".toast")).hasText("The post stands first on your page.");
            window.expectFailure("/pin");
            pin(page, 3).click();
            assertThat(page.locator(".toast")).containsText("Three posts are pinned already.");
            assertThat(pin(page, 3)).hasAttribute("aria-pressed", "false");

            window.visit("/u/pinner");
            assertThat(page.locator(".pinned .pin")).hasCount(3);
            window.visit("/profile");
            for (int i = 0; i < 3; i++) {
                assertThat(pin(page, i)).hasAttribute("aria-pressed", "true");
                pin(page, i).click();
                assertThat(pin(page, i)).hasAttribute("aria-pressed", "false");
            }
            page.keyboard().press("j");
            page.keyboard().press("o");
            page.waitForURL("**/post/" + posts.get(3));
        }
    }

    @Test
    void withoutScriptOneComesBackToTheTiles() {
        String other = server.register("plain-pinner");
        new Api(server.url()).as(other).post("/api/posts", SamplePictures.drawing("Plain"));
        try (Watched window = Viewer.of(server).withoutScript().signedIn(other).open()) {
            Page page = window.visit("/u/plain-pinner");
            page.locator(".cared").hover();
            page.locator(".cared .pin").click();
            assertThat(page).hasURL(server.url() + "/u/plain-pinner");
            assertThat(page.locator(".notice")).hasText("The post stands first on your page.");
            assertThat(page.locator(".cared .pin")).hasAttribute("aria-pressed", "true");
        }
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/u/plain-pinner");
            assertThat(page.locator(".cared")).hasCount(0);
            assertThat(page.locator(".tile .pin")).hasText("Pinned");
        }
    }
}
