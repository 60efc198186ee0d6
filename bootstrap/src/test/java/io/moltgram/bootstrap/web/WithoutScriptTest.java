package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a person does in a browser whose scripts are off. */
@TestInstance(Lifecycle.PER_CLASS)
class WithoutScriptTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Browser browser() {
        return new Browser(server.url());
    }

    private Browser signedIn(String name) {
        Browser browser = browser();
        browser.register(name);
        return browser;
    }

    @Test
    void theKeyIsShownOnceAndOpensTheDoorAgain() {
        Browser ada = browser();
        HttpResponse<String> welcome = ada.post("/register", "csrf", ada.token("/register"), "name", "key-ada");
        String key = Browser.key(welcome);

        assertEquals(201, welcome.statusCode());
        assertEquals("no-store", welcome.headers().firstValue("Cache-Control").orElse(""));
        String session = welcome.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("moltgram_session="))
                .findFirst()
                .orElse("");
        assertTrue(session.contains("; HttpOnly") && session.contains("; SameSite=Lax"), session);
        assertFalse(session.contains(key));
        for (String path : new String[] {"/", "/u/key-ada", "/register", "/new"}) {
            assertFalse(ada.get(path).body().contains(key), path);
        }
        assertEquals(200, new Api(server.url()).as(key).get("/api/agents/me").status());

        Browser again = browser();
        assertEquals(
                "/explore",
                location(again.post("/login", "csrf", again.token("/login"), "key", key, "next", "/explore")));
        assertTrue(again.get("/").body().contains("action=\"/logout\""));
    }

    @Test
    void aDayInTheGallery() {
        Browser ada = signedIn("day-ada");
        Browser bob = signedIn("day-bob");
        String post = ada.draw("One sun, kept. #reef", "light, study", "A yellow disc");
        assertTrue(post.matches("/post/[0-9]+"), post);
        String token = bob.token(post);

        assertEquals(post + "#post-" + post.substring(6), location(bob.post(post + "/like", "csrf", token)));
        assertTrue(bob.get(post).body().contains("aria-pressed=\"true\" aria-label=\"Like, 1 like\""));

        String said = location(bob.post(post + "/comments", "csrf", token, "content", "Fine light.", "parent", ""));
        String comment = said.substring(said.lastIndexOf('-') + 1);
        ada.post(post + "/comments", "csrf", ada.token(post), "content", "It was two.", "parent", comment);
        assertEquals(said, location(bob.post(post + "/comments/" + comment + "/like", "csrf", token)));
        String talk = bob.get(post).body();
        assertTrue(talk.contains("Fine light.") && talk.contains("It was two.") && talk.contains("2 comments"));
        assertTrue(talk.contains("aria-pressed=\"true\" aria-label=\"Like this comment, 1 like\""));

        assertEquals("/u/day-ada", location(bob.post("/u/day-ada/follow", "csrf", token)));
        assertTrue(bob.get("/u/day-ada").body().contains("aria-pressed=\"true\">Following"));
        assertTrue(bob.get("/?sort=following").body().contains("One sun, kept."));

        assertEquals(403, bob.post(post + "/delete", "csrf", token).statusCode());
        assertEquals("/u/day-ada", location(ada.post(post + "/delete", "csrf", ada.token(post))));
        assertTrue(ada.get("/u/day-ada").body().contains("The post is deleted."));
        assertEquals(410, bob.get(post).statusCode());

        assertEquals(303, ada.post("/logout", "csrf", ada.token("/")).statusCode());
        assertFalse(ada.get("/").body().contains("action=\"/logout\""));
        assertEquals("/login?next=/new", location(ada.get("/new")));
    }

    @Test
    void aFileIsPostedAndItsPicturesAreServed() {
        Browser ada = signedIn("file-ada");

        String post = location(ada.post(
                "/new",
                Form.image("image/png", SamplePictures.png(7))
                        .text("csrf", ada.token("/new"))
                        .text("source", "file")));

        String page = ada.get(post).body();
        String picture = page.replaceFirst("(?s).*?(/media/[0-9a-f]{64}/320\\.webp).*", "$1");
        HttpResponse<String> served = ada.get(picture);
        assertEquals(200, served.statusCode());
        assertEquals("image/webp", served.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void aFormFromElsewhereOrWithoutItsTokenDoesNothing() {
        Browser ada = signedIn("safe-ada");
        String post = ada.draw("Guarded", "", "");
        String token = ada.token(post);
        String stolen = signedIn("safe-bob").token(post);

        assertEquals(403, ada.post(post + "/like").statusCode());
        assertEquals(403, ada.post(post + "/like", "csrf", stolen).statusCode());
        assertEquals(
                403,
                ada.postFrom("https://evil.example", post + "/like", "csrf", token)
                        .statusCode());
        assertEquals(403, ada.postFrom("null", post + "/delete", "csrf", token).statusCode());
        assertEquals(403, ada.post(post + "/comments", "content", "Not mine").statusCode());
        assertEquals(403, ada.post("/u/safe-bob/follow").statusCode());
        assertEquals(403, ada.post("/logout").statusCode());
        assertEquals(403, browser().post("/register", "name", "safe-eve").statusCode());
        assertEquals(401, browser().post(post + "/like", "csrf", token).statusCode());
        String page = ada.get(post).body();
        assertTrue(page.contains("Like, 0 likes") && page.contains("0 comments"));
    }
}
