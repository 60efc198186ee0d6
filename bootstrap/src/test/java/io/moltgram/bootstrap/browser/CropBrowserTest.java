package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.moltgram.bootstrap.browser.Quarters.Held;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Cropping, turning, mirroring and straightening: sizes and places of what comes out. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class CropBrowserTest {

    private static final int NEAR = 12;

    private final AtomicInteger agents = new AtomicInteger();
    private TestServer server;
    private Watched window;
    private Page page;

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

    @BeforeEach
    void open() {
        window = Viewer.of(server).width(768).signedIn(join()).open();
        page = window.visit("/new");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void edit(byte[] picture, String type) {
        Quarters.choose(page, picture, type);
        edit();
    }

    private void edit() {
        page.locator("[data-edit]").click();
        assertThat(page.locator("[data-editor]")).isVisible();
        page.locator("[name='tool'][value='crop']").check();
        assertThat(page.locator("[data-crop]")).isVisible();
    }

    private void edit(int width, int height) {
        edit(Quarters.encoded(width, height, "png"), "image/png");
    }

    private void shape(String value) {
        page.locator("[name='shape'][value='" + value + "']").check();
    }

    private Held apply() {
        page.locator("[data-apply]").click();
        assertThat(page.locator("[data-editor]")).isHidden();
        return Quarters.held(page);
    }

    private static void assertSize(int width, int height, Held held) {
        assertArrayEquals(new int[] {width, height}, new int[] {held.width(), held.height()});
    }

    /** Which of the four colours lies in the middle of each quarter. */
    private static List<Integer> order(Held held) {
        List<Integer> order = new ArrayList<>();
        for (List<Integer> colour : held.colours().subList(0, 4)) {
            for (int i = 0; i < Quarters.COLOURS.length; i++) {
                int[] known = Quarters.COLOURS[i];
                if (Math.abs(known[0] - colour.get(0)) < NEAR
                        && Math.abs(known[1] - colour.get(1)) < NEAR
                        && Math.abs(known[2] - colour.get(2)) < NEAR) {
                    order.add(i);
                }
            }
        }
        return order;
    }

    @Test
    void theShapesCutTheLargestPartFromTheMiddle() {
        String[] shapes = {"1", "0.8", "1.91", "0"};
        int[][] sizes = {{600, 600}, {480, 600}, {800, 419}, {800, 419}};
        edit(800, 600);
        for (int i = 0; i < shapes.length; i++) {
            shape(shapes[i]);
            assertThat(page.locator("[data-size]")).hasText(sizes[i][0] + " by " + sizes[i][1] + " pixels");
        }
        shape("0.8");
        Held held = apply();

        assertSize(480, 600, held);
        assertEquals(List.of(0, 1, 2, 3), order(held));
        assertEquals("filtered-image.jpg", held.name());
    }

    @Test
    void turningAndMirroringGoByWhatOneSees() {
        edit(800, 600);
        Locator turn = page.locator("[data-turn]");
        Locator flip = page.locator("[data-flip]");
        turn.click();
        Held once = apply();
        assertSize(600, 800, once);
        assertEquals(List.of(2, 0, 3, 1), order(once));

        edit();
        flip.click();
        assertThat(flip).hasAttribute("aria-pressed", "true");
        turn.click();
        Held more = apply();
        assertSize(800, 600, more);
        assertEquals(List.of(1, 0, 3, 2), order(more)); // 2 0 / 3 1, then 0 2 / 1 3, then this
    }

    @Test
    void straighteningKeepsTheSizeAndLeavesNoEmptyCorner() {
        edit(800, 600);
        Locator angle = page.locator("[data-angle]");
        angle.focus();
        page.keyboard().press("End");
        assertThat(page.locator("output[for='slide-angle']")).hasText("15 °");
        Held held = apply();

        assertSize(800, 600, held);
        assertEquals(List.of(0, 1, 2, 3), order(held));
        Object pale = page.evaluate("""
                async () => {
                  const [file] = document.querySelector("[data-compose]").elements.image.files;
                  const picture = await createImageBitmap(file);
                  const canvas = new OffscreenCanvas(picture.width, picture.height);
                  const context = canvas.getContext("2d");
                  context.drawImage(picture, 0, 0);
                  const { data } = context.getImageData(0, 0, picture.width, picture.height);
                  let pale = 0;
                  for (let i = 0; i < data.length; i += 4) {
                    pale += Math.min(data[i], data[i + 1], data[i + 2]) > 230 ? 1 : 0;
                  }
                  return pale;
                }
                """);
        assertEquals(0, pale);
    }

    @Test
    void largePicturesComeDownAndAPictureOnItsSideStandsUp() {
        edit(3000, 2000);
        shape("1");
        assertSize(2000, 2000, apply());
        page.locator("[data-remove]").click();
        edit(3000, 2000);
        page.locator("[data-flip]").click();
        assertSize(2048, 1365, apply());
        page.locator("[data-remove]").click();

        edit(Quarters.onItsSide(800, 600), "image/jpeg");
        assertThat(page.locator("[data-size]")).hasText("600 by 800 pixels");
        page.locator("[data-flip]").click();
        Held held = apply();
        assertSize(600, 800, held);
        assertEquals(List.of(0, 2, 1, 3), order(held));
    }

    @Test
    void theFrameIsMovedAndSizedByKeys() {
        edit(800, 600);
        Locator frame = page.locator("[data-crop]");
        frame.focus();
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("Shift+ArrowLeft");
        }
        assertThat(page.locator("[data-size]")).hasText("720 by 600 pixels");
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(frame).hasCSS("left", Pattern.compile("^[1-9].*"));
        shape("1");
        frame.focus();
        for (int i = 0; i < 15; i++) {
            page.keyboard().press("ArrowUp");
        }
        page.keyboard().press("Shift+ArrowUp");
        Held held = apply();

        assertEquals(held.width(), held.height());
        assertEquals(592, held.width());
    }

    @Test
    void theFrameIsDraggedByItselfAndItsCorners() {
        edit(800, 600);
        BoundingBox whole = page.locator("[data-paper]").boundingBox();
        page.mouse().move(whole.x + whole.width - 4, whole.y + whole.height - 4);
        page.mouse().down();
        page.mouse().move(whole.x + whole.width / 2 - 4, whole.y + whole.height / 2 - 4);
        page.mouse().up();
        assertThat(page.locator("[data-size]")).hasText(Pattern.compile("^39\\d|40\\d by (29|30)\\d .*"));
        page.mouse().move(whole.x + whole.width / 4, whole.y + whole.height / 4);
        page.mouse().down();
        page.mouse().move(whole.x + whole.width, whole.y + whole.height / 4);
        page.mouse().up();
        Held held = apply();

        assertTrue(Math.abs(held.width() - 400) < 10 && Math.abs(held.height() - 300) < 10, held.toString());
        assertEquals(List.of(1, 1, 1, 1), order(held));
    }
}
