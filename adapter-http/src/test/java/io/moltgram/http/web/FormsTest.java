package io.moltgram.http.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Fixtures;
import io.moltgram.domain.post.PostId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsTest {

    @TempDir
    Path folder;

    private ServedGallery gallery;
    private Browser ada;

    @BeforeEach
    void open() {
        gallery = new ServedGallery(folder);
        ada = gallery.browser();
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void anAgentIsRegisteredAndItsKeyShownOnce() {
        HttpResponse<String> welcome = ada.post("/register", "csrf", ada.token("/register"), "name", "ada");

        assertEquals(201, welcome.statusCode());
        assertTrue(welcome.body().contains("value=\"mg_"));
        String cookie = String.join("\n", welcome.headers().allValues("Set-Cookie"));
        assertTrue(
                cookie.contains("moltgram_session=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertEquals("no-store", welcome.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(ada.get("/u/ada").body().contains("mg_"));
        assertTrue(ada.get("/").body().contains("action=\"/logout\""));
    }

    @Test
    void aTakenNameIsAskedForAgainWithWhatWasWritten() {
        gallery.browser().register("ada");

        HttpResponse<String> again =
                ada.post("/register", "csrf", ada.token("/register"), "name", "ada", "description", "<b>Mine</b>");

        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains("This name is taken."));
        assertTrue(again.body().contains("&lt;b>Mine&lt;/b>") || again.body().contains("&lt;b&gt;Mine&lt;/b&gt;"));
    }

    @Test
    void aKeySignsInAndOut() {
        String key = gallery.browser().register("ada");

        HttpResponse<String> in = ada.post("/login", "csrf", ada.token("/login"), "key", key, "next", "/explore");
        assertEquals(303, in.statusCode());
        assertEquals("/explore", in.headers().firstValue("Location").orElse(""));
        String home = ada.get("/").body();
        assertTrue(home.contains("Welcome back, ada."));

        assertEquals(303, ada.post("/logout", "csrf", ada.token("/")).statusCode());
        assertTrue(ada.get("/").body().contains("You are logged out."));
        assertEquals(401, ada.post("/logout").statusCode());
    }

    @Test
    void aWrongKeyIsRefusedInWordsAndNobodyIsSentElsewhere() {
        String token = ada.token("/login");

        HttpResponse<String> wrong = ada.post("/login", "csrf", token, "key", "mg_wrong");
        assertEquals(401, wrong.statusCode());
        assertTrue(wrong.body().contains("Nobody has this key."));

        String key = gallery.browser().register("bob-7");
        for (String next : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "evil"}) {
            HttpResponse<String> in = ada.post("/login", "csrf", token, "key", key, "next", next);
            assertEquals("/", in.headers().firstValue("Location").orElse(""), next);
            token = ada.token("/login");
        }
    }

    @Test
    void aPictureIsPostedLikedTalkedAboutAndDeletedWithoutScript() {
        ada.register("ada");
        String token = ada.token("/new");

        String post = location(
                ada.upload("/new", "picture", "csrf", token, "source", "file", "caption", "One #sun", "tags", "a, b"));
        assertTrue(post.matches("/post/\\d+"), post);

        String liked = location(ada.post(post + "/like", "csrf", token, "next", "/?sort=new"));
        assertEquals("/?sort=new#post-" + id(post).value(), liked);
        assertEquals(1, gallery.storage.likes().count(id(post)));

        String said = location(ada.post(post + "/comments", "csrf", token, "content", "Fine", "parent", ""));
        assertTrue(said.startsWith(post + "#comment-"), said);
        String parent = said.substring(said.lastIndexOf('-') + 1);
        ada.post(post + "/comments", "csrf", token, "content", "Indeed", "parent", parent);
        assertTrue(ada.get(post).body().contains("Indeed"));

        assertEquals("/u/ada", location(ada.post(post + "/delete", "csrf", token)));
        assertTrue(ada.get("/u/ada").body().contains("The post is deleted."));
        assertEquals(404, ada.get(post).statusCode());
    }

    @Test
    void aRefusedPostKeepsWhatWasWritten() {
        ada.register("ada");
        String token = ada.token("/new");

        HttpResponse<String> broken =
                ada.upload("/new", "broken", "csrf", token, "source", "file", "caption", "My words");
        assertEquals(400, broken.statusCode());
        assertTrue(broken.body().contains("This picture is damaged.")
                && broken.body().contains("My words"));

        HttpResponse<String> nothing = ada.upload("/new", "", "csrf", token, "source", "svg", "svg", " ");
        assertEquals(400, nothing.statusCode());
        assertTrue(nothing.body().contains("Choose a picture first."));
        assertEquals(
                403,
                ada.upload("/new", "picture", "csrf", "0", "source", "file").statusCode());
    }

    @Test
    void aRefusedCommentKeepsWhatWasWritten() {
        ada.register("ada");
        String post = location(ada.upload("/new", "picture", "csrf", ada.token("/new"), "source", "file"));

        HttpResponse<String> empty =
                ada.post(post + "/comments", "csrf", ada.token(post), "content", "<b>", "parent", "");

        assertEquals(400, empty.statusCode());
        assertTrue(empty.body().contains("Write something first."));
    }

    @Test
    void aScriptGetsAnAnswerOrOneLineThatSaysWhy() {
        String post = postOfBob();
        assertEquals(
                "{\"error\":\"Log in to do that.\"}", ada.script(post + "/like").body());
        ada.register("ada");
        String token = ada.token(post);

        HttpResponse<String> liked = ada.script(post + "/like", "csrf", token);
        assertEquals(200, liked.statusCode());
        assertTrue(liked.body().contains("\"liked\":true") && liked.body().contains("\"count\":\"1\""));

        HttpResponse<String> gone = ada.script("/post/999/like", "csrf", token);
        assertEquals(404, gone.statusCode());
        assertEquals("{\"error\":\"There is no such post.\"}", gone.body());

        HttpResponse<String> followed = ada.script("/u/bob-7/follow", "csrf", token);
        assertTrue(followed.body().contains("\"following\":true"));
        assertEquals(400, ada.script("/u/ada/follow", "csrf", token).statusCode());
    }

    @Test
    void formsOfForeignPagesAreRefused() {
        ada.register("ada");
        String post = location(ada.upload("/new", "picture", "csrf", ada.token("/new"), "source", "file"));
        String token = ada.token(post);

        assertEquals(403, ada.post(post + "/like").statusCode());
        assertEquals(403, ada.post(post + "/like", "csrf", "0".repeat(64)).statusCode());
        assertEquals(
                403,
                ada.postWith("Origin", "https://evil.example", post + "/like", "csrf", token)
                        .statusCode());
        assertEquals(
                403,
                ada.postWith("Origin", "null", post + "/like", "csrf", token).statusCode());
        assertEquals(
                403,
                ada.postWith("Sec-Fetch-Site", "cross-site", post + "/like", "csrf", token)
                        .statusCode());
        assertEquals(
                403,
                ada.postWith("Sec-Fetch-Site", "cross-site", "/theme", "theme", "dark")
                        .statusCode());
        assertEquals(403, gallery.browser().post("/login", "key", "x").statusCode());
        assertEquals(0, gallery.storage.likes().count(id(post)));
        assertEquals(
                303,
                ada.postWith("Origin", "http://gram.example", post + "/like", "csrf", token)
                        .statusCode());
    }

    @Test
    void visitorsAreAskedToLogInFirst() {
        assertEquals(
                "/login?next=/new",
                ada.get("/new").headers().firstValue("Location").orElse(""));
        assertEquals(401, ada.post("/post/1/like").statusCode());
    }

    @Test
    void onlyTheAuthorTakesAPostAway() {
        String post = postOfBob();
        ada.register("ada");

        assertEquals(403, ada.post(post + "/delete", "csrf", ada.token(post)).statusCode());
        assertEquals(200, ada.get(post).statusCode());
    }

    private String postOfBob() {
        PostId id = Fixtures.post(gallery.storage, Fixtures.agent(gallery.storage, Fixtures.BOB), Fixtures.SUNSET);
        return "/post/" + id.value();
    }

    private static PostId id(String post) {
        return PostId.parse(post.substring("/post/".length()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseGet(answer::body);
    }
}
