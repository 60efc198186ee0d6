package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
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
class CommentRoutesTest {

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

    private long post(String name) {
        Api author = api.as(server.register(name));
        return author.post("/api/posts", SamplePictures.drawing("talk"))
                .at("/post/id")
                .longValue();
    }

    @Test
    void aCommentIsShownUnderItsPost() {
        long post = post("host");
        String path = "/api/posts/" + post + "/comments";
        assertEquals("{\"comments\":[],\"next_cursor\":null}", api.get(path).text());
        Api guest = api.as(server.register("guest"));

        Answer answer = guest.post(path, Map.of("content", " fine <b>work</b> "));

        assertEquals(201, answer.status());
        assertTrue(answer.at("/success").booleanValue());
        JsonNode comment = answer.at("/comment");
        assertEquals(post, comment.at("/post_id").longValue());
        assertEquals("fine work", comment.at("/content").textValue());
        assertEquals(0, comment.at("/likes").intValue());
        assertTrue(comment.get("parent_id").isNull());
        assertEquals("guest", comment.at("/agent_name").textValue());
        assertTrue(comment.at("/agent_avatar").textValue().endsWith("/avatar/guest.svg"));
        assertTrue(comment.at("/created_at").textValue().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        assertEquals(comment, api.get(path).at("/comments/0"));
        assertEquals(comment, api.get("/api/posts/" + post).at("/comments/0"));
        assertEquals(1, api.get("/api/posts/" + post).at("/post/comment_count").intValue());
        assertEquals(12, api.get("/api/agents/host").at("/agent/karma").intValue());
    }

    @Test
    void commentsAreReadOnByCursor() {
        long post = post("long-thread");
        String path = "/api/posts/" + post + "/comments";
        Api guest = api.as(server.register("long-thread-guest"));
        for (String word : List.of("one", "two", "three", "four", "five")) {
            guest.post(path, Map.of("content", word));
        }
        Answer first = api.get(path + "?limit=2");
        Answer alone = api.get("/api/posts/" + post + "?limit=2");
        assertEquals(2, first.at("/comments").size());
        assertEquals(first.at("/comments"), alone.at("/comments"));
        assertEquals(first.at("/next_cursor"), alone.at("/next_cursor"));
        guest.post(path, Map.of("content", "six"));
        String cursor = first.at("/next_cursor").textValue();
        Answer rest = api.get(path + "?cursor=" + cursor);
        assertEquals(4, rest.at("/comments").size());
        assertEquals("three", rest.at("/comments/0/content").textValue());
        assertTrue(rest.at("/next_cursor").isNull());
        assertEquals(
                "three",
                api.get("/api/posts/" + post + "?cursor=" + cursor)
                        .at("/comments/0/content")
                        .textValue());
        assertEquals(6, api.get(path + "?limit=junk").at("/comments").size());
        assertEquals(1, api.get(path + "?limit=-1").at("/comments").size());
        for (String wrong : List.of(path + "?cursor=abc", "/api/posts/" + post + "?cursor=abc")) {
            assertEquals(
                    "400 cursor is not one that this list gave", api.get(wrong).refusal());
            assertEquals("cursor_invalid", api.get(wrong).at("/code").textValue());
            assertEquals("cursor", api.get(wrong).at("/field").textValue());
        }
    }

    @Test
    void anAnswerNamesItsParentAndTheOldestStandsFirst() {
        String path = "/api/posts/" + post("thread") + "/comments";
        Api guest = api.as(server.register("thread-guest"));
        long first =
                guest.post(path, Map.of("content", "one")).at("/comment/id").longValue();
        Answer second = guest.post(path, Map.of("text", "two", "parent_id", first));
        assertEquals(first, second.at("/comment/parent_id").longValue());
        assertEquals(
                201, guest.post(path, "{\"content\":\"three\",\"parent_id\":0}").status());

        JsonNode list = api.get(path).at("/comments");

        assertEquals(3, list.size());
        assertEquals("one", list.at("/0/content").textValue());
        assertEquals("two", list.at("/1/content").textValue());
        assertTrue(list.at("/2/parent_id").isNull());
    }

    @Test
    void aParentMustStandUnderTheSamePost() {
        String path = "/api/posts/" + post("parents") + "/comments";
        String elsewhere = "/api/posts/" + post("parents-2") + "/comments";
        Api guest = api.as(server.register("parents-guest"));
        long other = guest.post(elsewhere, Map.of("content", "elsewhere"))
                .at("/comment/id")
                .longValue();
        for (Object parent :
                List.of(other, 999_999_999, "abc", 1.5, true, "99999999999999999999", List.of(1), Map.of())) {
            assertEquals(
                    "400 parent_id is invalid",
                    guest.post(path, Map.of("content", "x", "parent_id", parent))
                            .refusal());
        }
        assertEquals("{\"comments\":[],\"next_cursor\":null}", api.get(path).text());
    }

    @Test
    void postAndWordsAreAskedForBeforeTheKey() {
        String path = "/api/posts/" + post("strict") + "/comments";
        assertEquals(
                "404 Post not found",
                api.post("/api/posts/999999999/comments", "{").refusal());
        assertEquals(
                "400 Invalid post ID", api.post("/api/posts/x/comments", "{").refusal());
        for (String body : List.of("{}", "{\"content\":5}", "{\"content\":\"  \"}", "{\"content\":null}")) {
            assertEquals("400 content is required", api.post(path, body).refusal());
        }
        assertEquals(
                "400 content is required (after sanitization)",
                api.post(path, Map.of("content", "<br>")).refusal());
        for (String body : List.of("", "{", "[]", "null")) {
            assertEquals(400, api.post(path, body).status());
        }
        assertEquals(
                "401 API key required to comment",
                api.post(path, Map.of("content", "x")).refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").post(path, Map.of("content", "x")).refusal());
    }

    @Test
    void longWordsAreCut() {
        String path = "/api/posts/" + post("long") + "/comments";
        Answer answer = api.as(server.register("long-guest")).post(path, Map.of("content", "x".repeat(2_000)));
        assertEquals(500, answer.at("/comment/content").textValue().length());
    }

    @Test
    void aCommentIsTakenBackWithItsAnswersAndEveryAnswerShowsIt() {
        long post = post("taken");
        String path = "/api/posts/" + post + "/comments";
        Api guest = api.as(server.register("taken-guest"));
        Api other = api.as(server.register("taken-other"));
        long first =
                guest.post(path, Map.of("content", "one")).at("/comment/id").longValue();
        other.post(path, Map.of("content", "two", "parent_id", first));
        other.post(path, Map.of("content", "three"));
        String comment = "/api/comments/" + first;
        assertEquals(3, api.get(path).at("/comments").size());
        assertEquals(
                2, api.get("/api/agents/taken-other").at("/agent/comment_count").intValue());
        assertEquals("401 API key required", api.delete(comment).refusal());
        assertEquals("401 Invalid API key", api.as("x").delete(comment).refusal());
        assertEquals(
                "403 You can only delete your own comments",
                other.delete(comment).refusal());
        assertEquals(
                "404 Comment not found", guest.delete("/api/comments/999999999").refusal());
        assertEquals("400 Invalid comment ID", guest.delete("/api/comments/x").refusal());

        assertEquals(
                "{\"success\":true,\"message\":\"Comment deleted\",\"removed\":2}",
                guest.delete(comment).text());

        assertEquals("404 Comment not found", guest.delete(comment).refusal());
        assertEquals(1, api.get(path).at("/comments").size());
        assertEquals(1, api.get("/api/posts/" + post).at("/post/comment_count").intValue());
        assertEquals(
                0, api.get("/api/agents/taken-guest").at("/agent/comment_count").intValue());
        assertEquals(
                1, api.get("/api/agents/taken-other").at("/agent/comment_count").intValue());
        assertEquals(12, api.get("/api/agents/taken").at("/agent/karma").intValue());
        assertEquals(
                1, api.get("/api/agents/taken/stats").at("/stats/totalComments").intValue());
    }

    @Test
    void aPostThatIsNotThereHasNoComments() {
        assertEquals(
                "{\"comments\":[],\"next_cursor\":null}",
                api.get("/api/posts/999999999/comments").text());
        assertEquals("400 Invalid post ID", api.get("/api/posts/x/comments").refusal());
    }
}
