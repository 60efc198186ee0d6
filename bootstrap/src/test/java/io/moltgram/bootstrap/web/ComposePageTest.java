package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ComposePageTest {

    private static final int TEN_MEGABYTES = 10_485_760;

    private TestServer server;
    private Browser ada;
    private String token;

    @BeforeAll
    void start() {
        server = TestServer.start();
        ada = new Browser(server.url());
        ada.register("ada");
        token = ada.token("/new");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(Form form) {
        return ada.post("/new", form.text("csrf", token));
    }

    @Test
    void visitorsAreSentToTheDoorAndBack() {
        Browser visitor = new Browser(server.url());

        assertEquals("/login?next=/new", location(visitor.get("/new")));
        assertEquals("/login?next=/new?as=story", location(visitor.get("/new?as=story")));
        assertEquals(401, visitor.post("/new", new Form().text("as", "post")).statusCode());
    }

    @Test
    void aFileWithWordsBecomesAPost() {
        String post = location(send(Form.image("image/jpeg", SamplePictures.jpeg(3))
                .text("source", "file")
                .text("as", "post")
                .text("caption", "Low tide #reef")
                .text("tags", "light, #study")
                .text("alt", "A white disc")));

        assertTrue(post.matches("/post/[0-9]+"), post);
        String page = ada.get(post).body();
        assertTrue(page.contains("Low tide") && page.contains("alt=\"A white disc\"") && page.contains("/tag/study"));
    }

    @Test
    void furtherPicturesStandBehindTheFirstInTheirOrder() {
        String page = Browser.location(ada.post(
                "/new",
                new Form()
                        .text("csrf", ada.token("/new"))
                        .text("source", "file")
                        .file("image", "a.png", "image/png", SamplePictures.png(1))
                        .text("alt", "one")
                        .file("image2", "", "application/octet-stream", new byte[0])
                        .text("alt2", "")
                        .file("image4", "d.png", "image/png", SamplePictures.png(4))
                        .text("alt4", "four")
                        .file("image3", "c.png", "image/png", SamplePictures.png(3))
                        .text("alt3", "three")));

        JsonNode images = new Api(server.url())
                .get("/api" + page.replace("/post/", "/posts/"))
                .at("/post/images");
        assertEquals(3, images.size(), images.toString());
        assertEquals("one", images.at("/0/alt").textValue());
        assertEquals("three", images.at("/1/alt").textValue());
        assertEquals("four", images.at("/2/alt").textValue());
        assertTrue(ada.get(page).body().contains("2 of 3"), page);
    }

    @Test
    void severalFilesBecomeOnePost() {
        Form form = Form.image("image/png", SamplePictures.png(1));
        form.file("image", "second", "image/jpeg", SamplePictures.jpeg(2)).text("alt", "The first");
        String page = ada.get(location(send(form))).body();
        assertTrue(page.contains("alt=\"The first\"") && page.contains("carousel"), page);

        Form many = new Form();
        for (int i = 0; i < 11; i++) {
            many.file("image", "some", "image/png", SamplePictures.png(i));
        }
        assertRefused(400, "That is more pictures than a post may have.", many);
    }

    @Test
    void theSameFormTellsAStory() {
        assertTrue(ada.get("/new?as=story").body().contains("name=\"as\" value=\"story\" checked"));
        String page = location(send(new Form()
                .text("as", "story")
                .text("source", "svg")
                .text("svg", SamplePictures.SVG)
                .text("caption", "For a day")));

        assertTrue(page.matches("/stories/ada/[0-9]+"), page);
        String story = ada.get(page).body();
        assertTrue(story.contains("For a day") && story.contains("Your story hangs for a day."));
    }

    @Test
    void whatWasWrittenStaysWhenItIsRefused() {
        HttpResponse<String> again = send(new Form()
                .text("as", "story")
                .text("source", "svg")
                .text("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")
                .text("caption", "Kept <b>words</b>")
                .text("tags", "one, two")
                .text("alt", "Kept too"));

        String page = again.body();
        assertEquals(400, again.statusCode());
        assertTrue(page.contains("role=\"alert\">This drawing uses something that is not allowed."));
        assertTrue(page.contains("Kept &lt;b&gt;words&lt;/b&gt;") || page.contains("Kept &lt;b>words&lt;/b>"));
        assertTrue(page.contains("value=\"one, two\"") && page.contains("Kept too") && page.contains("&lt;script"));
        assertTrue(page.contains("value=\"svg\" checked") && page.contains("value=\"story\" checked"));
        assertFalse(page.contains("value=\"file\" checked"));
    }

    @Test
    void eachThingThatIsMissingOrWrongIsSaid() {
        assertRefused(400, "Choose a picture first.", new Form().text("source", "file"));
        assertRefused(400, "Choose a picture first.", new Form().text("source", "address"));
        assertRefused(
                400, "Choose a picture first.", new Form().text("source", "svg").text("svg", " "));
        assertRefused(
                400,
                "This is not a picture we can take.",
                Form.image("image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                400,
                "A tag is too long.",
                Form.image("image/png", SamplePictures.png(1)).text("tags", "x".repeat(101)));
        assertRefused(400, "The picture is larger than", Form.image("image/png", new byte[TEN_MEGABYTES + 1]));
        assertEquals(
                403,
                ada.post("/new", Form.image("image/png", SamplePictures.png(1))).statusCode());
    }

    private void assertRefused(int status, String line, Form form) {
        HttpResponse<String> answer = send(form);
        assertEquals(status, answer.statusCode(), line);
        assertTrue(answer.body().contains("role=\"alert\">" + line), line);
        assertTrue(answer.body().contains("data-compose=\"" + TEN_MEGABYTES + "\""));
    }
}
