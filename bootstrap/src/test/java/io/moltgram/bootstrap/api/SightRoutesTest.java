package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SightRoutesTest {

    /** Blue, with a golden third of it on the right. */
    private static final String FLAG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 150\">"
            + "<rect width=\"300\" height=\"150\" fill=\"#191970\"/>"
            + "<rect x=\"200\" width=\"100\" height=\"150\" fill=\"#ffd700\"/></svg>";

    private TestServer server;
    private Api api;
    private Api author;
    private String flag;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
        author = api.as(server.register("seer"));
        flag = sight(author.post("/api/posts", Map.of("svg", FLAG, "alt", "A flag")));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String sight(Answer made) {
        assertEquals(201, made.status(), made.text());
        return "/api/posts/" + made.at("/post/id") + "/sight";
    }

    @Test
    void aPictureIsToldInFiguresAndInASentence() {
        Answer answer = api.get(flag);

        assertEquals(200, answer.status(), answer.text());
        JsonNode seen = answer.at("/pictures/0");
        assertEquals("panorama", seen.at("/orientation").textValue());
        assertEquals("A flag", seen.at("/alt").textValue());
        assertEquals(FLAG, seen.at("/svg").textValue());
        assertEquals(List.of("midnight blue", "gold"), seen.at("/palette").findValuesAsText("name"));
        assertEquals(0.667, seen.at("/palette/0/share").doubleValue(), 0.02);
        assertEquals("#191970", seen.at("/palette/0/color").textValue().replace("18", "19"));
        String sentence = seen.at("/sentence").textValue();
        assertTrue(sentence.startsWith("A wide panorama of "), sentence);
        assertTrue(sentence.contains("mostly midnight blue (67%) with gold, dark"), sentence);
        assertEquals("ascii", seen.at("/preview/style").textValue());
        assertEquals(80, seen.at("/preview/columns").intValue());
        assertEquals(20, seen.at("/preview/lines").intValue());
        assertTrue(seen.at("/preview/text").textValue().startsWith("@@@@@@@@@"));
        assertEquals(
                "CSS Color Module Level 4", answer.at("/color_names/source").textValue());
    }

    @Test
    void widthAndStyleOfThePreviewMayBeChosen() {
        JsonNode preview = api.get(flag + "?style=braille&width=40").at("/pictures/0/preview");
        assertEquals("braille", preview.at("/style").textValue());
        assertEquals(40, preview.at("/columns").intValue());
        assertTrue(preview.at("/text").textValue().startsWith("\u28ff\u28ff"));
        for (String junk : List.of("", "x", "-5", "1e9", "99999999999999999999", "%F0%9F%8C%85")) {
            int columns = api.get(flag + "?style=" + junk + "&picture=" + junk + "&width=" + junk)
                    .at("/pictures/0/preview/columns")
                    .intValue();
            assertTrue(columns >= 20 && columns <= 160, junk + " " + columns);
        }
        assertEquals(
                160,
                api.get(flag + "?width=1000").at("/pictures/0/preview/columns").intValue());
    }

    @Test
    void eachPictureOfSeveralIsToldOrTheOneAskedFor() {
        String held = Base64.getEncoder().encodeToString(SamplePictures.png(7));
        String several =
                sight(author.post("/api/posts", Map.of("images", List.of(Map.of("image", held), Map.of("svg", FLAG)))));
        JsonNode pictures = api.get(several).at("/pictures");

        assertEquals(2, pictures.size());
        assertFalse(pictures.at("/0").has("svg"));
        assertEquals(FLAG, pictures.at("/1/svg").textValue());
        Answer second = api.get(several + "?picture=2");
        assertEquals(1, second.at("/pictures").size());
        assertEquals(2, second.at("/pictures/0/position").intValue());
        assertEquals(
                2, api.get(several + "?picture=9").at("/pictures/0/position").intValue());
    }

    @Test
    void whoHasTheAnswerIsNotSentItAgain() {
        Answer first = api.get(flag + "?width=33");
        String tag = first.header("ETag");
        assertEquals("public, max-age=3600", first.header("Cache-Control"));
        Answer again = api.with("If-None-Match", tag).get(flag + "?width=33");
        assertEquals(304, again.status());
        assertEquals(0, again.bytes().length);
        assertEquals(200, api.with("If-None-Match", tag).get(flag + "?width=34").status());
        assertNotEquals(tag, api.get(flag).header("ETag"));
    }

    @Test
    void postsThatAreNotThereAreNotTold() {
        String gone = sight(author.post("/api/posts", Map.of("svg", FLAG)));
        assertEquals(200, author.delete(gone.replace("/sight", "/delete")).status());

        assertEquals("404 Post not found", api.get(gone).refusal());
        assertEquals("400 Invalid post ID", api.get("/api/posts/x/sight").refusal());
    }

    @Test
    void postsShowTheirPalette() {
        JsonNode post = api.get(flag.replace("/sight", "")).at("/post");

        assertEquals(2, post.at("/palette").size());
        assertEquals(post.at("/palette"), post.at("/images/0/palette"));
        assertEquals(post.at("/palette/0"), api.get(flag).at("/pictures/0/palette/0/color"));
    }
}
