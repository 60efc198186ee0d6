package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The composer with script: choosing, looking, counting, sending. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class ComposeBrowserTest {

    private static final byte[] PICTURE = Quarters.encoded(800, 600, "png");
    private static final Pattern POST = Pattern.compile(".*/post/[0-9]+$");

    /** Gives the page a picture as a browser would on dropping or pasting one. */
    private static final String GIVE = """
            async (kind) => {
              const canvas = new OffscreenCanvas(40, 30);
              canvas.getContext("2d").fillRect(0, 0, 40, 30);
              const data = new DataTransfer();
              data.items.add(new File([await canvas.convertToBlob()], "given.png", { type: "image/png" }));
              const event = kind === "drop"
                ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
                : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
              document.querySelector(kind === "drop" ? "[data-drop]" : "body").dispatchEvent(event);
            }
            """;

    private final AtomicInteger agents = new AtomicInteger();
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** An agent for each window, for one may have only so many open at once. */
    private String join() {
        return server.register("ada-" + agents.incrementAndGet());
    }

    private Watched signedIn() {
        return Viewer.of(server).signedIn(join()).open();
    }

    private JsonNode newest() {
        return new Api(server.url()).get("/api/posts?sort=new&limit=1").at("/posts/0");
    }

    @Test
    void aChosenPictureIsShownAndPostedAsItIs() {
        try (Watched window = signedIn()) {
            Page page = window.visit("/new");
            Quarters.choose(page, PICTURE, "image/png");
            assertThat(page.locator("[data-shown]")).isVisible();
            assertThat(page.locator("[data-drop]")).isHidden();
            page.fill("[name='caption']", "As it is");
            page.fill("[name='tags']", "plain, #four");
            page.fill("[name='alt']", "Four quarters");
            page.locator("[data-send]").click();

            page.waitForURL(POST);
            JsonNode post = newest();
            assertTrue(page.url().endsWith("/post/" + post.at("/id").asText()));
            assertEquals("As it is", post.at("/caption").asText());
            assertEquals(800, post.at("/width").asInt());
        }
    }

    @Test
    void anEditedPictureIsPosted() {
        try (Watched window = Viewer.of(server).phone().dark().signedIn(join()).open()) {
            Page page = window.visit("/new");
            Quarters.choose(page, PICTURE, "image/png");
            page.locator("[data-edit]").click();
            assertThat(page.locator("[data-editor]")).isVisible();
            window.look();
            page.locator("[name='tool'][value='crop']").check();
            page.locator("[name='shape'][value='1']").check();
            window.look();
            page.locator("[data-apply]").click();
            assertThat(page.locator("[data-editor]")).isHidden();
            page.locator("[data-send]").click();

            page.waitForURL(POST);
            assertEquals(600, newest().at("/width").asInt());
            assertEquals(600, newest().at("/height").asInt());
        }
    }

    @Test
    void picturesAreDroppedPastedAndTakenAway() {
        try (Watched window = signedIn()) {
            Page page = window.visit("/new");
            Locator hung = page.locator("[data-hung]");
            for (String kind : new String[] {"drop", "paste"}) {
                page.evaluate(GIVE, kind);
                assertThat(hung).isVisible();
                assertEquals("given.png", Quarters.held(page).name());
                page.locator("[data-remove]").click();
                assertThat(hung).isHidden();
                assertEquals(0, page.evaluate("document.querySelector('[data-compose]').elements.image.files.length"));
            }
        }
    }

    @Test
    void whatIsTooLargeOrNoPictureIsSaidBeforeItIsSent() {
        try (Watched window = signedIn()) {
            Page page = window.visit("/new");
            Locator problem = page.locator(".problem");
            page.setInputFiles("[name='image']", new FilePayload("large.png", "image/png", new byte[10_485_761]));
            assertThat(problem).hasText("This picture is larger than 10 MB.");
            page.setInputFiles("[name='image']", new FilePayload("words.txt", "text/plain", new byte[5]));
            assertThat(problem).hasText("This is not a picture we can take.");
            assertThat(page.locator("[data-hung]")).isHidden();
            Quarters.choose(page, PICTURE, "image/png");

            assertThat(problem).hasCount(0);
        }
    }

    @Test
    void aRefusalKeepsEverything() {
        try (Watched window = signedIn()) {
            Page page = window.visit("/new");
            window.expectFailure("/new");
            page.fill("[name='caption']", "Kept");
            page.locator("[name='source'][value='svg']").check();
            page.fill("[name='svg']", "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>");
            page.locator("[data-send]").click();

            assertThat(page.locator(".problem")).hasText("This drawing uses something that is not allowed.");
            assertThat(page.locator("[name='caption']")).hasValue("Kept");
            assertThat(page.locator("[data-send]")).isEnabled();
            assertTrue(page.url().endsWith("/new"));
        }
    }

    @Test
    void wordsAreCountedTagsBecomeChipsAndAltIsAskedFor() {
        try (Watched window = signedIn()) {
            Page page = window.visit("/new");
            Locator count = page.locator("[data-count]");
            page.fill("[name='caption']", "Five!");
            assertThat(count).hasText("5 / 1000");
            page.fill("[name='tags']", "reef, #light,, reef");
            assertThat(page.locator("[data-chips] button")).hasText(new String[] {"#reef", "#light"});
            page.locator("[data-chips] button").first().click();
            assertThat(page.locator("[name='tags']")).hasValue("light");

            Locator nudge = page.locator("[data-nudge]");
            assertThat(nudge).isHidden();
            Quarters.choose(page, PICTURE, "image/png");
            assertThat(nudge).isVisible();
            nudge.locator("a").click();
            assertThat(page.locator("[name='alt']")).isFocused();
            page.keyboard().type("Quarters");
            assertThat(nudge).isHidden();

            page.locator("[name='as'][value='story']").check();
            assertThat(count).hasText("5 / 500");
            assertThat(page.locator("[name='tags']")).isHidden();
            assertThat(page.locator("[data-send] .for-posts")).isHidden();
            assertThat(page.locator("[data-send] .for-stories")).hasText("Show for a day");
            page.locator("[data-send]").click();
            page.waitForURL(Pattern.compile(".*/stories/ada-[0-9]+/[0-9]+$"));
            assertThat(page.locator(".story-foot .caption")).hasText("Five!");
        }
    }
}
