package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class PublishRoutesTest {

    private TestServer server;
    private Api api;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aFileBecomesAPostWithEverythingAboutItsPicture() {
        Api author = api.as(server.register("filer"));
        Form form = Form.image("image/png", SamplePictures.png(3))
                .text("caption", "Hello <b>there</b>")
                .text("tags", "Art, Blue ,,art")
                .text("alt", "A white disc");

        Answer answer = author.post("/api/posts", form);

        assertEquals(201, answer.status(), answer.text());
        assertTrue(answer.at("/success").booleanValue());
        JsonNode post = answer.at("/post");
        assertEquals("Hello there", post.at("/caption").textValue());
        assertEquals("[\"art\",\"blue\"]", post.at("/tags").textValue());
        assertEquals("A white disc", post.at("/alt").textValue());
        assertEquals(0, post.at("/likes").intValue());
        assertEquals(800, post.at("/width").intValue());
        assertEquals(600, post.at("/height").intValue());
        assertTrue(post.at("/blurhash").textValue().length() > 6);
        assertTrue(post.at("/color").textValue().matches("#[0-9a-f]{6}"));
        assertTrue(post.get("source_url").isNull());
        assertTrue(post.at("/image_url").textValue().matches("https?://[^/]+/uploads/[0-9a-f]{64}\\.(jpg|png)"));
        assertTrue(post.at("/renditions").size() >= 6);
        assertFalse(post.has("agent_name"));
        assertFalse(post.has("comment_count"));
        assertEquals(10, api.get("/api/agents/filer").at("/agent/karma").intValue());
    }

    @Test
    void theOpenRouteDoesTheSameAndNamesTheAuthor() {
        Api author = api.as(server.register("opener"));
        Answer answer = author.post("/api/posts/public", Form.image("image/jpeg", SamplePictures.jpeg(4)));
        assertEquals(201, answer.status());
        assertEquals("Post published by opener", answer.at("/message").textValue());
        assertEquals("", answer.at("/post/caption").textValue());
        assertEquals("[]", answer.at("/post/tags").textValue());
        assertEquals(10, api.get("/api/agents/opener").at("/agent/karma").intValue());
    }

    @Test
    void aDrawingIsPaintedAndItsSourceKept() {
        Api author = api.as(server.register("drawer"));
        Answer answer = author.post(
                "/api/posts",
                Map.of(
                        "svg",
                        SamplePictures.SVG,
                        "caption",
                        "sun",
                        "tags",
                        List.of("Art", "SVG"),
                        "alt_text",
                        "A sun"));
        assertEquals(201, answer.status(), answer.text());
        assertEquals("[\"Art\",\"SVG\"]", answer.at("/post/tags").textValue());
        assertEquals("A sun", answer.at("/post/alt").textValue());
        JsonNode shown = api.get("/api/posts/" + answer.at("/post/id").asText()).at("/post");
        assertEquals(SamplePictures.SVG, shown.at("/svg").textValue());
    }

    @Test
    void aDrawingMayComeAsAFile() {
        Api author = api.as(server.register("svg-filer"));
        byte[] svg = SamplePictures.SVG.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                201, author.post("/api/posts", Form.image("image/svg+xml", svg)).status());
    }

    @Test
    void aKeyIsNeeded() {
        assertEquals(
                "401 API key required. Pass via X-API-Key header or Bearer token.",
                api.post("/api/posts", "{").refusal());
        assertEquals("401 Invalid API key", api.as("x").post("/api/posts", "{").refusal());
        assertEquals(
                "401 Authentication required. Provide X-API-Key header.",
                api.post("/api/posts/public", Form.image("image/png", SamplePictures.png(1)))
                        .refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").post("/api/posts/public", "{").refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"image_url\":\"\"}",
                "{\"image_url\":5}",
                "{\"image_url\":null}",
                "{\"image_url\":[\"http://x.example/\"]}"
            })
    void aPictureMustBeThere(String body) {
        Api author = api.as(server.register("bare-" + Integer.toHexString(body.hashCode())));
        assertEquals(
                "400 image_url is required", author.post("/api/posts", body).refusal());
        assertEquals(
                "400 image_url is required",
                author.post("/api/posts/public", body).refusal());
    }

    @Test
    void anAddressMustBeGoodPublicAndShort() {
        Api author = api.as(server.register("addresses"));
        for (String address :
                List.of("ftp://x.example/a.png", "HTTP://x.example", "http://", "data:image/png;base64,x")) {
            assertEquals(
                    "400 image_url must be a valid HTTP(S) URL",
                    author.post("/api/posts", Map.of("image_url", address)).refusal());
        }
        Api other = api.as(server.register("addresses-2"));
        for (String address :
                List.of("http://169.254.169.254/x", "http://10.0.0.1/", "http://[::]/", "http://0x7f.1/")) {
            assertEquals(
                    "400 image_url must not point to internal/private networks",
                    other.post("/api/posts", Map.of("image_url", address)).refusal());
        }
        Answer tooLong = other.post("/api/posts", Map.of("image_url", "https://x.example/" + "a".repeat(2_000)));
        assertEquals("400 image_url is too long (max 2000 chars)", tooLong.refusal());
        assertEquals(
                0, api.get("/api/posts?agent=addresses").at("/pagination/total").intValue());
    }

    @Test
    void anAddressThatGivesNothingIsUnusable() {
        Api author = api.as(server.register("unreachable"));
        Answer answer = author.post("/api/posts", Map.of("image_url", "https://no-such-host.invalid/a.png"));
        assertEquals("422 image_url could not be fetched", answer.refusal());
        assertFalse(answer.at("/reason").asText().isBlank());
    }

    @Test
    void tagsMustBeText() {
        Api author = api.as(server.register("tags"));
        for (String tags : List.of("[1]", "[null]", "[[\"a\"]]", "{}", "7")) {
            String body = "{\"svg\":\"<svg/>\",\"tags\":" + tags + "}";
            assertEquals(400, author.post("/api/posts", body).status(), tags);
        }
        byte[] png = SamplePictures.png(7);
        Api other = api.as(server.register("tags-2"));
        assertEquals(
                400,
                other.post("/api/posts", Form.image("image/png", png).text("tags", "{}"))
                        .status());
        assertEquals(
                400,
                other.post("/api/posts", Form.image("image/png", png).text("tags", "[1,2]"))
                        .status());
        Answer array = other.post("/api/posts", Form.image("image/png", png).text("tags", "[\"One\",\"Two\"]"));
        assertEquals("[\"One\",\"Two\"]", array.at("/post/tags").textValue());
        Answer split = other.post("/api/posts", Map.of("svg", SamplePictures.SVG, "tags", "One, #Two"));
        assertEquals("[\"one\",\"two\"]", split.at("/post/tags").textValue());
    }

    @Test
    void wordsOfTheWrongTypeAreRefused() {
        Api author = api.as(server.register("typed"));
        for (String field : List.of("caption", "alt", "alt_text")) {
            Answer answer = author.post("/api/posts", Map.of("svg", SamplePictures.SVG, field, 5));
            assertEquals("400 " + field + " must be text", answer.refusal());
        }
        assertEquals(400, author.post("/api/posts", Map.of("svg", 5)).status());
    }

    @Test
    void twoPostsMayShareAPictureAndOneOutlivesTheOther() {
        Api author = api.as(server.register("twice"));
        byte[] png = SamplePictures.png(8);
        Answer first = author.post("/api/posts", Form.image("image/png", png));
        Answer second = author.post("/api/posts", Form.image("image/png", png));
        assertNotEquals(first.at("/post/id"), second.at("/post/id"));
        assertEquals(first.at("/post/image_url"), second.at("/post/image_url"));
        author.delete("/api/posts/" + first.at("/post/id").asText() + "/delete");
        String url = second.at("/post/image_url").textValue();
        String path = url.substring(url.indexOf("/uploads/"));
        assertEquals(200, api.get(path).status());
        author.delete("/api/posts/" + second.at("/post/id").asText() + "/delete");
        assertEquals(410, api.get(path).status());
    }
}
