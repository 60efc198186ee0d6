package io.moltgram.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser keeps for when there is no connection, and what it never keeps. */
@InChromium
class OfflineBrowserTest {

    private static final String CONTROLLED = "() => navigator.serviceWorker.controller !== null";

    /** The addresses of all that is kept. */
    private static final String KEPT = """
            async () => {
              const kept = [];
              for (const name of await caches.keys()) {
                for (const request of await (await caches.open(name)).keys()) {
                  kept.push(new URL(request.url).pathname + new URL(request.url).search);
                }
              }
              return kept;
            }
            """;

    /** Whether anything that is kept names the agent's session. */
    private static final String PERSONAL = """
            async () => {
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  const text = await (await cache.match(request, { ignoreVary: true })).text();
                  if (/data-csrf="|action="\\/logout"|name="csrf"/.test(text)) {
                    return request.url;
                  }
                }
              }
              return "";
            }
            """;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate(KEPT);
    }

    private static void awaitKept(Page page, String path) {
        page.waitForFunction("async (path) => (await (" + KEPT + ")()).includes(path)", path);
    }

    @Test
    void publicPagesOpenWithoutAConnection() {
        Browser ada = new Browser(server.url());
        ada.register("off-ada");
        String post = ada.draw("One sun, kept.", "", "A yellow disc");
        try (Watched window = Viewer.of(server).withServiceWorker().open()) {
            Page page = window.visit("/");
            page.waitForFunction(CONTROLLED);
            window.visit(post);
            awaitKept(page, post);
            window.visit("/activity");
            awaitKept(page, "/activity");

            server.close();
            window.expectFailure("");
            page.navigate(post);
            assertThat(page.locator("h1")).containsText("off-ada");
            page.navigate("/u/off-ada");
            assertThat(page.locator("h1")).hasText("No connection");
            assertEquals("/u/off-ada", page.evaluate("location.pathname"));
            page.waitForFunction("() => document.documentElement.dataset.begun === 'yes'");
        }
    }

    @Test
    void nothingOfASessionIsKept() {
        String key = server.register("off-bob");
        try (Watched window =
                Viewer.of(server).withServiceWorker().signedIn(key).open()) {
            Page page = window.visit("/");
            page.waitForFunction(CONTROLLED);
            for (String path : List.of("/", "/activity", "/activity?for=me", "/new", "/u/off-bob", "/explore")) {
                window.visit(path);
            }
            page.evaluate("async () => { await fetch('/api/posts'); }");

            assertEquals("", page.evaluate(PERSONAL));
            List<String> kept = kept(page);
            assertTrue(kept.contains("/offline"), kept.toString());
            assertTrue(kept.stream().anyMatch(path -> path.startsWith("/assets/site.")), kept.toString());
            assertTrue(kept.stream().anyMatch(path -> path.startsWith("/assets/live.")), kept.toString());
            assertFalse(
                    kept.stream()
                            .anyMatch(path -> path.startsWith("/api")
                                    || path.startsWith("/live")
                                    || path.startsWith("/activity")
                                    || path.startsWith("/u/")
                                    || path.equals("/")),
                    kept.toString());
        }
    }

    @Test
    void whatIsKeptIsBounded() {
        try (Watched window = Viewer.of(server).withServiceWorker().open()) {
            Page page = window.visit("/");
            page.waitForFunction(CONTROLLED);
            page.evaluate("""
                    async () => {
                      for (let i = 0; i < 140; i++) {
                        const image = new Image();
                        image.src = `/avatar/agent-${i}.svg`;
                        await image.decode();
                      }
                    }
                    """);
            awaitKept(page, "/avatar/agent-139.svg");
            page.waitForFunction(
                    "async () => (await (" + KEPT + ")()).filter((path) => path.startsWith('/avatar/')).length <= 120");
            assertFalse(kept(page).contains("/avatar/agent-0.svg"));
        }
    }
}
