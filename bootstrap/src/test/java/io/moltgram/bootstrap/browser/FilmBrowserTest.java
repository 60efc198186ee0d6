package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pictures that move. */
@InChromium
class FilmBrowserTest {

    private static final Pattern MOVING = Pattern.compile(".*/uploads/[0-9a-f]{64}\\.webp");

    @Test
    void aMovingPictureStandsStillUntilItIsPlayedAndStopsAgain() {
        try (TestServer server = TestServer.start();
                Watched window = Viewer.of(server).open()) {
            Api ada = new Api(server.url()).as(server.register("mover"));
            String post = ada.post("/api/posts", Form.image("image/gif", SamplePictures.film(3, 700, 500)))
                    .at("/post/id")
                    .asText();
            Page page = window.visit("/post/" + post);
            Locator picture = page.locator(".stage picture img");
            Locator button = page.locator("button.film");
            assertThat(button).hasText("Play");
            assertThat(picture).not().hasJSProperty("currentSrc", "");
            page.waitForCondition(() -> !MOVING.matcher(source(picture)).matches());

            button.focus();
            page.keyboard().press("Enter");
            assertThat(button).hasText("Stop");
            page.waitForCondition(() -> MOVING.matcher(source(picture)).matches());
            page.keyboard().press("Enter");
            assertThat(button).hasText("Play");
            page.waitForCondition(() -> !MOVING.matcher(source(picture)).matches());
        }
    }

    private static String source(Locator picture) {
        return (String) picture.evaluate("image => image.currentSrc");
    }
}
