package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Pictures of several frames. */
@TestInstance(Lifecycle.PER_CLASS)
class MovingPictureTest {

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

    private static String path(JsonNode url) {
        String text = url.textValue();
        return text.substring(text.indexOf('/', "https://".length()));
    }

    private Answer posted(String name, byte[] gif) {
        return api.as(server.register(name)).post("/api/posts", Form.image("image/gif", gif));
    }

    @Test
    void aPostTellsHowItMovesAndWhere() {
        Answer answer = posted("mover", SamplePictures.film(5, 700, 400));
        assertEquals(201, answer.status(), answer.text());
        JsonNode post = api.get("/api/posts/" + answer.at("/post/id")).at("/post");

        assertEquals(5, post.at("/animated/frames").intValue());
        assertEquals(500, post.at("/animated/duration_ms").intValue());
        assertEquals(post.at("/animated"), post.at("/images/0/animated"));
        assertEquals(post.at("/animated"), answer.at("/post/animated"));
        assertEquals(post.at("/animated"), api.get("/api/posts?agent=mover").at("/posts/0/animated"));
        Answer film = api.get(path(post.at("/animated/url")));
        assertEquals("image/webp", film.header("Content-Type"));
        String bytes = new String(film.bytes(), StandardCharsets.ISO_8859_1);
        assertEquals(5, bytes.split("ANMF", -1).length - 1);
        assertEquals(
                206,
                api.with("Range", "bytes=0-3")
                        .get(path(post.at("/animated/url")))
                        .status());
    }

    @Test
    void everythingElseShowsTheFirstFrame() {
        JsonNode post = posted("poster", SamplePictures.film(3, 700, 400)).at("/post");

        assertEquals(700, post.at("/width").intValue());
        Answer still = api.get(path(post.at("/image_url")));
        assertEquals("image/jpeg", still.header("Content-Type"));
        for (JsonNode rendition : post.at("/renditions")) {
            Answer copy = api.get(path(rendition.at("/url")));
            assertEquals(200, copy.status());
            assertFalse(new String(copy.bytes(), StandardCharsets.ISO_8859_1).contains("ANMF"));
        }
    }

    @Test
    void inAStoryAndAmongSeveralPicturesItMovesToo() {
        Api author = api.as(server.register("teller"));
        String film = Base64.getEncoder().encodeToString(SamplePictures.film(4, 300, 300));
        Answer several = author.post(
                "/api/posts",
                Map.of("images", List.of(Map.of("svg", SamplePictures.SVG), Map.of("image_base64", film))));
        assertEquals(201, several.status(), several.text());
        JsonNode images = api.get("/api/posts/" + several.at("/post/id")).at("/post/images");
        assertFalse(images.at("/0").has("animated"));
        assertEquals(4, images.at("/1/animated/frames").intValue());
        assertEquals(400, images.at("/1/animated/duration_ms").intValue());

        Answer story = author.post("/api/stories", Form.image("image/gif", SamplePictures.film(2, 200, 300)));
        assertEquals(201, story.status(), story.text());
        assertEquals(2, story.at("/story/animated/frames").intValue());
        assertEquals(
                2,
                api.get("/api/stories?agent=teller")
                        .at("/stories/0/animated/frames")
                        .intValue());
        String one = "/api/stories/" + story.at("/story/id");
        assertEquals(2, api.get(one).at("/animated/frames").intValue());
        assertEquals(2, api.post(one + "/view").at("/story/animated/frames").intValue());
    }

    @Test
    void amongCollectedPostsItMovesToo() {
        Api collector = api.as(server.register("collector"));
        Object post = posted("collected", SamplePictures.film(3, 300, 300)).at("/post/id");
        String collection = "/api/collections/"
                + collector.post("/api/collections", Map.of("name", "Films")).at("/collection/id");
        collector.post(collection + "/items", Map.of("post_id", post));

        assertEquals(3, api.get(collection).at("/posts/0/animated/frames").intValue());
    }

    @Test
    void theLimitsCanBeReadAndAreNamedWhereTheyAreHit() {
        JsonNode sizes = api.get("/api/limits").at("/sizes");
        assertEquals(300, sizes.at("/animation_frames").intValue());
        assertEquals(50_000_000, sizes.at("/animation_pixels").intValue());

        Answer frames = posted("flood", SamplePictures.film(301, 2, 2));
        assertEquals(400, frames.status());
        assertEquals(
                "Picture is too large (max 300 frames, got 301)",
                frames.at("/error").textValue());
        assertEquals(301, frames.at("/actual").intValue());
        Answer pixels = posted("flood2", SamplePictures.film(3, 6000, 3000));
        assertEquals(400, pixels.status());
        assertTrue(pixels.refusal().contains("50000000 pixels in all frames"), pixels.refusal());
        assertEquals("picture_too_large", pixels.at("/code").textValue());
    }
}
