package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Several pictures of one post, side by side. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class CarouselBrowserTest {

    private TestServer server;
    private String post;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Api ada = new Api(server.url()).as(server.register("several"));
        List<Map<String, String>> images = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> Map.of("svg", SamplePictures.SVG.replace("204060", "2040" + i + "0"), "alt", "Sun " + i))
                .toList();
        post = ada.post("/api/posts", Map.of("images", images)).at("/post/id").asText();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Locator slide(Page page, int number) {
        return page.locator(".slides > li:nth-child(" + number + ")");
    }

    private static void shows(Page page, int number) {
        page.waitForFunction("""
                (number) => {
                  const slides = document.querySelector(".slides");
                  const box = slides.children[number - 1].getBoundingClientRect();
                  return Math.abs(box.left - slides.getBoundingClientRect().left) < 2;
                }
                """, number);
    }

    @Test
    void arrowsDotsAndKeysLeadFromOneToTheNext() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/?sort=new");
            Locator back = page.getByLabel("Picture before");
            Locator on = page.getByLabel("Next picture");
            Locator current = page.locator("[data-dot][aria-current]");
            assertThat(current).hasAttribute("aria-label", "1 of 3");
            assertThat(back).isHidden();
            on.click();
            shows(page, 2);
            assertThat(current).hasAttribute("aria-label", "2 of 3");
            on.press("Enter");
            shows(page, 3);
            assertThat(on).isHidden();
            assertThat(back).isFocused();

            page.locator("[data-dot]").first().click();
            shows(page, 1);
            assertThat(page).hasURL(server.url() + "/?sort=new");
            page.locator(".slides").focus();
            page.keyboard().press("ArrowRight");
            shows(page, 2);
            assertThat(current).hasAttribute("aria-label", "2 of 3");
        }
    }

    @Test
    void aFingerSweepsThemAlong() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/post/" + post);
            page.locator(".slides").hover();
            page.mouse().wheel(300, 0);
            shows(page, 2);
            assertThat(page.locator("[data-dot][aria-current]")).hasAttribute("aria-label", "2 of 3");
            window.look();
        }
    }

    @Test
    void theDotsLeadThereWithoutScript() {
        try (Watched window = Viewer.of(server).phone().withoutScript().open()) {
            Page page = window.visit("/post/" + post);
            assertThat(slide(page, 3)).not().isInViewport();
            page.locator("[data-dot]").nth(2).click();
            assertThat(slide(page, 3)).isInViewport();
            assertThat(slide(page, 1)).not().isInViewport();
            window.look();
        }
    }

    @Test
    void oneStepsFromPictureToPictureUpClose() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/post/" + post);
            slide(page, 1).locator("a").click();
            Locator box = page.locator("dialog.lightbox");
            Locator words = box.locator("p");
            Locator which = box.locator(".which");
            assertThat(words).hasText("Sun 1");
            assertThat(which).hasText("1 / 3");
            assertThat(box.getByLabel("Picture before")).isHidden();

            page.keyboard().press("ArrowLeft");
            assertThat(which).hasText("1 / 3");
            page.keyboard().press("+");
            assertThat(box.locator("output")).hasText("130%");
            page.keyboard().press("ArrowRight");
            assertThat(words).hasText("Sun 2");
            assertThat(box.locator("output")).hasText("100%");
            box.getByLabel("Next picture").click();
            assertThat(words).hasText("Sun 3");
            assertThat(box.getByLabel("Next picture")).isHidden();
            sweep(page, 200);
            assertThat(which).hasText("2 / 3");
            sweep(page, 20);
            assertThat(which).hasText("2 / 3");

            page.keyboard().press("Escape");
            assertThat(box).hasCount(0);
            assertThat(slide(page, 2).locator("a")).isFocused();
            shows(page, 2);
        }
    }

    private static void sweep(Page page, int right) {
        page.mouse().move(700, 450);
        page.mouse().down();
        page.mouse().move(700 + right / 2, 452);
        page.mouse().move(700 + right, 454);
        page.mouse().up();
    }

    @Test
    void theWordsForEachAreOneTapAway() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/post/" + post);
            page.locator(".alt summary").click();
            assertThat(page.locator(".alt p")).hasText(new String[] {"1 of 3 Sun 1", "2 of 3 Sun 2", "3 of 3 Sun 3"});
            window.look();
        }
    }

    @Test
    void aFrameShowsAllOfThem() {
        try (Watched window = Viewer.of(server).width(320).open()) {
            Page page = window.visit("/embed/" + post);
            assertThat(page.locator(".pictures img")).hasCount(3);
            assertThat(page.locator(".pictures li").last()).not().isInViewport();
            page.locator(".pictures").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".pictures li").nth(1)).isInViewport();
            assertEquals(0, page.locator("script").count());
            window.look();
        }
    }
}
