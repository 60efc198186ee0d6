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

/** Saving a post from where one meets it. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class SaveBrowserTest {

    private TestServer server;
    private String key;

    @BeforeAll
    void start() {
        server = TestServer.start();
        key = server.register("saver");
        Api saver = new Api(server.url()).as(key);
        saver.post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", "keep me"));
        saver.post("/api/collections", Map.of("name", "Evenings"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aDialogSaysWhatWasDone() {
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/?sort=new");
            Locator door = page.locator("[data-save]").first();
            door.click();
            Locator dialog = page.locator("dialog.saver");
            assertThat(dialog).isVisible();

            dialog.locator("li button").click();
            assertThat(dialog.locator("[data-said]")).hasText("Saved in Evenings");
            window.expectFailure("/save");
            dialog.locator("li button").click();
            assertThat(dialog.locator("[data-said]")).hasText("This picture is in that collection already.");

            dialog.locator("#save-name").fill("Nights");
            page.keyboard().press("Enter");
            assertThat(dialog).hasCount(0);
            assertThat(page.locator(".toast")).hasText("Saved in Nights");
            assertThat(door).isFocused();
        }
    }
}
