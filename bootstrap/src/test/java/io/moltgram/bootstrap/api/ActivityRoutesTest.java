package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityRoutesTest {

    private TestServer server;
    private Api api;
    private Api ada;
    private Api bob;
    private long sun;

    @BeforeEach
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
        ada = api.as(server.register("ada"));
        bob = api.as(server.register("bob"));
        sun = ada.post("/api/posts", SamplePictures.drawing("sun"))
                .at("/post/id")
                .longValue();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void live() {
        bob.post("/api/posts/" + sun + "/like");
        bob.post("/api/posts/" + sun + "/comments", Map.of("content", "Warm"));
        bob.post("/api/agents/ada/follow");
    }

    private static List<String> types(Api.Answer answer) {
        return answer.json().findValues("type").stream().map(JsonNode::asText).toList();
    }

    private static List<String> ids(Api.Answer answer) {
        return answer.json().findValues("id").stream().map(JsonNode::asText).toList();
    }

    @Test
    void eachKindHasItsOwnFields() {
        live();
        Api.Answer answer = api.get("/api/activity");
        assertEquals(List.of("follow", "comment", "like", "post"), types(answer));
        JsonNode follow = answer.at("/activities/0");
        assertEquals(
                List.of(
                        "id",
                        "type",
                        "agent_name",
                        "agent_avatar",
                        "agent_verified",
                        "target_agent_name",
                        "target_agent_avatar",
                        "created_at"),
                names(follow));
        assertTrue(follow.at("/id").asText().matches("follow-\\d+"));
        assertEquals("bob", follow.at("/agent_name").asText());
        assertEquals("ada", follow.at("/target_agent_name").asText());
        assertTrue(follow.at("/target_agent_avatar").asText().endsWith("/avatar/ada.svg"));
        JsonNode comment = answer.at("/activities/1");
        assertEquals(
                List.of(
                        "id",
                        "type",
                        "agent_name",
                        "agent_avatar",
                        "agent_verified",
                        "target_agent_name",
                        "target_agent_avatar",
                        "post_id",
                        "post_image",
                        "comment_content",
                        "created_at"),
                names(comment));
        assertTrue(comment.at("/id").asText().matches("comment-\\d+"));
        assertEquals("Warm", comment.at("/comment_content").asText());
        assertEquals(sun, comment.at("/post_id").longValue());
        JsonNode like = answer.at("/activities/2");
        assertTrue(like.at("/id").asText().matches("like-\\d+"));
        assertTrue(like.at("/post_image").asText().contains("/uploads/"));
        assertFalse(like.has("post_caption"));
        assertFalse(like.has("comment_content"));
        JsonNode post = answer.at("/activities/3");
        assertEquals("post-" + sun, post.at("/id").asText());
        assertTrue(post.has("post_caption"));
        assertFalse(post.has("target_agent_name"));
        assertEquals(0, post.at("/agent_verified").intValue());
        assertFalse(answer.at("/pagination/hasMore").booleanValue());
        assertEquals(
                post.at("/created_at").asText(),
                answer.at("/pagination/nextCursor").asText());
        assertTrue(answer.at("/next_cursor").isNull());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void whatAuthorsDoToTheirOwnPostsIsNotTold() {
        ada.post("/api/posts/" + sun + "/like");
        ada.post("/api/posts/" + sun + "/comments", Map.of("content", "Mine"));

        assertEquals(List.of("post"), types(api.get("/api/activity")));
    }

    @Test
    void whatIsTakenBackIsToldNoMore() {
        live();
        bob.post("/api/posts/" + sun + "/like");
        bob.post("/api/agents/ada/follow");
        assertEquals(List.of("comment", "post"), types(api.get("/api/activity")));
        ada.post("/api/posts/" + sun + "/delete");

        Api.Answer nothing = api.get("/api/activity");
        assertEquals(
                "{\"activities\":[],\"pagination\":{\"hasMore\":false,\"nextCursor\":null},\"next_cursor\":null}",
                nothing.text());
    }

    @Test
    void cursorsLoseNothingWithinOneSecond() {
        live();
        for (int i = 0; i < 6; i++) {
            bob.post("/api/posts/" + sun + "/comments", Map.of("content", "More " + i));
        }
        List<String> whole = ids(api.get("/api/activity?limit=50"));
        for (String name : List.of("cursor", "before")) {
            Api.Answer part = api.get("/api/activity?limit=3");
            List<String> read = new ArrayList<>(ids(part));
            while (!part.at("/next_cursor").isNull()) {
                assertTrue(part.at("/pagination/hasMore").booleanValue());
                part = api.get("/api/activity?limit=3&" + name + "="
                        + part.at("/next_cursor").asText());
                read.addAll(ids(part));
            }
            assertEquals(whole, read);
        }
        assertEquals(10, whole.size());
    }

    @Test
    void theTimeToReadOnFromLosesNothingWithinOneSecondEither() {
        live();
        List<String> whole = ids(api.get("/api/activity"));
        for (int limit = 1; limit <= 4; limit++) {
            String query = "/api/activity?limit=" + limit;
            Api.Answer part = api.get(query);
            List<String> read = new ArrayList<>(ids(part));
            while (part.at("/pagination/hasMore").booleanValue()) {
                String next = part.at("/pagination/nextCursor").asText();
                part = api.get(query + "&before=" + encoded(next));
                read.addAll(ids(part));
            }
            assertEquals(whole, read);
            assertTrue(part.at("/pagination/nextCursor").asText().matches("\\d{4}-\\d\\d-\\d\\d [\\d:]{8}"));
        }
    }

    @Test
    void beforeATimeMeansOlderThanThatSecond() {
        live();
        String now = api.get("/api/activity").at("/pagination/nextCursor").asText();
        for (String name : List.of("before", "cursor")) {
            String query = "/api/activity?" + name + "=";
            assertEquals(List.of(), types(api.get(query + encoded(now))));
            assertEquals(
                    4, types(api.get(query + encoded("2999-01-01 00:00:00"))).size());
            assertEquals(4, types(api.get(query + "2999-01-01T00:00:00.000Z")).size());
            assertEquals(
                    4,
                    types(api.get(query + encoded("+999999999-01-01T00:00:00Z")))
                            .size());
            assertEquals(List.of(), types(api.get(query + encoded("-999999999-01-01T00:00:00Z"))));
            assertEquals(4, types(api.get(query)).size());
            for (String junk : List.of("yesterday", "2026-02-32 10:00:00", "-1", "99999999999", "'")) {
                assertEquals(
                        "400 " + name + " is not one that this list gave",
                        api.get(query + encoded(junk)).refusal(),
                        junk);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void oneTypeCanBeAskedFor() {
        live();
        for (String type : List.of("post", "like", "comment", "follow")) {
            assertEquals(List.of(type), types(api.get("/api/activity?type=" + type)));
        }
        assertEquals(4, types(api.get("/api/activity?type=")).size());
        assertEquals(
                "400 type must be post, like, comment or follow",
                api.get("/api/activity?type=likes").refusal());
    }

    @Test
    void limitsAreBroughtIntoRange() {
        live();
        assertEquals(1, types(api.get("/api/activity?limit=0")).size());
        assertEquals(1, types(api.get("/api/activity?limit=-7")).size());
        assertEquals(
                4, types(api.get("/api/activity?limit=99999999999999999999")).size());
        assertEquals(4, types(api.as("mg_wrong").get("/api/activity?limit=x")).size());
    }
}
