package io.moltgram.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.browser.PageTable.Audience;
import io.moltgram.bootstrap.browser.PageTable.Row;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What pages may weigh. */
@InChromium
class BudgetTest {

    private static final int MOST_SCRIPT = 30_720;
    private static final int MOST_FONT = 61_440;
    private static final int MOST_FONTS = 2;

    /** Bytes that came over the wire without headers, by the end of the address; of the window's own files alone. */
    private static final String FILES = """
            () => Object.fromEntries(performance.getEntriesByType("resource")
              .map((file) => [new URL(file.name).pathname, file.encodedBodySize]))
            """;

    @Test
    void scriptsAndFontsAreSmall() {
        List<String> tooMuch = new ArrayList<>();
        Map<String, Long> scripts = new TreeMap<>();
        try (TestServer server = TestServer.start()) {
            Gallery gallery = Gallery.fill(server);
            for (Audience audience :
                    List.of(Audience.EVERYBODY, Audience.MEMBERS, Audience.OWNER, Audience.OPERATORS)) {
                Viewer viewer = switch (audience) {
                    case MEMBERS, OWNER -> Viewer.of(server).signedIn(gallery.key());
                    case OPERATORS -> Viewer.of(server).atTheDesk(server.adminCode());
                    default -> Viewer.of(server);
                };
                try (Watched window = viewer.open()) {
                    new PageTable(gallery)
                            .rows().stream()
                                    .filter(row -> row.audience() == audience)
                                    .forEach(row -> weigh(window, row, scripts, tooMuch));
                }
            }
        }
        assertFalse(scripts.isEmpty());
        assertTrue(scripts.values().stream().anyMatch(bytes -> bytes > 1_000), "scripts are counted");
        assertEquals(List.of(), tooMuch);
    }

    private static void weigh(Watched window, Row row, Map<String, Long> scripts, List<String> tooMuch) {
        Page page = window.page();
        window.visit(row.path(), row.status());
        @SuppressWarnings("unchecked")
        Map<String, Number> files = (Map<String, Number>) page.evaluate(FILES);
        long script = sum(files, ".js");
        scripts.put(row.path(), script);
        if (script > MOST_SCRIPT) {
            tooMuch.add(row.path() + " loads " + script + " bytes of script");
        }
        long fonts =
                files.keySet().stream().filter(name -> name.endsWith(".woff2")).count();
        if (fonts > MOST_FONTS || sum(files, ".woff2") > MOST_FONT) {
            tooMuch.add(row.path() + " loads " + fonts + " fonts of " + sum(files, ".woff2") + " bytes");
        }
    }

    private static long sum(Map<String, Number> files, String end) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(end))
                .mapToLong(file -> file.getValue().longValue())
                .sum();
    }
}
