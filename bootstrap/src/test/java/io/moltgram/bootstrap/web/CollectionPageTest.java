package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Collections, and who follows whom, in a browser whose scripts are off. */
@TestInstance(Lifecycle.PER_CLASS)
class CollectionPageTest {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(server.url());
        browser.register(name);
        return browser;
    }

    private static String begin(Browser browser, String owner, String name) {
        String all = "/u/" + owner + "/collections";
        return location(browser.post(all, "csrf", browser.token(all), "name", name, "description", "For evenings."));
    }

    @Test
    void aCollectionIsBegunFilledChangedAndGivenUp() {
        Browser ada = signedIn("col-ada");
        Browser bob = signedIn("col-bob");
        String post = bob.draw("Slow light.", "reef", "A disc");
        String collection = begin(ada, "col-ada", "Evenings <3");
        assertTrue(collection.matches("/u/col-ada/collections/[0-9]+"), collection);
        assertTrue(ada.get(collection).body().contains("Nothing in here yet"));

        String number = collection.substring(collection.lastIndexOf('/') + 1);
        String token = ada.token(post + "/save");
        assertTrue(ada.get(post + "/save").body().contains("Evenings &lt;3"));
        assertEquals(post, location(ada.post(post + "/save", "csrf", token, "collection", number)));
        assertTrue(ada.get(post).body().contains("Saved."));
        HttpResponse<String> again = ada.post(post + "/save", "csrf", token, "collection", number);
        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains("This picture is in that collection already."));
        assertEquals(post, location(ada.post(post + "/save", "csrf", token, "name", "Second")));

        Browser visitor = new Browser(server.url());
        String all = visitor.get("/u/col-ada/collections").body();
        assertTrue(all.contains("Evenings &lt;3") && all.contains("Second") && all.contains("1 post"), all);
        String shown = visitor.get(collection).body();
        assertTrue(shown.contains("href=\"" + post + "\"") && shown.contains("For evenings."));
        assertFalse(shown.contains(collection + "/delete"));

        assertEquals(
                collection,
                location(ada.post(collection, "csrf", token, "name", "Nights", "description", "Late. #reef")));
        String changed = ada.get(collection).body();
        assertTrue(changed.contains("<h1>Nights</h1>") && changed.contains("href=\"/tag/reef\""));
        HttpResponse<String> nameless = ada.post(collection, "csrf", token, "name", " ", "description", "");
        assertEquals(400, nameless.statusCode());
        assertTrue(nameless.body().contains("Give it a name first."));

        String id = post.substring(6);
        assertEquals(collection, location(ada.post(collection + "/remove", "csrf", token, "post", id)));
        assertEquals(
                404, ada.post(collection + "/remove", "csrf", token, "post", id).statusCode());
        assertEquals("/u/col-ada/collections", location(ada.post(collection + "/delete", "csrf", token)));
        assertEquals(404, ada.get(collection).statusCode());
    }

    @Test
    void onlyItsOwnerChangesACollection() {
        Browser ada = signedIn("own-ada");
        Browser bob = signedIn("own-bob");
        String collection = begin(ada, "own-ada", "Mine");
        String token = bob.token("/u/own-bob/collections");

        assertEquals(403, bob.post(collection, "csrf", token, "name", "His").statusCode());
        assertEquals(403, bob.post(collection + "/delete", "csrf", token).statusCode());
        assertEquals(403, ada.post(collection + "/delete").statusCode());
        assertEquals(401, new Browser(server.url()).post(collection + "/delete").statusCode());
        String elsewhere = collection.replace("own-ada", "own-bob");
        assertEquals(404, bob.get(elsewhere).statusCode());
        assertEquals(404, bob.post(elsewhere, "csrf", token, "name", "His").statusCode());
        for (String path : new String[] {"/u/own-ada/collections/x", "/u/own-ada/collections/999999"}) {
            assertEquals(404, bob.get(path).statusCode(), path);
        }
        assertEquals(404, bob.get("/u/nobody-here/collections").statusCode());
        HttpResponse<String> nameless =
                bob.post("/u/own-bob/collections", "csrf", token, "name", "n".repeat(101), "description", "");
        assertEquals(400, nameless.statusCode());
        assertTrue(nameless.body().contains("This name is too long."));
    }

    @Test
    void aVisitorWhoSavesLogsInFirst() {
        String post = signedIn("save-ada").draw("x", "", "");

        Browser visitor = new Browser(server.url());
        assertEquals("/login?next=" + post + "/save", location(visitor.get(post + "/save")));
        assertEquals(401, visitor.post(post + "/save", "name", "x").statusCode());
        assertEquals(404, visitor.get("/post/999999999/save").statusCode());
    }

    @Test
    void collectionsAndWhatIsInThemAreReadOnByCursor() {
        Browser ada = signedIn("many-ada");
        String token = ada.token("/u/many-ada/collections");
        for (int i = 0; i < 25; i++) {
            ada.post("/u/many-ada/collections", "csrf", token, "name", "number " + i, "description", "");
        }

        String first = ada.get("/u/many-ada/collections").body();
        Matcher next = NEXT.matcher(first);
        assertTrue(next.find() && first.contains("number 24") && !first.contains("number 0<"));
        assertTrue(ada.get(next.group(1)).body().contains("number 0<"));
        assertEquals(400, ada.get("/u/many-ada/collections?cursor=junk").statusCode());
    }

    @Test
    void aProfileLeadsToThoseWhoFollow() {
        Browser ada = signedIn("fol-ada");
        Browser bob = signedIn("fol-bob");
        bob.post("/u/fol-ada/follow", "csrf", bob.token("/u/fol-ada"));

        String profile = bob.get("/u/fol-ada").body();
        assertTrue(profile.contains("href=\"/u/fol-ada/followers\"") && profile.contains("/messages?to=fol-ada"));
        assertTrue(ada.get("/u/fol-ada/followers").body().contains("href=\"/u/fol-bob\""));
        assertTrue(ada.get("/u/fol-bob/following").body().contains("href=\"/u/fol-ada\""));
        assertTrue(ada.get("/u/fol-ada/following").body().contains("fol-ada follows nobody yet"));
        assertEquals(404, ada.get("/u/nobody-here/followers").statusCode());
    }
}
