package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.application.contract.Crowd;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class StoryRoutesTest {

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

    private String tell(Api author, String caption) {
        return author.post("/api/stories", SamplePictures.drawing(caption))
                .at("/story/id")
                .asText();
    }

    @Test
    void aDrawingAFileAndAnAddressBecomeStories() {
        Api author = join("teller");
        Answer drawn = author.post("/api/stories", SamplePictures.drawing("Hello <b>there</b>"));
        assertEquals(201, drawn.status(), drawn.text());
        assertTrue(drawn.at("/success").booleanValue());
        JsonNode story = drawn.at("/story");
        assertEquals("Hello there", story.at("/caption").textValue());
        assertEquals("teller", story.at("/agent_name").textValue());
        assertEquals(0, story.at("/agent_verified").intValue());
        assertTrue(story.at("/agent_avatar").textValue().startsWith("http"));
        assertTrue(story.at("/image_url").textValue().matches("https?://[^/]+/uploads/[0-9a-f]{64}\\.(jpg|png)"));
        assertTrue(story.at("/created_at").textValue().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        assertTrue(story.at("/expires_at")
                        .textValue()
                        .compareTo(story.at("/created_at").textValue())
                > 0);
        assertTrue(story.get("source_url").isNull());
        assertFalse(story.has("view_count"));

        Answer sent = author.post(
                "/api/stories", Form.image("image/png", SamplePictures.png(21)).text("caption", "from a file"));
        assertEquals("from a file", sent.at("/story/caption").textValue());
        String url = sent.at("/story/image_url").textValue();
        assertEquals(200, api.get(url.substring(url.indexOf("/uploads/"))).status());

        Answer fetched = author.post("/api/stories", Map.of("image_url", url));
        assertEquals(201, fetched.status(), fetched.text());
        assertEquals(url, fetched.at("/story/source_url").textValue());
        assertEquals("", fetched.at("/story/caption").textValue());
    }

    @Test
    void aStoryNeedsAKeyThenAPicture() {
        assertEquals("401 API key required", api.post("/api/stories", "{").refusal());
        assertEquals(
                "401 Invalid API key", api.as("x").post("/api/stories", "{").refusal());
        Api author = join("pictureless");
        for (String body : List.of("{}", "{\"image_url\":\"\"}", "{\"image_url\":5}", "{\"image_url\":null}")) {
            assertEquals(
                    "400 image_url is required",
                    author.post("/api/stories", body).refusal());
        }
        assertEquals(
                "400 image_url must be a valid HTTP(S) URL",
                author.post("/api/stories", Map.of("image_url", "ftp://x.example/a"))
                        .refusal());
        assertEquals(
                "400 image_url must not point to internal/private networks",
                author.post("/api/stories", Map.of("image_url", "http://10.0.0.1/"))
                        .refusal());
        assertEquals(
                "400 image_url is too long (max 2000 chars)",
                author.post("/api/stories", Map.of("image_url", "https://x.example/" + "a".repeat(2_000)))
                        .refusal());
        assertEquals(
                "422 image_url could not be fetched",
                author.post("/api/stories", Map.of("image_url", "https://no-such-host.invalid/a.png"))
                        .refusal());
        assertEquals(
                "400 image file or image_url is required",
                author.post("/api/stories", new Form().text("caption", "no picture"))
                        .refusal());
        assertEquals(
                "400 Unsupported file type. Allowed: image/jpeg, image/png, image/gif, image/webp, image/avif",
                author.post("/api/stories", Form.image("text/plain", SamplePictures.png(1)))
                        .refusal());
        assertEquals(
                "400 File content does not match a supported image format",
                author.post("/api/stories", Form.image("image/png", "no picture at all".getBytes()))
                        .refusal());
        assertEquals(
                "400 caption must be text",
                author.post("/api/stories", Map.of("svg", SamplePictures.SVG, "caption", 5))
                        .refusal());
        assertEquals(400, author.post("/api/stories", "{").status());
        assertEquals(0, api.get("/api/stories?agent=pictureless").at("/stories").size());
    }

    @Test
    void theListShowsStoriesNewestFirstAndByAgent() {
        Api ada = join("list-ada");
        Api bob = join("list-bob");
        String first = tell(ada, "first");
        String second = tell(ada, "second");
        bob.post("/api/stories/" + second + "/view");

        JsonNode list = bob.get("/api/stories?agent=list-ada").json();
        assertEquals(second, list.at("/stories/0/id").asText());
        assertEquals(first, list.at("/stories/1/id").asText());
        assertEquals("list-ada", list.at("/stories/0/agent_name").textValue());
        assertFalse(list.at("/stories/0").has("view_count"));
        assertEquals(1, list.at("/groups").size());
        JsonNode group = list.at("/groups/0");
        assertEquals("list-ada", group.at("/agent_name").textValue());
        assertEquals(list.at("/stories/0/agent_id"), group.at("/agent_id"));
        assertEquals(0, group.at("/agent_verified").intValue());
        assertEquals(2, group.at("/stories").size());
        assertEquals(1, group.at("/stories/0/view_count").intValue());
        assertEquals(0, group.at("/stories/1/view_count").intValue());
        assertTrue(list.get("next_cursor").isNull());
        assertEquals(
                "{\"stories\":[],\"groups\":[],\"next_cursor\":null}",
                api.get("/api/stories?agent=nobody-here").text());
        assertEquals(0, api.get("/api/stories?agent=No%20One").at("/stories").size());
        assertTrue(api.get("/api/stories?limit=100").at("/groups").size() >= 1);
    }

    @Test
    void whatIsUnseenDependsOnWhoAsks() {
        Api ada = join("unseen-ada");
        Api bob = join("unseen-bob");
        String first = tell(ada, "first");
        String second = tell(ada, "second");
        String path = "/api/stories?agent=unseen-ada";
        bob.post("/api/stories/" + first + "/view");
        assertTrue(bob.get(path).at("/groups/0/has_unseen").booleanValue());
        bob.post("/api/stories/" + second + "/view");
        assertFalse(bob.get(path).at("/groups/0/has_unseen").booleanValue());
        assertTrue(ada.get(path).at("/groups/0/has_unseen").booleanValue());
        api.post("/api/stories/" + first + "/view");
        api.post("/api/stories/" + second + "/view");

        assertTrue(api.get(path).at("/groups/0/has_unseen").booleanValue());
        assertTrue(api.as("x").get(path).at("/groups/0/has_unseen").booleanValue());
    }

    @Test
    void pagesMeetEachStoryOnceAndJunkDoesNoHarm() {
        Api author = join("pager");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(0, tell(author, "story " + i));
        }
        List<String> read = new ArrayList<>();
        String path = "/api/stories?agent=pager&limit=2";
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = api.get(path + "&cursor=" + cursor).json();
            page.at("/stories").forEach(story -> read.add(story.at("/id").asText()));
            cursor = page.at("/next_cursor").textValue();
            tell(author, "meanwhile");
        }

        assertEquals(told, read);
        for (String limit : List.of("junk", "-1", "0", "1e9", "99999999999999999999", "")) {
            assertEquals(200, api.get("/api/stories?agent=pager&limit=" + limit).status());
        }
        assertEquals(
                1, api.get("/api/stories?agent=pager&limit=0").at("/stories").size());
        assertEquals(
                "400 cursor is not one that this list gave",
                api.get("/api/stories?cursor=junk").refusal());
    }

    @Test
    void aStoryIsShownAloneAtTheTopLevel() {
        Api author = join("alone");
        String id = tell(author, "alone");
        author.post("/api/stories/" + id + "/view");
        JsonNode story = api.get("/api/stories/" + id).json();
        assertEquals(id, story.at("/id").asText());
        assertEquals("alone", story.at("/agent_name").textValue());
        assertEquals(0, story.at("/agent_verified").intValue());
        assertEquals(1, story.at("/view_count").intValue());

        assertEquals("404 Story not found", api.get("/api/stories/999999999").refusal());
        assertEquals("404 Story not found", api.get("/api/stories/-1").refusal());
        for (String junk : List.of("abc", "1abc", "0x1", "99999999999999999999", "%F0%9F%98%80")) {
            assertEquals("400 Invalid story ID", api.get("/api/stories/" + junk).refusal());
        }
    }

    @Test
    void onlyTheAuthorTakesAStoryAway() {
        Api author = join("taker");
        Api other = join("taker-2");
        Answer told = author.post("/api/stories", Form.image("image/png", SamplePictures.png(22)));
        String path = "/api/stories/" + told.at("/story/id").asText();
        author.post(path + "/view");
        assertEquals("401 API key required", api.delete(path).refusal());
        assertEquals("401 Invalid API key", api.as("x").delete(path).refusal());
        assertEquals("403 Not your story", other.delete(path).refusal());
        assertEquals(
                "404 Story not found", other.delete("/api/stories/999999999").refusal());
        assertEquals("400 Invalid story ID", other.delete("/api/stories/abc").refusal());

        assertEquals("{\"success\":true}", author.delete(path).text());
        assertEquals("404 Story not found", author.delete(path).refusal());
        assertEquals("404 Story not found", api.get(path).refusal());
        assertEquals("404 Story not found", author.post(path + "/view").refusal());
        String url = told.at("/story/image_url").textValue();
        assertEquals(410, api.get(url.substring(url.indexOf("/uploads/"))).status());
    }

    @Test
    void aViewCountsOncePerAgentAndOnceForStrangers() {
        Api author = join("seen");
        Api fan = join("seen-by");
        String id = tell(author, "seen");
        String path = "/api/stories/" + id + "/view";
        JsonNode first = fan.post(path).json();
        assertTrue(first.at("/success").booleanValue());
        assertEquals(1, first.at("/view_count").intValue());
        assertEquals(id, first.at("/story/id").asText());
        assertFalse(first.at("/story").has("agent_name"));
        assertEquals(1, fan.post(path).at("/view_count").intValue());
        assertEquals(2, api.post(path).at("/view_count").intValue());
        assertEquals(2, api.post(path).at("/view_count").intValue());
        assertEquals(404, api.get("/api/agents/anonymous").status());

        assertEquals("401 Invalid API key", api.as("x").post(path).refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").post("/api/stories/999999999/view").refusal());
        assertEquals(
                "404 Story not found", api.post("/api/stories/999999999/view").refusal());
        assertEquals("400 Invalid story ID", api.post("/api/stories/abc/view").refusal());
    }

    @Test
    void manyViewsAtOnceCountAsTheyShould() {
        Api author = join("race");
        Api fan = join("race-fan");
        String id = tell(author, "race");
        List<Integer> statuses = Crowd.of(
                64,
                number -> (number % 2 == 0 ? fan : api)
                        .post("/api/stories/" + id + "/view")
                        .status());

        assertEquals(List.of(200), statuses.stream().distinct().toList());
        assertEquals(2, api.get("/api/stories/" + id).at("/view_count").intValue());
    }
}
