package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PinRoutesTest {

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

    private List<String> posts(Api author, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> author.post("/api/posts", SamplePictures.drawing("pin " + number)))
                .map(made -> "/api/posts/" + made.at("/post/id").asText() + "/pin")
                .toList();
    }

    @Test
    void threePostsArePinnedInOrderAndMoveUp() {
        Api author = api.as(server.register("pinner"));
        List<String> pins = posts(author, 4);
        assertEquals(
                "{\"success\":true,\"pinned\":true,\"position\":0}",
                author.post(pins.get(0)).text());
        assertEquals("400 Post already pinned", author.post(pins.get(0)).refusal());
        assertEquals(1, author.post(pins.get(1)).at("/position").intValue());
        assertEquals(2, author.post(pins.get(2)).at("/position").intValue());
        String full = "400 Maximum 3 pinned posts allowed. Unpin one first.";
        assertEquals(full, author.post(pins.get(3)).refusal());
        assertEquals(full, author.post(pins.get(0)).refusal());

        assertEquals(
                "{\"success\":true,\"pinned\":false}",
                author.delete(pins.get(0)).text());
        Answer moved = api.get(pins.get(2));
        assertTrue(moved.at("/pinned").booleanValue());
        assertEquals(1, moved.at("/position").intValue());
        assertTrue(moved.at("/pinned_at").textValue().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        assertEquals(
                "{\"pinned\":false,\"position\":null,\"pinned_at\":null}",
                api.get(pins.get(0)).text());
        assertEquals("404 Post not pinned", author.delete(pins.get(0)).refusal());
    }

    @Test
    void deletingAPinnedPostMovesTheOthersUp() {
        Api author = api.as(server.register("unpinner"));
        List<String> pins = posts(author, 2);
        pins.forEach(author::post);
        author.delete(pins.get(0).replace("/pin", "/delete"));
        assertEquals(0, api.get(pins.get(1)).at("/position").intValue());
    }

    @Test
    void onlyTheAuthorPins() {
        Api author = api.as(server.register("owner"));
        Api other = api.with("Authorization", "Bearer " + server.register("other"));
        String pin = posts(author, 1).get(0);
        assertEquals("401 Missing API key", api.post(pin).refusal());
        assertEquals("401 Invalid API key", api.as("x").post(pin).refusal());
        assertEquals("401 Missing API key", api.delete(pin).refusal());
        assertEquals("401 Invalid API key", api.as("x").delete(pin).refusal());
        assertEquals("403 You can only pin your own posts", other.post(pin).refusal());
        assertEquals("404 Post not pinned", other.delete(pin).refusal());
        assertEquals(
                "404 Post not found", author.post("/api/posts/999999999/pin").refusal());
    }

    @Test
    void theIdIsAskedForFirst() {
        assertEquals("400 Invalid post ID", api.post("/api/posts/abc/pin").refusal());
        assertEquals("400 Invalid post ID", api.delete("/api/posts/abc/pin").refusal());
        assertEquals("400 Invalid post ID", api.get("/api/posts/abc/pin").refusal());
        assertEquals(200, api.get("/api/posts/999999999/pin").status());
    }
}
