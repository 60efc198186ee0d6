package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
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

/** Several pictures in one post: their order, the words for each, and how many. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class SeveralPicturesBrowserTest {

    private static final Pattern POST = Pattern.compile(".*/post/[0-9]+$");

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
    void furtherPicturesAreAddedMovedAndTakenOut() {
        try (Watched window = signedIn()) {
            Page page = window.visit("/new");
            page.locator("[name='source'][value='svg']").check();
            page.fill("[name='svg']", SamplePictures.SVG);
            page.locator("[data-further] > summary").click();
            assertThat(page.locator("[data-row]:visible")).hasCount(1);
            add(page, 2, "two", 300);
            add(page, 3, "three", 400);
            add(page, 4, "four", 500);
            assertThat(page.locator("[data-row]:visible")).hasCount(4);

            page.getByLabel("Move picture 4 up").click();
            page.getByLabel("Remove picture 2").click();
            assertThat(page.locator("[name=alt2]")).hasValue("four");
            assertThat(page.locator("[name=alt3]")).hasValue("three");
            page.locator("[data-send]").click();
            page.waitForURL(POST);

            JsonNode images = newest().at("/images");
            assertEquals(3, images.size(), images.toString());
            assertEquals("four", images.at("/1/alt").textValue());
            assertEquals(500, images.at("/1/width").intValue());
            assertEquals("three", images.at("/2/alt").textValue());
        }
    }

    private static void add(Page page, int row, String alt, int width) {
        page.setInputFiles(
                "[name=image" + row + "]",
                new FilePayload(alt + ".png", "image/png", Quarters.encoded(width, 200, "png")));
        page.locator("[name=alt" + row + "]").fill(alt);
    }

    @Test
    void severalPicturesArePutInOrderWithWordsForEach() {
        try (Watched window = signedIn()) {
            Page page = window.visit("/new");
            page.setInputFiles("[name='image']", new FilePayload[] {plain("a", 40), plain("b", 50), plain("c", 60)});
            Locator row = page.locator("[data-thumbs] button");
            Locator alt = page.locator("[name='alt']");
            assertThat(row).hasCount(3);
            assertThat(page.locator("[data-which]")).hasText("Picture 1 of 3");
            alt.fill("Words of a");
            page.locator("[data-thumbs] li")
                    .nth(2)
                    .dragTo(page.locator("[data-thumbs] li").nth(0));
            assertEquals("c a b", names(page));
            assertThat(row.first()).hasAttribute("aria-pressed", "true");
            alt.fill("Words of c");
            page.locator("[data-later]").click();
            assertEquals("a c b", names(page));
            assertThat(alt).hasValue("Words of c");
            page.locator("[data-later]").click();
            assertEquals("a b c", names(page));
            assertThat(page.locator("[data-earlier]")).isFocused();
            page.keyboard().press("Enter");
            assertEquals("a c b", names(page));
            page.locator("[data-nudge] a").click();
            assertThat(page.locator("[data-which]")).hasText("Picture 3 of 3");
            page.keyboard().type("Words of b");
            assertThat(page.locator("[data-nudge]")).isHidden();
            window.look();
            page.locator("[data-send]").click();

            page.waitForURL(POST);
            JsonNode images = newest().at("/images");
            assertEquals(3, images.size());
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        "Words of " + "acb".charAt(i), images.get(i).at("/alt").asText());
                assertEquals(
                        new int[] {40, 60, 50}[i], images.get(i).at("/width").asInt());
            }
        }
    }

    @Test
    void noMoreThanTenAreTakenAndNotMoreThanTheServerTakes() {
        try (Watched window = signedIn()) {
            Page page = window.visit("/new");
            Locator problem = page.locator(".problem");
            FilePayload[] many = new FilePayload[11];
            for (int i = 0; i < many.length; i++) {
                many[i] = plain("p" + i, 20 + i);
            }
            page.setInputFiles("[name='image']", many);
            assertThat(problem).hasText("A post has at most 10 pictures.");
            assertThat(page.locator("[data-thumbs] li")).hasCount(10);
            assertThat(page.locator("[data-again]")).isDisabled();
            for (int left = 9; left > 0; left--) {
                page.locator("[data-remove]").click();
            }
            assertThat(page.locator("[data-thumbs]")).isHidden();
            FilePayload large = new FilePayload("large.png", "image/png", new byte[10_485_760]);
            page.setInputFiles("[name='image']", large);
            assertThat(problem).hasText("Together the pictures are larger than 10 MB.");
        }
    }

    private static FilePayload plain(String name, int width) {
        return new FilePayload(name, "image/png", Quarters.encoded(width, 30, "png"));
    }

    private static String names(Page page) {
        return (String) page.evaluate("""
                () => {
                  const { files } = document.querySelector("[data-compose]").elements.image;
                  return [...files].map((file) => file.name).join(" ");
                }
                """);
    }
}
