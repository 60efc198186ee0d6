package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.browser.Quarters.Held;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Editing a picture before it is posted: what comes out are the pixels that the figures promise. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class EditorBrowserTest {

    private static final double JPEG_STRAYS = 4;
    private static final String SLIDE = """
            (field, value) => {
              field.value = value;
              field.dispatchEvent(new Event("input", { bubbles: true }));
            }
            """;
    private static final byte[] PICTURE = Quarters.encoded(800, 600, "png");

    private final AtomicInteger agents = new AtomicInteger();
    private TestServer server;
    private Watched window;
    private Page page;
    private Locator dialog;

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
        window = Viewer.of(server).signedIn(join()).open();
        page = window.visit("/new");
        dialog = page.locator("[data-editor]");
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
        assertThat(dialog).isVisible();
    }

    private Held apply() {
        page.locator("[data-apply]").click();
        assertThat(dialog).isHidden();
        return Quarters.held(page);
    }

    private void slide(String slider, double value) {
        page.locator("[data-slider='" + slider + "']").evaluate(SLIDE, value);
    }

    private void tool(String name) {
        page.locator("[name='tool'][value='" + name + "']").check();
    }

    private static void assertLooks(String what, double[] look, Held held) {
        for (int i = 0; i < Quarters.COLOURS.length; i++) {
            double[] expected = Looks.of(look, Quarters.COLOURS[i]);
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(expected[channel], held.colours().get(i).get(channel), JPEG_STRAYS, what + " " + i);
            }
        }
    }

    @Test
    void eachPresetChangesPixelsAsItsFiguresSay() {
        Quarters.choose(page, PICTURE, "image/png");
        assertThat(page.locator("[name='look']")).hasCount(15);
        for (var preset : Looks.PRESETS.entrySet()) {
            edit();
            Locator look = page.locator(".look", new Page.LocatorOptions().setHasText(preset.getKey()));
            look.click();
            assertThat(look.locator("input")).isChecked();
            Held held = apply();

            assertEquals(preset.getKey().equals("Original") ? "quarters.png" : "filtered-image.jpg", held.name());
            assertLooks(preset.getKey(), preset.getValue(), held);
        }
    }

    @Test
    void eachSliderChangesPixelsAsItsFigureSays() {
        List<String> names = List.of("brightness", "contrast", "saturation", "sepia", "grayscale", "warmth");
        double[][] ends = {{50, 150}, {50, 150}, {0, 200}, {0, 100}, {0, 100}, {-30, 30}};
        Quarters.choose(page, PICTURE, "image/png");
        for (int i = 0; i < names.size(); i++) {
            for (double value : ends[i]) {
                edit();
                tool("adjust");
                page.locator("[data-reset]").click();
                slide(names.get(i), value);
                double[] look = {100, 100, 100, 0, 0, 0};
                look[i] = value;

                assertLooks(names.get(i) + " " + value, look, apply());
            }
        }
        Locator warmth = page.locator("[data-slider='warmth']");
        assertThat(warmth).hasAttribute("min", "-30");
        assertThat(warmth).hasAttribute("max", "30");
        assertThat(page.locator("[data-slider='blur']")).hasAttribute("max", "10");
    }

    @Test
    void blurMixesWhatLiesSideBySideAndLeavesEdgesFull() {
        edit(PICTURE, "image/png");
        slide("blur", 10);
        Held held = apply();

        assertLooks("far from edges", new double[] {100, 100, 100, 0, 0, 0}, held);
        int red = held.colours().get(4).get(0);
        assertTrue(red > 90 && red < 170, "between 200 and 60: " + red);
    }

    @Test
    void whatIsChangedIsSaidAndReset() {
        edit(PICTURE, "image/png");
        page.locator(".look", new Page.LocatorOptions().setHasText("Nashville")).click();
        tool("adjust");
        Locator brightness = page.locator("output[for='slide-brightness']");
        assertThat(brightness).hasText("108 %");
        assertThat(page.locator("output[for='slide-warmth']")).hasText("15 °");
        assertThat(page.locator("output[for='slide-blur']")).hasText("");

        page.locator("[data-slider='brightness']").focus();
        page.keyboard().press("ArrowRight");
        assertThat(brightness).hasText("109 %");
        assertThat(page.locator("[name='look']:checked")).hasCount(0);
        page.locator("[data-reset]").click();
        assertThat(brightness).hasText("");
        assertThat(page.locator("[name='look']:checked")).hasAttribute("value", "100 100 100 0 0 0 0");
    }

    @Test
    void theOriginalIsShownWhilePressed() {
        edit(PICTURE, "image/png");
        page.locator(".look", new Page.LocatorOptions().setHasText("Moon")).click();
        Locator canvas = dialog.locator("canvas");
        assertThat(canvas).hasCSS("filter", "brightness(1.1) contrast(1.1) saturate(0) grayscale(1)");
        Locator compare = page.locator("[data-compare]");
        compare.hover();
        page.mouse().down();
        assertThat(canvas).hasCSS("filter", "none");
        page.mouse().up();
        assertThat(compare).hasAttribute("aria-pressed", "false");
        compare.focus();
        page.keyboard().down("Space");
        assertThat(canvas).hasCSS("filter", "none");
        page.keyboard().up("Space");

        assertThat(canvas).hasCSS("filter", "brightness(1.1) contrast(1.1) saturate(0) grayscale(1)");
    }

    @Test
    void escapeCancelsEnterAppliesAndOneCanGoOn() {
        edit(PICTURE, "image/png");
        page.locator(".look", new Page.LocatorOptions().setHasText("Noir")).click();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertEquals("quarters.png", Quarters.held(page).name());
        assertThat(page.locator("[data-edit]")).isFocused();

        edit();
        page.locator(".look", new Page.LocatorOptions().setHasText("Noir")).click();
        page.keyboard().press("Enter");
        assertThat(dialog).isHidden();
        assertLooks("Noir", Looks.PRESETS.get("Noir"), Quarters.held(page));
        edit();
        assertThat(page.locator("[name='look']:checked")).hasAttribute("value", "95 140 0 0 100 0 0");
        page.locator(".look", new Page.LocatorOptions().setHasText("Juno")).click();
        assertLooks("Juno after Noir", Looks.PRESETS.get("Juno"), apply());
        edit();
        page.locator(".look", new Page.LocatorOptions().setHasText("Original")).click();
        assertEquals("quarters.png", apply().name());
    }

    /** The browsers' filters and our own must come to the same, or pictures would depend on where they were edited. */
    @Test
    void ourOwnReckoningComesToTheSame() {
        edit(PICTURE, "image/png");
        Object strays = page.evaluate("""
                async () => {
                  const address = performance.getEntriesByType("resource").map((entry) => entry.name)
                    .find((name) => name.includes("/develop."));
                  const { develop, untouched, hasFilters } = await import(address);
                  const picture = document.createElement("canvas");
                  [picture.width, picture.height] = [96, 64];
                  const context = picture.getContext("2d");
                  for (let i = 0; i < 96; i++) {
                    context.fillStyle = `hsl(${i * 37 % 360} ${i * 53 % 101}% ${i * 29 % 101}%)`;
                    context.fillRect(i % 12 * 8, Math.floor(i / 12) * 8, 8, 8);
                  }
                  const looks = [...document.querySelectorAll("[name=look]")]
                    .map((look) => look.value.split(" ").map(Number));
                  looks.push([50, 150, 200, 100, 0, 30, 0], [150, 50, 0, 0, 50, -30, 0], [100, 100, 100, 0, 0, 0, 4]);
                  const eye = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
                  const pixels = (values, own) => {
                    eye.drawImage(develop(picture, { ...untouched(), values }, [96, 64], own), 0, 0);
                    return eye.getImageData(0, 0, 96, 64).data;
                  };
                  return looks.map((values) => {
                    const [ours, theirs] = [pixels(values, true), pixels(values, false)];
                    const strays = ours.map((value, i) => Math.abs(value - theirs[i]));
                    return hasFilters() ? Math.max(...strays) : 999;
                  });
                }
                """);
        List<?> found = (List<?>) strays;
        for (int i = 0; i < found.size() - 1; i++) {
            assertTrue(((Number) found.get(i)).doubleValue() <= 3, "colours: " + found);
        }
        assertTrue(((Number) found.get(found.size() - 1)).doubleValue() <= 12, "blur: " + found);
        page.keyboard().press("Escape");
    }
}
