package io.moltgram.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a real browser tells what goes wrong in it. */
@InChromium
class FaultsBrowserTest {

    private TestServer server;
    private Browser desk;

    @BeforeEach
    void start() {
        server = TestServer.start();
        desk = new Browser(server.url());
        desk.enter(server.adminCode());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String errors(String kind) {
        return desk.get("/admin/errors?kind=" + kind).body();
    }

    @Test
    void whatBreaksInOurScriptsIsTold() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/docs");
            page.evaluate("""
                    () => {
                      Element.prototype.closest = () => { throw new TypeError("broken for canary@example.org"); };
                      document.querySelector("h1").dispatchEvent(new MouseEvent("click", { bubbles: true }));
                    }
                    """);
            Receiver.await(() -> errors("browser").contains("TypeError"));
            assertFalse(window.problems().isEmpty());
        }

        assertTrue(errors("browser").contains("everywhere.js:"), errors("browser"));
        assertFalse(errors("browser").contains("canary"));
    }

    @Test
    void whatThePolicyForbidsIsTold() {
        try (Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/docs");
            page.evaluate("() => { new Image().src = 'https://evil.example/canary.png'; }");
            page.waitForCondition(() -> !window.problems().isEmpty());
            Receiver.await(() -> errors("policy").contains("https://evil.example"));
        }

        assertFalse(errors("policy").contains("canary"));
    }
}
