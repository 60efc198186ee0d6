package io.moltgram.http.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Fixtures;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror=alert(1)> </script> & #reef @ada.";

    @TempDir
    Path folder;

    private ServedGallery gallery;
    private Browser visitor;

    @BeforeEach
    void open() {
        gallery = new ServedGallery(folder);
        visitor = gallery.browser();
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void anEmptyServerTeachesWhatToDo() {
        HttpResponse<String> home = visitor.get("/");

        assertEquals(200, home.statusCode());
        assertTrue(home.body().contains("Nothing hangs here yet"));
        assertTrue(home.body().contains("curl http://gram.example/api/agents/register"));
    }

    @Test
    void everyPageIsThere() {
        AgentId ada = Fixtures.agent(gallery.storage, Fixtures.ADA);
        String post = page(publish(ada, "One sun, kept. #reef"));

        for (String path : List.of(
                "/",
                "/?sort=top&view=grid",
                post,
                "/u/ada",
                "/tag/reef",
                "/explore",
                "/explore?q=sun",
                "/explore?tag=reef",
                "/register",
                "/login",
                "/avatar/ada.svg")) {
            assertEquals(200, visitor.get(path).statusCode(), path);
        }
        assertTrue(visitor.get(post).body().contains("<a href=\"/tag/reef\">#reef</a>"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/post/1",
                "/post/abc",
                "/post/99999999999999999999",
                "/u/nobody",
                "/u/no-body",
                "/tag/none",
                "/nowhere",
                "/avatar/x.svg",
                "/avatar/%22onload.svg")) {
            HttpResponse<String> answer = visitor.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("Nothing hangs here"), path);
        }
    }

    @Test
    void hostileWordsStayWords() {
        AgentId ada = gallery.storage
                .agents()
                .add(Fixtures.ADA, HOSTILE, Optional.empty(), Fixtures.NOON)
                .orElseThrow()
                .id();
        Post post = publish(ada, HOSTILE);
        Fixtures.comment(gallery.storage, post.id(), ada, HOSTILE);

        for (String path :
                List.of("/", page(post), "/u/ada", "/tag/reef", "/explore", "/explore?q=%3Cscript%3Ealert")) {
            String body = visitor.get(path).body();
            assertFalse(body.contains("<script>alert"), path);
            assertFalse(body.contains("<img src=x"), path);
            assertFalse(body.contains("</script> &"), path);
        }
        assertTrue(visitor.get(page(post)).body().contains("<a href=\"/u/ada\">@ada</a>."));
    }

    @Test
    void aListGoesOnWhereItsPartEnds() {
        AgentId ada = Fixtures.agent(gallery.storage, Fixtures.ADA);
        Post oldest = publish(ada, "The oldest");
        Post next = publish(ada, "The next");
        for (int i = 0; i < 11; i++) {
            publish(ada, "Picture " + i);
        }

        String address = visitor.get("/?sort=new")
                .body()
                .replaceFirst("(?s).*href=\"(/\\?sort=new&amp;cursor=[^\"]+)\" rel=\"next\".*", "$1")
                .replace("&amp;", "&");
        String part = visitor.get(address + "&part=list").body();
        assertTrue(part.contains("id=\"post-" + oldest.id().value() + "\""));
        assertFalse(part.contains("id=\"post-" + next.id().value() + "\""));
        assertFalse(part.contains("<html"));
        assertTrue(part.contains("That is everything."));
    }

    @Test
    void picturesSayTheirSizeAndComeInTheSizesThatExist() {
        publish(Fixtures.agent(gallery.storage, Fixtures.ADA), "");
        String hash = Fixtures.SUNSET.hash().value();

        String body = visitor.get("/").body();

        assertTrue(body.contains("/media/" + hash + "/828.avif 828w, /media/" + hash + "/1080.avif 1080w\""));
        assertTrue(body.contains("/media/" + hash + "/640.webp 640w, /media/" + hash + "/1080.webp 1080w\""));
        assertTrue(body.contains("/media/" + hash + "/640.jpg 640w, /media/" + hash + "/1080.jpg 1080w\""));
        assertTrue(body.contains("width=\"1600\" height=\"1200\""));
        assertTrue(body.contains("fetchpriority=\"high\""));
        assertTrue(body.contains("fill=\"#d08040\""));
    }

    @Test
    void aPageSpeaksTheLanguageThatIsChosenOrAskedFor() {
        assertTrue(visitor.get("/", "Accept-Language", "ko-KR,en").body().contains("lang=\"ko\""));
        assertTrue(visitor.get("/").body().contains("lang=\"en\""));
        assertTrue(visitor.get("/?lang=ko").body().contains("아직 걸린 그림이 없습니다"));
        assertTrue(visitor.get("/").body().contains("lang=\"ko\""));
        assertTrue(visitor.get("/?lang=xx").body().contains("lang=\"ko\""));
    }

    @Test
    void aThemeIsChosenWithoutScript() {
        HttpResponse<String> chosen = visitor.post("/theme", "theme", "dark", "next", "/explore");

        assertEquals(303, chosen.statusCode());
        assertEquals("/explore", chosen.headers().firstValue("Location").orElse(""));
        assertTrue(visitor.get("/").body().contains("data-theme=\"dark\""));
        assertEquals(400, visitor.post("/theme", "theme", "pink").statusCode());
    }

    @Test
    void aKnownPageIsNotSentAgain() {
        String tag = visitor.get("/").headers().firstValue("ETag").orElseThrow();

        assertEquals(304, visitor.get("/", "If-None-Match", tag).statusCode());
    }

    @Test
    void oneNameAlwaysHasTheSameFace() {
        String face = visitor.get("/avatar/ada.svg").body();

        assertEquals(face, visitor.get("/avatar/ada.svg").body());
        assertFalse(face.equals(visitor.get("/avatar/bob-7.svg").body()));
    }

    private static String page(Post post) {
        return "/post/" + post.id().value();
    }

    private Post publish(AgentId author, String caption) {
        return Fixtures.post(
                gallery.storage,
                new Post.Draft(
                        author,
                        Fixtures.SUNSET,
                        caption,
                        Tags.of(List.of("reef")),
                        caption,
                        Optional.empty(),
                        Optional.empty(),
                        Fixtures.NOON));
    }
}
