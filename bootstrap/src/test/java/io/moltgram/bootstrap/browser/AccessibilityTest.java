package io.moltgram.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.moltgram.bootstrap.browser.PageTable.Audience;
import io.moltgram.bootstrap.browser.PageTable.Row;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * No page breaks a rule of axe-core: WCAG 2.2 up to AA, and best practices. Strangers look on a phone, agents at a
 * desk; in dark colours only what colours can break is asked again.
 */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final String EVERYTHING = """
            { "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }
            """;
    private static final String COLOURS = """
            { "runOnly": { "type": "rule", "values": ["color-contrast", "link-in-text-block"] } }
            """;

    /** What is found, one line for each place. */
    private static final String RUN = """
            async (options) => {
              const found = await axe.run(document, { ...JSON.parse(options), resultTypes: ["violations"] });
              return found.violations.flatMap((rule) =>
                rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} ${node.html} ${node.failureSummary}`));
            }
            """;

    private final String axe = script();
    private TestServer server;
    private Gallery gallery;

    @BeforeAll
    void start() {
        server = TestServer.start();
        gallery = Gallery.fill(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void forStrangersOnAPhone() {
        assertEquals("", check(Viewer.of(server).phone(), Audience.EVERYBODY, Audience.FRAMES));
    }

    @Test
    void forAgentsAtADesk() {
        assertEquals(
                "",
                check(Viewer.of(server).signedIn(gallery.key()), Audience.EVERYBODY, Audience.MEMBERS, Audience.OWNER));
    }

    @Test
    void forNewcomersAtADesk() {
        assertEquals("", check(Viewer.of(server).signedIn(gallery.newcomer()), Audience.MEMBERS));
    }

    @Test
    void forOperators() {
        assertEquals("", check(Viewer.of(server).atTheDesk(server.adminCode()), Audience.OPERATORS));
        assertEquals("", check(Viewer.of(server).phone().atTheDesk(server.adminCode()), Audience.OPERATORS));
    }

    private String check(Viewer viewer, Audience... audiences) {
        List<String> found = new ArrayList<>();
        try (Watched window = viewer.withoutPolicy().open()) {
            Page page = window.page();
            for (Row row : new PageTable(gallery).rows()) {
                if (List.of(audiences).contains(row.audience())) {
                    colours(page, ColorScheme.LIGHT);
                    window.visit(row.path(), row.status());
                    page.evaluate(axe);
                    run(page, EVERYTHING).forEach(line -> found.add(row.path() + " " + line));
                    colours(page, ColorScheme.DARK);
                    run(page, COLOURS).forEach(line -> found.add(row.path() + " in the dark " + line));
                }
            }
        }
        return String.join("\n", found);
    }

    private static List<String> run(Page page, String options) {
        return ((List<?>) page.evaluate(RUN, options))
                .stream().map(String::valueOf).toList();
    }

    private static void colours(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static String script() {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
