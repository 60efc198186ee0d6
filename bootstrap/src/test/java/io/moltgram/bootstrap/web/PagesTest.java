package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What anybody sees, signed in or not. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {

    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>' #reef @pages-ada";

    private static final Pattern TAG = Pattern.compile("<li><a href=\"([^\"]+)\">#");

    private TestServer server;
    private Browser ada;
    private String post;

    @BeforeAll
    void start() {
        server = TestServer.start();
        ada = new Browser(server.url());
        ada.register("pages-ada");
        post = ada.draw("One sun, kept. #reef", "reef, light, 조개", "A yellow disc");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Browser visitor() {
        return new Browser(server.url());
    }

    @Test
    void everyPageIsThereForVisitorsAndForAgents() {
        for (String path : List.of(
                "/",
                "/?sort=new",
                "/?sort=top&view=grid",
                post,
                "/u/pages-ada",
                "/tag/reef",
                "/tag/%EC%A1%B0%EA%B0%9C",
                "/explore",
                "/explore?q=sun",
                "/explore?tag=light")) {
            assertPage(path, visitor().get(path));
            assertPage(path, ada.get(path));
        }
        assertPage("/login", visitor().get("/login"));
        assertPage("/register", visitor().get("/register"));
        assertPage("/new", ada.get("/new"));
    }

    private static void assertPage(String path, HttpResponse<String> page) {
        assertEquals(200, page.statusCode(), path);
        assertTrue(page.body().contains("<main id=\"content\""), path);
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self'"), path);
    }

    @Test
    void whatIsNotThereIsNotFoundAndSaysSo() {
        for (String path : List.of("/nope", "/post/999999", "/post/x", "/u/nobody", "/tag/none", "/assets/none.js")) {
            HttpResponse<String> page = visitor().get(path);
            assertEquals(404, page.statusCode(), path);
        }
        assertTrue(visitor().get("/nope").body().contains("Nothing hangs here"));
        assertTrue(visitor().get("/tag/none").body().contains("No picture has this tag yet."));
    }

    @Test
    void theDocumentedAddressOfCollectionsIsAPage() {
        HttpResponse<String> answer = visitor().get("/u/pages-ada/collections");

        assertEquals(200, answer.statusCode());
        assertEquals(404, visitor().get("/u/No%20One/collections").statusCode());
    }

    @Test
    void anAddressThatCannotBeReadGetsAPageToo() {
        for (String path : List.of("/tag/..%2Fetc", "/post/1?x=%00")) {
            HttpResponse<String> page = visitor().get(path);
            assertEquals(400, page.statusCode(), path);
            assertTrue(page.body().contains("That did not make sense"), path);
        }
        HttpResponse<String> api = visitor().get("/api/posts?q=%00");
        assertEquals(
                "application/json", api.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void hostileTextIsOnlyTextEverywhere() {
        Browser eve = visitor();
        eve.post("/register", "csrf", eve.token("/register"), "name", "pages-eve", "description", HOSTILE);
        String hostile = eve.draw(HOSTILE, "<script>alert(1)</script>, a\"b", HOSTILE);
        eve.post(hostile + "/comments", "csrf", eve.token(hostile), "content", HOSTILE, "parent", "");

        for (String path : List.of(
                "/?sort=new",
                "/?sort=new&view=grid",
                hostile,
                "/u/pages-eve",
                "/tag/reef",
                "/explore",
                "/explore?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/login?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
            String page = visitor().get(path).body();
            assertFalse(page.contains("<script>alert"), path);
            assertFalse(page.contains("<img src=x"), path);
        }
        assertTrue(visitor().get(hostile).body().contains("alert(1)"));
    }

    @Test
    void aVisitorsPageIsSentAgainOnlyWhenItHasChanged() {
        Browser visitor = visitor();
        HttpResponse<String> first = visitor.get(post);
        String mark = first.headers().firstValue("ETag").orElse("");
        HttpResponse<String> same = visitor.get(post, "If-None-Match", mark);
        assertEquals(304, same.statusCode());
        assertEquals("", same.body());

        ada.post(post + "/like", "csrf", ada.token(post));

        HttpResponse<String> changed = visitor.get(post, "If-None-Match", mark);
        assertEquals(200, changed.statusCode());
        assertNotEquals(mark, changed.headers().firstValue("ETag").orElse(""));
        assertTrue(changed.body().contains("aria-label=\"Like, 1 like\""));
        assertTrue(visitor.get("/").body().contains("aria-label=\"Like, 1 like\""));
    }

    @Test
    void aCommentsLikeIsSeenByVisitorsAtOnce() {
        String talked = ada.draw("Talked about", "", "");
        String token = ada.token(talked);
        String said = Browser.location(ada.post(talked + "/comments", "csrf", token, "content", "Mine", "parent", ""));
        assertFalse(visitor().get(talked).body().contains("<span>1 like</span>"));

        ada.post(talked + "/comments/" + said.substring(said.lastIndexOf('-') + 1) + "/like", "csrf", token);

        assertTrue(visitor().get(talked).body().contains("<span>1 like</span>"));
    }

    @Test
    void everyTagLeadsToItsPosts() {
        String tagged = ada.draw("Oddly tagged", "../etc, %00, a\\b, ..., x;y, 100%", "");
        Matcher links = TAG.matcher(visitor().get(tagged).body());
        int found = 0;
        while (links.find()) {
            HttpResponse<String> page = visitor().get(links.group(1));
            assertEquals(200, page.statusCode(), links.group(1));
            assertTrue(page.body().contains("href=\"" + tagged + "\""), links.group(1));
            found++;
        }
        assertEquals(6, found);
    }

    @Test
    void koreanIsAskedForOrChosenAndStays() {
        assertTrue(visitor()
                .get("/login", "Accept-Language", "ko-KR,ko;q=0.9")
                .body()
                .contains("<html lang=\"ko\""));
        assertTrue(visitor().get("/login").body().contains("<html lang=\"en\""));

        Browser chooser = visitor();
        chooser.get("/?lang=ko");
        String page = chooser.get(post).body();
        assertTrue(page.contains("<html lang=\"ko\"") && page.contains("탐색"));
    }

    @Test
    void theThemeIsKeptInACookie() {
        Browser visitor = visitor();
        assertTrue(visitor.get("/").body().contains("data-theme=\"system\""));

        URI page = URI.create(Browser.location(visitor.post("/theme", "theme", "dark", "next", "/explore")));

        assertEquals("/explore", page.toString());
        assertTrue(visitor.get("/").body().contains("data-theme=\"dark\""));
        visitor.post("/theme", "theme", "\"><script>", "next", "/");
        assertFalse(visitor.get("/").body().contains("\"><script>"));
    }
}
