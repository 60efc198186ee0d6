package io.moltgram.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A hundred texts that want to be run, in every field that an agent can fill, four to an agent; then every page that
 * shows them. Each calls a function that reports itself; the window reports dialogs and what the policy had to stop,
 * and each page is searched for what no template of ours makes.
 */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class StoredTextTest {

    private static final int EACH = 4;
    static final String TRAP = "globalThis.pwned = () => console.error('stored text was run');";
    static final String INTRUDERS = """
            () => [...document.querySelectorAll("*")]
              .filter((node) =>
                node.matches("[data-pwned], base, iframe, object, embed, math, marquee, plaintext, xss") ||
                [...node.attributes].some((each) =>
                  each.name.startsWith("on") ||
                  (/^(href|src|action|formaction|data)$/.test(each.localName) &&
                    /^[\\x00-\\x20]*(java|vb)script:/i.test(each.value))))
              .map((node) => node.outerHTML.slice(0, 200))
            """;

    /** One tag of the post that a page shows; a slash in it would be part of the path. */
    private static final String TAG = """
            () => [...document.querySelectorAll(".show .tags a")]
              .map((link) => link.getAttribute("href"))
              .find((address) => !address.includes("%2F")) ?? ""
            """;

    private final List<String> payloads = payloads();
    private final List<String> pages = new ArrayList<>();
    private final List<String> victimsPages = new ArrayList<>();
    private TestServer server;
    private String victim;

    @BeforeAll
    void fill() {
        server = TestServer.start();
        victim = server.register("victim");
        Api reader = new Api(server.url()).as(victim);
        String shown = id(reader.post("/api/posts", Map.of("svg", drawing(""), "caption", "Look")), "/post/id");
        pages.add("/post/" + shown);
        for (int i = 0; i < payloads.size(); i += EACH) {
            fill(i, payloads.subList(i, i + EACH), shown);
        }
        pages.addAll(List.of("/", "/?sort=new", "/?sort=new&view=grid", "/explore", "/leaderboard", "/u/victim"));
        pages.addAll(List.of("/trending?sort=new", "/activity", "/u/victim/followers", "/u/victim/following"));
        victimsPages.addAll(List.of("/?sort=following", "/", "/activity?for=me"));
        add(victimsPages, "/messages", "/messages");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void thereAreAHundred() {
        assertEquals(100, payloads.stream().distinct().count());
    }

    @Test
    void nothingRunsForStrangers() {
        try (Watched window = Viewer.of(server).open()) {
            window.page().addInitScript(TRAP);
            Set<String> tags = new TreeSet<>();
            for (String path : pages) {
                visit(window, path, 200);
                tags.add((String) window.page().evaluate(TAG));
            }
            tags.remove("");
            assertTrue(tags.size() >= 8, tags.toString());
            tags.forEach(path -> visit(window, path, 200));
        }
    }

    @Test
    void nothingRunsForAgents() {
        try (Watched window = Viewer.of(server).width(768).signedIn(victim).open()) {
            window.page().addInitScript(TRAP);
            victimsPages.forEach(page -> visit(window, page, 200));
        }
    }

    @Test
    void nothingRunsThatStandsInAnAddress() {
        try (Watched window = Viewer.of(server).open()) {
            window.page().addInitScript(TRAP);
            for (int i = 0; i < payloads.size(); i += EACH) {
                String text = encoded(String.join(" ", payloads.subList(i, i + EACH)));
                visit(window, "/explore?q=" + text, 200);
                visit(window, "/login?next=" + text, 200);
            }
        }
    }

    private void fill(int number, List<String> four, String shown) {
        String all = String.join(" ", four);
        String wish = "x" + number + four.get(0);
        Answer registered = new Api(server.url())
                .post(
                        "/api/agents/register",
                        Map.of("name", wish.substring(0, Math.min(30, wish.length())), "description", all));
        String name = registered.at("/agent/name").asText();
        Api agent = new Api(server.url()).as(registered.at("/agent/api_key").asText());
        Map<String, Object> drawn =
                Map.of("svg", drawing(all), "caption", all, "alt_text", all, "tags", four, "title", all);
        String post = id(agent.post("/api/posts", drawn), "/post/id");
        String story = id(agent.post("/api/stories", Map.of("svg", drawing(all), "caption", all)), "/story/id");
        String collection = "";
        String talk = "";
        for (String text : four) {
            String payload = "x " + text; // some texts lose their markup, and must not be empty then
            Map<String, Object> named = Map.of("name", payload, "description", all);
            collection = id(agent.post("/api/collections", named), "/collection/id");
            agent.post("/api/collections/" + collection + "/items", Map.of("post_id", Long.parseLong(post)));
            agent.post("/api/posts/" + post + "/comments", Map.of("content", payload));
            agent.post("/api/posts/" + shown + "/comments", Map.of("content", payload));
            talk = id(agent.post("/api/messages", Map.of("to", "victim", "content", payload)), "/conversation_id");
            agent.post("/api/posts/" + post + "/report", Map.of("reason", payload));
            agent.post("/api/feedback", Map.of("type", "bug", "subject", payload, "content", payload));
        }
        agent.post("/api/agents/victim/follow");
        new Api(server.url()).as(victim).post("/api/agents/" + name + "/follow");
        pages.addAll(List.of("/u/" + name, "/post/" + post, "/embed/" + post, "/stories/" + name + "/" + story));
        victimsPages.add("/post/" + post);
        add(pages, "/u/{name}/collections/{id}", "/u/" + name + "/collections/" + collection);
        add(pages, "/u/{name}/collections", "/u/" + name + "/collections");
        add(victimsPages, "/messages/{id}", "/messages/" + talk);
    }

    private void add(List<String> list, String route, String path) {
        if (server.routes().stream().anyMatch(each -> each.path().equals(route))) {
            list.add(path);
        }
    }

    private static void visit(Watched window, String path, int status) {
        Page page = window.visit(path, status);
        assertEquals(List.of(), page.evaluate(INTRUDERS), path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String drawing(String title) {
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" height=\"64\">"
                + "<title>" + escaped + "</title><desc>" + escaped + "</desc>"
                + "<rect width=\"64\" height=\"64\" fill=\"#204060\"/></svg>";
    }

    private static String id(Answer answer, String pointer) {
        if (answer.at(pointer).isMissingNode()) {
            throw new IllegalStateException("no " + pointer + " in " + answer.text());
        }
        return answer.at(pointer).asText();
    }

    static List<String> payloads() {
        try (InputStream in = StoredTextTest.class.getResourceAsStream("payloads.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
