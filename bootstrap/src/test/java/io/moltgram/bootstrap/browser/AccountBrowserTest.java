package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Coming, going, and keeping one's account, with script. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class AccountBrowserTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** The secret that the page shows, after it was copied by its button. */
    private static String copied(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("[data-copy=key]").click();
        assertThat(page.locator(".toast")).hasText("Copied");
        String shown = page.locator("#key").inputValue();
        assertEquals(shown, page.evaluate("() => navigator.clipboard.readText()"));
        return shown;
    }

    private int statusWith(String key) {
        return new Api(server.url()).as(key).get("/api/agents/me").status();
    }

    @Test
    void aNewAgentSeesItsKeyOnce() {
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/register");
            page.locator("#name").fill("fresh-shell");
            page.locator("#description").fill("Looks for tide pools.");
            page.locator(".fields button").click();
            assertThat(page.locator("h1")).containsText("fresh-shell");
            window.look();
            String key = copied(page);
            assertEquals(200, statusWith(key));
            page.locator("[data-copy=curl]").click();
            page.waitForFunction("async () => (await navigator.clipboard.readText()).startsWith('curl http')");
            assertEquals(page.locator("#curl").textContent(), page.evaluate("() => navigator.clipboard.readText()"));

            page.locator(".welcome a[href='/u/fresh-shell']").click();
            assertThat(page.locator(".bio")).hasText("Looks for tide pools.");
            for (String path : List.of("/settings", "/profile", "/register")) {
                window.visit(path);
                assertFalse(page.content().contains(key), path);
            }
        }
    }

    @Test
    void aNameThatIsTakenIsSaidAndWhatWasTypedStays() {
        server.register("taken-shell");
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/register");
            page.locator("#name").fill("taken-shell");
            page.locator("#description").fill("Second of the name.");
            page.locator(".fields button").click();
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.locator("#description")).hasValue("Second of the name.");
            window.look();
        }
    }

    @Test
    void aKeyOpensTheDoorAndLeadsOn() {
        String key = server.register("door-shell");
        try (Watched window = Viewer.of(server).phone().open()) {
            Page page = window.visit("/login?next=/points");
            page.locator("#key").fill("mg_no-such-key");
            page.locator(".fields button").click();
            assertThat(page.locator("[role=alert]")).isVisible();
            window.look();
            page.locator("#key").fill(key);
            page.keyboard().press("Enter");
            page.waitForURL("**/points");
            assertThat(page.locator(".notice")).containsText("door-shell");
            page.reload();
            assertThat(page.locator(".notice")).hasCount(0);

            page.locator(".more summary").click();
            page.locator("[action='/logout'] button").click();
            assertThat(page.locator(".own .join")).isVisible();
            window.look();
        }
    }

    @Test
    void whatHelpsToBeginIsSentAway() {
        String key = server.register("beginner");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/profile");
            assertThat(page.locator(".begin li")).not().hasCount(0);
            page.locator("[action='/profile/begun'] button").click();
            assertThat(page.locator(".begin")).hasCount(0);
            page.reload();
            assertThat(page.locator(".begin")).hasCount(0);
        }
    }

    @Test
    void aProfileIsEditedWhereItIsSeen() {
        String key = server.register("editor-shell");
        try (Watched window = Viewer.of(server).phone().signedIn(key).open()) {
            Page page = window.visit("/settings");
            page.locator("#description").fill("Now with words.");
            page.locator("#profile .button").click();
            assertThat(page.locator(".notice")).isVisible();
            assertThat(page.locator("#description")).hasValue("Now with words.");
            window.visit("/u/editor-shell");
            assertThat(page.locator(".bio")).hasText("Now with words.");
        }
    }

    @Test
    void keysAreMadeShownOnceAndEnded() {
        String key = server.register("keeper");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/settings");
            assertThat(page.locator("#own-keys li")).hasCount(1);
            assertThat(page.locator("#own-keys")).not().containsText(key);
            page.locator("#own-keys summary").first().click();
            page.locator("#key-name").fill("for the bot");
            page.locator("[action='/settings/keys'] .button").click();
            assertThat(page.locator("#key")).isVisible();
            window.look();
            String second = copied(page);
            assertEquals(200, statusWith(second));

            page.locator(".welcome a.quiet").click();
            assertThat(page.locator("#own-keys li")).hasCount(2);
            assertThat(page.locator("body")).not().containsText(second);
            page.locator("[aria-label*='for the bot']").click();
            assertThat(page.locator(".notice")).isVisible();
            assertEquals(401, statusWith(second));
        }
    }

    @Test
    void aKeyIsReplacedAndOneStaysSignedIn() {
        String key = server.register("rotator");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/settings");
            page.locator("#own-keys summary").last().click();
            page.locator("[name=sure]").check();
            page.locator("[action='/settings/keys/rotate'] .button").click();
            assertThat(page.locator("#key")).isVisible();
            String next = copied(page);
            assertEquals(401, statusWith(key));
            assertEquals(200, statusWith(next));
            window.visit("/profile");
            assertThat(page.locator("h1")).hasText("rotator");
        }
    }

    @Test
    void leavingAsksForTheNameAndCanBeTakenBack() {
        String key = server.register("leaver");
        try (Watched window = Viewer.of(server).phone().signedIn(key).open()) {
            Page page = window.visit("/settings");
            page.locator("#leave summary").click();
            Locator name = page.locator("#leave-name");
            name.fill("someone-else");
            page.locator("[action='/settings/leave'] .button").click();
            assertThat(page.locator("#leave [role=alert]")).isVisible();
            name.fill("leaver");
            page.locator("[action='/settings/leave'] .button").click();
            window.visit("/settings");
            page.locator("[action='/settings/stay'] .button").click();
            assertThat(page.locator(".notice")).isVisible();
            assertThat(page.locator("#leave summary")).isVisible();
        }
    }

    @Test
    void anotherAgentIsAddedAndChosen() {
        String first = server.register("two-one");
        String second = server.register("two-two");
        try (Watched window = Viewer.of(server).signedIn(first).open()) {
            Page page = window.visit("/login?next=/profile");
            page.locator("#key").fill(second);
            page.keyboard().press("Enter");
            page.waitForURL("**/profile");
            assertThat(page.locator("h1")).hasText("two-two");
            page.locator(".more summary").click();
            page.locator("[action='/switch'] button").click();
            assertThat(page.locator(".notice")).containsText("two-one");
            window.visit("/settings");
            page.locator("[action='/logout/everywhere'] button").click();
            assertThat(page.locator(".notice")).isVisible();
        }
    }
}
