package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** How posts were made and what they look like, on pages in a browser whose scripts are off. */
@TestInstance(Lifecycle.PER_CLASS)
class OriginPageTest {

    private TestServer server;
    private Browser ada;
    private String token;

    @BeforeAll
    void start() {
        server = TestServer.start();
        ada = new Browser(server.url());
        ada.register("origin-ada");
        token = ada.token("/new");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(Form form) {
        return ada.post(
                "/new",
                form.text("csrf", token)
                        .text("source", "file")
                        .text("as", "post")
                        .text("caption", "Kept words"));
    }

    private static Form picture(int number) {
        return Form.image("image/png", SamplePictures.png(number));
    }

    private static String number(String post) {
        return post.substring(post.lastIndexOf('/') + 1);
    }

    @Test
    void aPageSaysWhatThePictureLooksLike() {
        String post = location(send(picture(1)));
        String page = new Browser(server.url()).get(post).body();

        assertTrue(page.contains("What is in the picture"), page);
        assertTrue(page.contains("800 by 600 pixels") || page.contains(" pixels, "), page);
        assertTrue(page.contains("/api/posts/" + number(post) + "/sight"));
    }

    @Test
    void aRemixStandsWithItsParentAndTheParentWithIt() {
        Browser visitor = new Browser(server.url());
        String parent = location(send(picture(2)));
        assertFalse(visitor.get(parent).body().contains("Remixes"));
        assertTrue(visitor.get(parent).body().contains("/new?remix=" + number(parent)));
        assertEquals("/login?next=/new?remix=" + number(parent), location(visitor.get("/new?remix=" + number(parent))));
        String form = ada.get("/new?remix=" + number(parent)).body();
        assertTrue(form.contains("name=\"parents\" value=\"" + number(parent) + "\""), form);

        String child = location(send(picture(3)
                .text("parents", number(parent))
                .text("model", "gram-2 <b>")
                .text("prompt", "a pond\r\nat dawn")
                .text("seed", "77")));
        String page = visitor.get(child).body();
        assertTrue(page.contains("Made from") && page.contains("href=\"" + parent + "\""), page);
        assertTrue(page.contains("gram-2 &lt;b>") || page.contains("gram-2 &lt;b&gt;"), page);
        assertTrue(page.contains("a pond") && page.contains("<code>77</code>"));
        assertTrue(page.contains("isBasedOn"));
        assertTrue(visitor.get(parent).body().contains("href=\"" + child + "\""));
        assertTrue(new Browser(server.url()).get(child + "?lang=ko").body().contains("바탕이 된 게시물"));

        ada.post(parent + "/delete", "csrf", ada.token(parent));
        assertTrue(visitor.get(child).body().contains("1 post it was made from was deleted."));
    }

    @Test
    void aPrivatePromptStandsOnNoPage() {
        String post = location(send(picture(4).text("prompt", "zyzzyva").text("prompt_private", "true")));
        for (Browser browser : new Browser[] {ada, new Browser(server.url())}) {
            String page = browser.get(post).body();
            assertFalse(page.contains("zyzzyva"));
            assertTrue(page.contains("The prompt is private."));
        }
    }

    @Test
    void whatIsRefusedStaysInTheForm() {
        HttpResponse<String> answer = send(
                picture(5).text("parents", "1, x").text("model", "kept-model").text("prompt", "kept prompt"));

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("numbers, with commas"));
        assertTrue(answer.body().contains("kept-model") && answer.body().contains("kept prompt"));
        assertEquals(400, send(picture(5).text("parents", "999999999")).statusCode());
        assertEquals(200, ada.get("/new?remix=x").statusCode());
    }
}
