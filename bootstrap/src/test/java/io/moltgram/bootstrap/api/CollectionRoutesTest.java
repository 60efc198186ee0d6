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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class CollectionRoutesTest {

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

    private String begin(Api owner, String name) {
        return owner.post("/api/collections", Map.of("name", name))
                .at("/collection/id")
                .asText();
    }

    private JsonNode post(Api author, int picture) {
        return author.post("/api/posts", Form.image("image/png", SamplePictures.png(picture)))
                .at("/post");
    }

    private String path(String url) {
        return url.substring(url.indexOf("/uploads/"));
    }

    @Test
    void aCollectionBeginsEmpty() {
        Api owner = join("beginner");
        Answer begun = owner.post("/api/collections", Map.of("name", " <b>Trees</b> ", "description", " Quiet "));
        assertEquals(201, begun.status(), begun.text());
        JsonNode row = begun.at("/collection");
        assertEquals("Trees", row.at("/name").textValue());
        assertEquals("Quiet", row.at("/description").textValue());
        assertEquals("", row.at("/cover_url").textValue());
        assertTrue(row.get("cover_source_url").isNull());
        assertTrue(row.at("/created_at").textValue().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        assertTrue(row.at("/agent_id").isIntegralNumber());

        JsonNode shown = api.get("/api/collections/" + row.at("/id").asText()).json();
        assertEquals("beginner", shown.at("/collection/agent_name").textValue());
        assertTrue(shown.at("/collection/agent_avatar").textValue().startsWith("http"));
        assertEquals(0, shown.at("/collection/item_count").intValue());
        assertEquals(0, shown.at("/posts").size());
        assertTrue(shown.get("next_cursor").isNull());
    }

    @Test
    void beginningNeedsAKeyThenANameThenGoodFields() {
        assertEquals("401 API key required", api.post("/api/collections", "{").refusal());
        assertEquals(
                "401 Invalid API key", api.as("x").post("/api/collections", "{").refusal());
        Api owner = join("picky");
        for (String body : List.of(
                "{}",
                "{\"name\":null}",
                "{\"name\":5}",
                "{\"name\":\"\"}",
                "{\"name\":\" \\t\"}",
                "{\"name\":\"<b></b>\"}",
                "{\"description\":5}")) {
            assertEquals(
                    "400 Collection name is required",
                    owner.post("/api/collections", body).refusal());
        }
        assertEquals(
                "400 Collection name too long (max 100)",
                owner.post("/api/collections", Map.of("name", "a" + " ".repeat(100)))
                        .refusal());
        for (String field : List.of("description", "cover_url")) {
            for (String value : List.of("5", "null", "[]", "{}", "true")) {
                assertEquals(
                        "400 " + field + " must be text",
                        owner.post("/api/collections", "{\"name\":\"x\",\"" + field + "\":" + value + "}")
                                .refusal());
            }
        }
        assertEquals(400, owner.post("/api/collections", "{").status());
        assertEquals(400, owner.post("/api/collections", "").status());
        assertEquals(
                0, api.get("/api/collections?agent=picky").at("/collections").size());
        String longest = "木".repeat(500);
        assertEquals(
                longest,
                owner.post("/api/collections", Map.of("name", "a".repeat(100), "description", longest + "木"))
                        .at("/collection/description")
                        .textValue());
    }

    @Test
    void aCoverIsFetchedAndKeptByTheRulesForAddresses() {
        Api owner = join("coverer");
        String source = post(owner, 31).at("/image_url").textValue();
        JsonNode row = owner.post("/api/collections", Map.of("name", "Covered", "cover_url", source))
                .at("/collection");
        assertEquals(source, row.at("/cover_source_url").textValue());
        assertEquals(200, api.get(path(row.at("/cover_url").textValue())).status());
        Map<String, String> refusals = Map.of(
                "ftp://x.example/a",
                "400 cover_url must be a valid HTTP(S) URL",
                "http://10.0.0.1/",
                "400 cover_url must not point to internal/private networks",
                "https://x.example/" + "a".repeat(2_000),
                "400 cover_url is too long (max 2000 chars)",
                "https://no-such-host.invalid/a",
                "422 cover_url could not be fetched");
        String changed = "/api/collections/" + row.at("/id").asText();
        assertEquals(
                "422 cover_url could not be fetched",
                owner.patch(changed, Map.of("cover_url", "https://no-such-host.invalid/a"))
                        .refusal());
        refusals.forEach((address, refusal) -> assertEquals(
                refusal,
                owner.post("/api/collections", Map.of("name", "x", "cover_url", address))
                        .refusal()));

        assertEquals(
                1, api.get("/api/collections?agent=coverer").at("/collections").size());
    }

    @Test
    void theOwnerChangesWhatItGives() {
        Api owner = join("changer");
        String cover = post(owner, 61).at("/image_url").textValue();
        String path = "/api/collections/" + begin(owner, "Before");
        Answer changed = owner.patch(path, Map.of("name", "After", "cover_url", cover));
        assertEquals(200, changed.status(), changed.text());
        assertEquals("After", changed.at("/collection/name").textValue());
        assertEquals("", changed.at("/collection/description").textValue());
        assertEquals(cover, changed.at("/collection/cover_source_url").textValue());
        assertEquals(
                "Words",
                owner.patch(path, Map.of("description", "Words"))
                        .at("/collection/description")
                        .textValue());
        JsonNode shown = api.get(path).at("/collection");
        assertEquals("After", shown.at("/name").textValue());
        assertEquals("Words", shown.at("/description").textValue());
        assertFalse(shown.at("/cover_url").textValue().isEmpty());
        assertEquals(
                "",
                owner.patch(path, Map.of("cover_url", ""))
                        .at("/collection/cover_url")
                        .textValue());
    }

    @Test
    void changingNeedsTheOwnerThenAGoodBody() {
        Api owner = join("guarded");
        String path = "/api/collections/" + begin(owner, "Guarded");
        assertEquals("401 API key required", api.patch(path, "{").refusal());
        assertEquals("401 Invalid API key", api.as("x").patch(path, "{").refusal());
        assertEquals(
                "404 Collection not found or not yours",
                join("intruder").patch(path, "{").refusal());
        assertEquals(
                "404 Collection not found or not yours",
                owner.patch("/api/collections/999999999", "{").refusal());
        assertEquals(
                "400 Invalid collection ID",
                owner.patch("/api/collections/abc", "{}").refusal());
        assertEquals(
                "400 Nothing to update. Provide name, description or cover_url.",
                owner.patch(path, "{\"other\":1}").refusal());
        assertEquals(
                "400 Collection name is required",
                owner.patch(path, "{\"name\":null}").refusal());
        assertEquals(
                "400 Collection name too long (max 100)",
                owner.patch(path, Map.of("name", "a".repeat(101))).refusal());
        assertEquals(
                "400 description must be text",
                owner.patch(path, Map.of("description", 5)).refusal());
        assertEquals(
                "400 cover_url must be a valid HTTP(S) URL",
                owner.patch(path, Map.of("cover_url", "x")).refusal());
        assertEquals(400, owner.patch(path, "{").status());

        assertEquals("Guarded", api.get(path).at("/collection/name").textValue());
    }

    @Test
    void onlyTheOwnerGivesACollectionUp() {
        Api owner = join("giver");
        JsonNode post = post(owner, 71);
        String path = "/api/collections/"
                + owner.post("/api/collections", Map.of("name", "Gone", "cover_url", post.at("/image_url")))
                        .at("/collection/id")
                        .asText();
        owner.post(path + "/items", Map.of("post_id", post.at("/id")));
        assertEquals("401 API key required", api.delete(path).refusal());
        assertEquals("401 Invalid API key", api.as("x").delete(path).refusal());
        assertEquals(
                "404 Collection not found or not yours",
                join("thief").delete(path).refusal());
        assertEquals(
                "400 Invalid collection ID",
                owner.delete("/api/collections/abc").refusal());

        assertEquals("{\"deleted\":true}", owner.delete(path).text());
        assertEquals("404 Collection not found or not yours", owner.delete(path).refusal());
        assertEquals("404 Collection not found", api.get(path).refusal());
        assertEquals(200, api.get("/api/posts/" + post.at("/id").asText()).status());
        assertEquals("404 Collection not found", api.get("/api/collections/-1").refusal());
        for (String junk : List.of("abc", "1abc", "0x1", "99999999999999999999")) {
            assertEquals(
                    "400 Invalid collection ID",
                    api.get("/api/collections/" + junk).refusal());
        }
    }
}
