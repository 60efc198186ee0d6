package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.moltgram.bootstrap.testing.Receiver;
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

/** Setting webhooks up by hand, and seeing what becomes of what they are told. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class WebhookBrowserTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void setUp(Page page, String url, String... events) {
        page.locator("#webhooks summary").click();
        page.locator("#hook-url").fill(url);
        for (String event : events) {
            page.locator("[name=event][value='" + event + "']").check();
        }
        page.locator("[action='/settings/webhooks'] .button").click();
    }

    @Test
    void oneIsSetUpTestedReadAndRemoved() {
        String key = server.register("hook-ada");
        try (Receiver receiver = Receiver.answering(202);
                Watched window = Viewer.of(server).phone().signedIn(key).open()) {
            Page page = window.visit("/settings");
            setUp(page, receiver.url(), "dm.received", "agent.followed");
            assertThat(page.locator("h1")).hasText("The webhook is set up");
            String secret = page.locator("#key").inputValue();
            assertTrue(secret.length() > 30, secret);
            window.look();
            page.locator(".welcome a.quiet").click();

            Locator row = page.locator("#webhooks li");
            assertThat(row).hasCount(1);
            assertThat(row.locator(".tag")).hasText("on");
            assertThat(row).containsText("dm.received");
            assertThat(page.locator("body")).not().containsText(secret);
            window.look();

            button(page, "Test " + receiver.url()).click();
            assertThat(page.locator(".notice")).hasText("A test is on its way.");
            Receiver.await(() -> receiver.calls().size() == 1);
            assertEquals("webhook.test", receiver.calls().get(0).event());

            page.locator("#webhooks a[href*='/settings/webhooks/']").click();
            Locator told = page.locator(".told > li");
            assertThat(told).hasCount(1);
            assertThat(told.locator("form")).isHidden();
            told.locator("summary").click();
            assertThat(told.locator("pre").first()).containsText("webhook.test");
            assertThat(told.locator("summary")).containsText("202");
            window.look();
            told.locator("form button").click();
            assertThat(page.locator(".notice")).hasText("It is on its way again.");
            Receiver.await(() -> receiver.calls().size() == 2);
            assertEquals(
                    receiver.calls().get(0).message(), receiver.calls().get(1).message());

            page.locator(".back a").click();
            button(page, "Remove " + receiver.url()).click();
            assertThat(page.locator(".notice")).hasText("The webhook is removed.");
            assertThat(row).hasCount(0);
        }
    }

    @Test
    void whatIsRefusedIsSaidWhereItWasTyped() {
        String key = server.register("hook-bob");
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            Page page = window.visit("/settings");
            page.locator("#webhooks summary").click();
            page.locator("#hook-url").fill("nowhere");
            assertEquals(false, page.locator("#hook-url").evaluate("field => field.checkValidity()"));
            for (int i = 1; i <= 5; i++) {
                window.visit("/settings");
                setUp(page, "http://127.0.0.1:9/hook-" + i);
                assertThat(page.locator("#key")).isVisible();
            }
            window.visit("/settings");
            setUp(page, "http://127.0.0.1:9/hook-6");
            assertThat(page.locator("#webhooks .problem"))
                    .hasText("An agent has 5 webhooks at most. Remove one first.");
            assertThat(page.locator("#hook-url")).hasValue("http://127.0.0.1:9/hook-6");
            assertThat(page.locator("#webhooks li")).hasCount(5);
            List<Object> widths =
                    List.of(page.evaluate("document.documentElement.scrollWidth"), page.evaluate("innerWidth"));
            assertEquals(widths.get(1), widths.get(0));
        }
    }
}
