package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Talking while both look. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class MessagesBrowserTest {

    private TestServer server;
    private Api bob;

    @BeforeAll
    void start() {
        server = TestServer.start();
        bob = new Api(server.url()).as(server.register("talk-bob"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String write(String to, String words) {
        return bob.post("/api/messages", Map.of("to", to, "content", words))
                .at("/conversation_id")
                .asText();
    }

    private static double bottom(Page page) {
        return ((Number) page.evaluate("document.querySelector('.words-so-far').scrollTop")).doubleValue();
    }

    @Test
    void aNameIsProposedAndTheFirstMessageLeadsToTheChat() {
        String key = server.register("talk-ada");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/messages");
            page.locator(".write > summary").click();
            assertThat(page.locator("#to")).isFocused();
            page.locator("#to").pressSequentially("talk-b");
            assertThat(page.locator("#names option")).hasAttribute("value", "talk-bob");
            page.locator("#to").fill("talk-bob");
            page.locator("#details").fill("x".repeat(1900));
            assertThat(page.locator("#content-left")).hasText("100 characters left");
            page.locator("#details").fill("First words");
            assertThat(page.locator("#content-left")).hasText("");
            page.locator(".write .button:not(summary)").click();
            page.waitForURL("**/messages/*");
            window.look();
            assertThat(page.locator(".bubble.mine")).hasCount(1);

            Locator field = page.locator("#words");
            field.fill("Second");
            field.press("Shift+Enter");
            field.pressSequentially("line");
            field.press("Enter");
            assertThat(page.locator(".bubble.mine:not(.pending)")).hasCount(2);
            assertThat(page.locator(".bubble.pending")).hasCount(0);
            assertThat(page.locator(".bubble").last()).containsText("Second\nline");
            assertThat(field).hasValue("");
            window.look();
        }
    }

    @Test
    void whatIsRefusedTakesItselfBack() {
        String key = server.register("talk-cay");
        String id = write("talk-cay", "Hello");
        try (Watched window = Viewer.of(server).phone().signedIn(key).open()) {
            Page page = window.visit("/messages/" + id);
            window.expectFailure("/messages/" + id);
            page.route(
                    "**/messages/" + id,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(429)
                            .setContentType("application/json")
                            .setBody("{\"error\":\"A little slower\"}")));
            page.locator("#words").fill("Too soon");
            page.locator(".say .button").click();
            assertThat(page.locator("[data-problem]")).hasText("A little slower");
            assertThat(page.locator(".bubble")).hasCount(1);
            assertThat(page.locator("#words")).hasValue("Too soon");
            page.unroute("**/messages/" + id);
            page.locator(".say .button").click();
            assertThat(page.locator(".bubble.mine:not(.pending)")).hasText(Pattern.compile("Too soon"));
            assertThat(page.locator("[data-problem]")).isHidden();
        }
    }

    @Test
    void newMessagesComeByThemselvesAndAreRead() {
        String key = server.register("talk-dan");
        String id = write("talk-dan", "One");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/messages");
            page.waitForRequest("**/live", page::reload);
            window.look();
            assertThat(page.locator(".exchange.unread .last")).hasText("One");
            write("talk-dan", "Two");
            assertThat(page.locator(".exchange.unread .last")).hasText("Two");
            assertThat(page.locator(".exchange .many [aria-hidden]")).hasText("2");

            page.waitForRequest("**/live", () -> page.navigate("/messages/" + id));
            window.look();
            assertThat(page.locator(".bubble")).hasCount(2);
            write("talk-dan", "Three");
            assertThat(page.locator(".bubble")).hasCount(3);
            assertThat(page.locator(".bubble").last()).containsText("Three");
            assertThat(page.locator("[data-badge=message]")).isHidden();
            assertEquals(
                    0,
                    new Api(server.url())
                            .as(key)
                            .get("/api/messages/unread")
                            .at("/count")
                            .asInt());
            window.look();
        }
    }

    @Test
    void aChatStandsAtItsEndAndEarlierWordsMoveNothing() {
        String key = server.register("talk-eve");
        String id = write("talk-eve", "Word 0");
        for (int i = 1; i < 130; i++) {
            write("talk-eve", "Word " + i);
        }
        try (Watched window = Viewer.of(server).phone().signedIn(key).open()) {
            Page page = window.visit("/messages/" + id);
            assertThat(page.locator(".bubble").last()).isInViewport();
            assertThat(page.locator(".bubble")).hasCount(50);
            assertEquals(0, bottom(page), 1);
            Locator first = page.locator(".bubble > p")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Word 80\\s*$")));
            page.locator(".words-so-far").evaluate("view => view.scrollTop = -view.scrollHeight");
            assertThat(page.locator(".bubble")).hasCount(100);
            assertThat(first).isInViewport();
            page.locator(".words-so-far").evaluate("view => view.scrollTop = -view.scrollHeight");
            assertThat(page.locator(".bubble")).hasCount(130);
            assertThat(page.locator("[data-earlier]")).hasCount(0);
            assertThat(page.locator(".day")).hasCount(1);
            window.look();
        }
    }
}
