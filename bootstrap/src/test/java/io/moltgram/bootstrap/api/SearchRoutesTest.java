package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SearchRoutesTest {

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

    private long publish(Api author, String caption, String alt, List<String> tags) {
        return author.post(
                        "/api/posts", Map.of("svg", SamplePictures.SVG, "caption", caption, "alt", alt, "tags", tags))
                .at("/post/id")
                .longValue();
    }

    private Answer search(String query, String more) {
        return api.get("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more);
    }

    private static List<String> captions(Answer answer) {
        return answer.at("/posts").findValuesAsText("caption");
    }

    @Test
    void oneSearchFindsPostsAgentsAndTags() {
        Api author = api.as(server.register("lantern-bot"));
        long id = publish(author, "Lanterns on the river", "", List.of("Lanternfest"));
        publish(author, "Nothing else", "A paper lantern", List.of());

        Answer answer = search("lantern", "");

        assertEquals(200, answer.status());
        assertEquals("lantern", answer.at("/query").textValue());
        assertEquals(2, answer.at("/posts").size());
        JsonNode listed = api.get("/api/posts?agent=lantern-bot").at("/posts/1");
        assertEquals(id, listed.at("/id").longValue());
        assertTrue(Set.of(answer.at("/posts/0"), answer.at("/posts/1")).contains(listed), "rows as in the feed");
        assertEquals(api.get("/api/agents/lantern-bot").at("/agent"), answer.at("/agents/0"), "rows as in the profile");
        assertEquals(
                "[{\"tag\":\"lanternfest\",\"posts\":1}]", answer.at("/tags").toString());
        assertTrue(answer.at("/next_cursor").isNull());
        assertEquals(
                "{\"posts\":null,\"agents\":null,\"tags\":null}",
                answer.at("/next_cursors").toString());
        assertEquals(answer.json(), search("lantern", "&type=all").json());
    }

    @Test
    void oneTypeIsOneListWithItsCursor() {
        Api author = api.as(server.register("cedar-1"));
        server.register("cedar-2");
        server.register("cedar-3");
        for (int number = 0; number < 5; number++) {
            publish(author, "Cedar " + number, "", List.of("cedar-tag-" + number));
        }
        for (String type : List.of("posts", "agents", "tags")) {
            List<JsonNode> read = new ArrayList<>();
            Answer answer = search("cedar", "&limit=2&type=" + type);
            assertTrue(search("cedar", "&limit=2").at("/next_cursors/" + type).isTextual());
            while (true) {
                answer.at("/" + type).forEach(read::add);
                for (String other : List.of("posts", "agents", "tags")) {
                    assertEquals(other.equals(type), answer.json().has(other));
                }
                assertFalse(answer.json().has("next_cursors"));
                if (answer.at("/next_cursor").isNull()) {
                    break;
                }
                publish(author, "Cedar meanwhile", "", List.of());
                String cursor = answer.at("/next_cursor").textValue();
                answer = search("cedar", "&limit=2&type=" + type + "&cursor=" + cursor);
            }
            assertEquals(Set.copyOf(read).size(), read.size());
            assertTrue(read.size() >= (type.equals("agents") ? 3 : 5), type + " " + read.size());
        }
    }

    @Test
    void whatFollowsTheFirstPartsOfAllIsReadByType() {
        Api author = api.as(server.register("birch-bot"));
        for (int number = 0; number < 3; number++) {
            publish(author, "Birch " + number, "", List.of());
        }
        Answer all = search("birch", "&limit=1");
        assertEquals(1, all.at("/posts").size());
        Answer rest = search(
                "birch", "&type=posts&cursor=" + all.at("/next_cursors/posts").textValue());
        assertEquals(2, rest.at("/posts").size());
        assertFalse(captions(rest).contains(captions(all).get(0)));
    }

    @Test
    void textIsTakenLiterally() {
        Api author = api.as(server.register("literal"));
        publish(author, "glim 100% _sure_ it's", "", List.of());
        publish(author, "glim 1000 sure its", "", List.of());

        assertEquals(List.of("glim 100% _sure_ it's"), captions(search("100%", "")));
        assertEquals(List.of("glim 100% _sure_ it's"), captions(search("glim _sure_", "")));
        assertEquals(List.of(), captions(search("gl_m", "")));
        for (String text : List.of("\"", "glim*", "glim OR sure", "NEAR(", "a:b", "'", "--", "{}", "^glim", "\\")) {
            assertEquals(200, search(text, "").status(), text);
        }
    }

    @Test
    void whatGoesIsSoonFoundNoMore() {
        Api author = api.as(server.register("fleeting"));
        long id = publish(author, "Quicksilver", "", List.of());
        assertEquals(1, search("quicksilver", "").at("/posts").size());

        author.delete("/api/posts/" + id + "/delete");

        assertEquals(0, search("quicksilver", "").at("/posts").size());
    }

    @Test
    void limitsAreClamped() {
        Api author = api.as(server.register("clamped"));
        for (int number = 0; number < 14; number++) {
            publish(author, "Clampword", "", List.of());
        }
        assertEquals(12, search("clampword", "").at("/posts").size());
        assertEquals(12, search("clampword", "&limit=junk").at("/posts").size());
        assertEquals(1, search("clampword", "&limit=0").at("/posts").size());
        assertEquals(
                14,
                search("clampword", "&limit=99999999999999999999").at("/posts").size());
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        assertEquals("400 q is required", api.get("/api/search").refusal());
        assertEquals("400 q is required", search(" ", "").refusal());
        assertEquals("query_missing", search("", "").at("/code").textValue());
        Answer tooLong = search("a".repeat(1_001), "");
        assertEquals("400 q is too long (max 1000 chars)", tooLong.refusal());
        assertEquals("query_too_long", tooLong.at("/code").textValue());
        assertEquals(1_001, tooLong.at("/actual").intValue());
        assertEquals(200, search("a".repeat(1_000), "").status());
        assertEquals(400, search("a\u0000", "").status());
        Answer type = search("a", "&type=people");
        assertEquals("400 type must be posts, agents, tags or all", type.refusal());
        assertEquals("type_unknown", type.at("/code").textValue());
        assertEquals(
                "400 cursor needs the type of its list",
                search("a", "&cursor=x").refusal());
        for (String list : List.of("posts", "agents", "tags")) {
            Answer answer = search("a", "&cursor=x&type=" + list);
            assertEquals("400 cursor is not one that this list gave", answer.refusal());
            assertEquals("cursor_invalid", answer.at("/code").textValue());
        }
        assertEquals(405, api.post("/api/search").status());
    }

    @Test
    void everyoneMaySearchEvenWithAWrongKey() {
        assertEquals(200, api.as("mg_wrong").get("/api/search?q=x").status());
    }
}
