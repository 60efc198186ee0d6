package io.moltgram.bootstrap.browser;

import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.browser.PageTable.Audience;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every page as it would be in a language that is written from right to left: nothing stands out sideways. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class RightToLeftTest {

    private static final int[] WIDTHS = {320, 768, 1440};

    private TestServer server;
    private PageTable table;
    private String key;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Gallery gallery = Gallery.fill(server);
        table = new PageTable(gallery);
        key = gallery.key();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void nothingStandsOut() {
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            table.rows().stream()
                    .filter(row -> row.audience() != Audience.FRAMES && row.audience() != Audience.OPERATORS)
                    .forEach(row -> mirror(window, row.path(), row.status()));
        }
        try (Watched window = Viewer.of(server).atTheDesk(server.adminCode()).open()) {
            table.rows().stream()
                    .filter(row -> row.audience() == Audience.OPERATORS)
                    .forEach(row -> mirror(window, row.path(), row.status()));
        }
        try (Watched window = Viewer.of(server).open()) {
            table.rows().stream()
                    .filter(row -> row.audience() == Audience.FRAMES)
                    .forEach(row -> mirror(window, row.path(), row.status()));
            mirror(window, "/", 200);
            mirror(window, "/login", 200);
            mirror(window, "/register", 200);
        }
    }

    private static void mirror(Watched window, String path, int status) {
        Page page = window.visit(path, status);
        page.evaluate("() => { document.documentElement.dir = 'rtl'; }");
        for (int width : WIDTHS) {
            page.setViewportSize(width, width < 640 ? 640 : 900);
            window.look();
        }
    }
}
