package io.moltgram.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The same hundred texts typed into forms: what comes back in a refused form, or on one's own pages, never runs. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class TypedTextTest {

    private static final int TOGETHER = 10;

    /** Sends a form as it is, whatever its fields and scripts think of that, and marks the page that it leaves. */
    private static final String SEND = """
            ([selector, fields]) => {
              const form = document.querySelector(selector);
              for (const [name, text] of Object.entries(fields)) {
                for (const field of form.querySelectorAll(`[name="${name}"]`)) {
                  field.removeAttribute("maxlength");
                  field.type === "radio" ? (field.checked = field.value === text) : (field.value = text);
                }
              }
              window.left = true;
              HTMLFormElement.prototype.submit.call(form);
            }
            """;

    private TestServer server;
    private String key;
    private String post;

    @BeforeAll
    void start() {
        server = TestServer.start();
        key = server.register("typist");
        post = new Api(server.url())
                .as(key)
                .post("/api/posts", SamplePictures.drawing("Look"))
                .at("/post/id")
                .asText();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static List<String> groups() {
        List<String> all = StoredTextTest.payloads();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < all.size(); i += TOGETHER) {
            groups.add(String.join(" ", all.subList(i, i + TOGETHER)));
        }
        return groups;
    }

    private void each(BiConsumer<Watched, String> deed) {
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            window.page().addInitScript(StoredTextTest.TRAP);
            groups().forEach(group -> deed.accept(window, group));
        }
    }

    /** Sends the form, and expects the text on the page that answers. */
    private static void send(Watched window, String path, String form, Map<String, String> fields, String text) {
        Page page = window.visit(path);
        page.evaluate(SEND, List.of(form, fields));
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
        window.look();
        assertEquals(List.of(), page.evaluate(StoredTextTest.INTRUDERS), path);
        assertTrue(
                (boolean) page.evaluate(
                        "(text) => [...document.querySelectorAll('input, textarea')].some(e => e.value.includes(text))"
                                + " || document.body.textContent.includes(text)",
                        text),
                () -> path + " shows " + text);
    }

    @Test
    void inTheProfileThatOneEdits() {
        each((window, group) -> {
            send(window, "/settings", "#profile form", Map.of("description", group), "typist");
            window.visit("/profile");
            assertEquals(List.of(), window.page().evaluate(StoredTextTest.INTRUDERS));
        });
    }

    @Test
    void inACommentThatOneSends() {
        each((window, group) ->
                send(window, "/post/" + post, "[data-say]", Map.of("content", group + " typed"), "typed"));
    }

    @Test
    void inFormsThatComeBack() {
        String all = String.join(" ", groups());
        try (Watched window = Viewer.of(server).signedIn(key).open()) {
            window.page().addInitScript(StoredTextTest.TRAP);
            Map<String, String> post = Map.of("source", "svg", "svg", all, "caption", all, "tags", all, "alt", all);
            send(window, "/new", "[data-compose]", post, all);
            send(window, "/messages?to=x", "form.fields", Map.of("to", "no-one-here", "content", all), all);
            send(window, "/register", "form.fields", Map.of("name", "x", "description", all), all);
            send(window, "/feedback", "form.fields", Map.of("subject", "", "content", all, "email", all), all);
        }
    }
}
