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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page on a crowded server, for a stranger, for an agent who has everything and for one who has nothing. All
 * pages are seen in English at all widths in both themes: opened at one width, in turn, and the window then made the
 * others. In Korean, and without script, they are opened at the smallest width, where words have the least room.
 */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class WalkTest {

    private static final int[] WIDTHS = {320, 768, 1440};

    enum Who {
        STRANGER,
        OWNER,
        NEWCOMER,
        OPERATOR
    }

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
    void everyPageIsInTheTable() {
        assertEquals(Set.of(), new PageTable(gallery).differences(server.routes()));
    }

    @ParameterizedTest
    @EnumSource
    void everyWidthInBothThemes(Who who) {
        int turn = who.ordinal();
        try (Watched window = viewer(who).open()) {
            for (Row row : rows(who)) {
                turn++;
                resize(window.page(), WIDTHS[turn % WIDTHS.length]);
                colours(window.page(), turn % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK);
                window.visit(row.path(), row.status());
                colours(window.page(), turn % 2 == 0 ? ColorScheme.DARK : ColorScheme.LIGHT);
                for (int next = 1; next <= 2; next++) {
                    resize(window.page(), WIDTHS[(turn + next) % WIDTHS.length]);
                    window.look();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void inKorean(Who who) {
        try (Watched window = viewer(who).phone().korean().open()) {
            rows(who).forEach(row -> window.visit(row.path(), row.status()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutScript(Who who) {
        try (Watched window = viewer(who).phone().withoutScript().open()) {
            rows(who).forEach(row -> window.visit(row.path(), row.status()));
        }
    }

    private Viewer viewer(Who who) {
        return switch (who) {
            case STRANGER -> Viewer.of(server);
            case OWNER -> Viewer.of(server).signedIn(gallery.key());
            case NEWCOMER -> Viewer.of(server).signedIn(gallery.newcomer());
            case OPERATOR -> Viewer.of(server).atTheDesk(server.adminCode());
        };
    }

    /** What one has nothing to see of but one's own is left to the pages for members. */
    private List<Row> rows(Who who) {
        return new PageTable(gallery)
                .rows().stream()
                        .filter(row -> switch (who) {
                            case STRANGER -> row.audience() == Audience.EVERYBODY || row.audience() == Audience.FRAMES;
                            case OWNER -> row.audience() != Audience.FRAMES && row.audience() != Audience.OPERATORS;
                            case NEWCOMER -> row.audience() == Audience.MEMBERS;
                            case OPERATOR -> row.audience() == Audience.OPERATORS;
                        })
                        .toList();
    }

    private static void resize(Page page, int width) {
        page.setViewportSize(width, width < 640 ? 640 : 900);
    }

    private static void colours(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
