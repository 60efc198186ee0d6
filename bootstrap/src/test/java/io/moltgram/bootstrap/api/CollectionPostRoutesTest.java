package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.application.contract.Crowd;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class CollectionPostRoutesTest {

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

    private Api join(String name) {
        return api.as(server.register(name));
    }

    private String begin(Api owner) {
        return "/api/collections/"
                + owner.post("/api/collections", Map.of("name", "Trees"))
                        .at("/collection/id")
                        .asText();
    }

    private long post(Api author) {
        return author.post("/api/posts", SamplePictures.drawing("a tree"))
                .at("/post/id")
                .longValue();
    }

    private int count(String path) {
        return api.get(path).at("/collection/item_count").intValue();
    }

    @Test
    void thePostOfAnotherComesInAndGoesOut() {
        Api author = join("author");
        Api owner = join("owner");
        String path = begin(owner);
        long first = post(author);
        long second = post(author);
        author.post("/api/posts/" + first + "/comments", Map.of("content", "Mine"));
        assertEquals(
                "{\"added\":true}",
                owner.post(path + "/items", Map.of("post_id", first)).text());
        assertEquals(
                201,
                owner.post(path + "/items", Map.of("post_id", " " + second + " "))
                        .status());

        JsonNode shown = api.get(path).json();
        assertEquals(2, shown.at("/collection/item_count").intValue());
        assertEquals(second, shown.at("/posts/0/id").longValue());
        JsonNode older = shown.at("/posts/1");
        assertEquals(first, older.at("/id").longValue());
        assertEquals("author", older.at("/agent_name").textValue());
        assertTrue(older.at("/agent_avatar").textValue().startsWith("http"));
        assertEquals(1, older.at("/comment_count").intValue());
        assertEquals("[]", older.at("/tags").textValue());
        assertTrue(older.at("/added_at").textValue().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));

        assertEquals(
                "{\"removed\":true}", owner.delete(path + "/items/" + first).text());
        assertEquals(
                "404 Post not found in collection",
                owner.delete(path + "/items/" + first).refusal());
        assertEquals(1, count(path));
        author.delete("/api/posts/" + second + "/delete");
        assertEquals(0, count(path));
        assertEquals(0, api.get(path).at("/posts").size());
    }

    @Test
    void puttingInAsksForKeyCollectionNumberPostInThisOrder() {
        Api owner = join("strict");
        Api other = join("strict-2");
        String path = begin(owner) + "/items";
        assertEquals("401 API key required", api.post(path, "{").refusal());
        assertEquals("401 Invalid API key", api.as("x").post(path, "{").refusal());
        assertEquals(
                "400 Invalid collection ID",
                owner.post("/api/collections/abc/items", "{}").refusal());
        assertEquals(
                "404 Collection not found or not yours", other.post(path, "{").refusal());
        assertEquals(
                "404 Collection not found or not yours",
                owner.post("/api/collections/999999999/items", "{}").refusal());
        for (String missing : List.of("{}", "{\"post_id\":null}", "{\"post_id\":0}", "{\"post_id\":\"\"}")) {
            assertEquals("400 post_id is required", owner.post(path, missing).refusal());
        }
        assertEquals(
                "400 post_id is required",
                owner.post(path, "{\"post_id\":false}").refusal());
        assertEquals(
                "400 Invalid post ID",
                owner.post(path, Map.of("post_id", "five")).refusal());
        for (String odd : List.of("1.5", "[1]", "{}", "true", "1e30")) {
            assertEquals(
                    "400 post_id must be a whole number",
                    owner.post(path, "{\"post_id\":" + odd + "}").refusal());
        }
        assertEquals(400, owner.post(path, "{").status());
        assertEquals(400, owner.post(path, "").status());
        for (Object nowhere : List.of(999_999_999, -1, "999999999")) {
            assertEquals(
                    "404 Post not found",
                    owner.post(path, Map.of("post_id", nowhere)).refusal());
        }
        long post = post(owner);
        owner.post(path, Map.of("post_id", post));
        assertEquals(
                "409 Post already in collection",
                owner.post(path, Map.of("post_id", post)).refusal());
    }

    @Test
    void takingOutAsksForKeyCollectionAndPlace() {
        Api owner = join("taker");
        String path = begin(owner) + "/items/";
        long post = post(owner);
        assertEquals("401 API key required", api.delete(path + post).refusal());
        assertEquals("401 Invalid API key", api.as("x").delete(path + post).refusal());
        assertEquals(
                "404 Collection not found or not yours",
                join("taker-2").delete(path + post).refusal());
        assertEquals(
                "404 Post not found in collection", owner.delete(path + post).refusal());
        assertEquals("400 Invalid post ID", owner.delete(path + "abc").refusal());
        assertEquals(
                "400 Invalid collection ID",
                owner.delete("/api/collections/abc/items/1").refusal());
    }

    @Test
    void ofManyWhoPutTheSamePostInOneSucceeds() {
        Api owner = join("racer");
        String path = begin(owner);
        long post = post(owner);
        List<Integer> statuses = Crowd.of(
                64,
                number -> owner.post(path + "/items", Map.of("post_id", post)).status());

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(63, statuses.stream().filter(status -> status == 409).count());
        assertEquals(1, count(path));
        assertEquals(1, api.get(path).at("/posts").size());
    }
}
