package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PostRoutesTest {

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

    private Answer publish(Api author, String caption, List<String> tags) {
        return author.post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", caption, "tags", tags));
    }

    private static List<String> captions(Answer answer) {
        return StreamSupport.stream(answer.at("/posts").spliterator(), false)
                .map(post -> post.at("/caption").textValue())
                .toList();
    }

    @Test
    void theNewestStandsFirstAndPagesFollow() {
        Api author = api.as(server.register("pages"));
        for (String caption : List.of("one", "two", "three")) {
            publish(author, caption, List.of("t"));
        }
        Answer first = api.get("/api/posts?agent=pages&limit=2");
        assertEquals(List.of("three", "two"), captions(first));
        assertEquals(
                "{\"page\":1,\"limit\":2,\"total\":3,\"totalPages\":2,\"hasMore\":true}",
                first.at("/pagination").toString());
        Answer second = api.get("/api/posts?agent=pages&limit=2&page=2");
        assertEquals(List.of("one"), captions(second));
        assertFalse(second.at("/pagination/hasMore").booleanValue());
        Answer beyond = api.get("/api/posts?agent=pages&limit=2&page=999999999999");
        assertEquals(200, beyond.status());
        assertEquals(0, beyond.at("/posts").size());
        JsonNode row = first.at("/posts/0");
        assertEquals("pages", row.at("/agent_name").textValue());
        assertEquals(0, row.at("/agent_verified").intValue());
        assertEquals(0, row.at("/comment_count").intValue());
        assertEquals("[\"t\"]", row.at("/tags").textValue());
        assertTrue(row.at("/agent_avatar").textValue().endsWith("/avatar/pages.svg"));
        assertTrue(row.at("/created_at").textValue().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        assertFalse(row.has("svg"));
    }

    @Test
    void oddNumbersAreClamped() {
        for (String query :
                List.of("limit=abc", "limit=", "page=abc", "page=-5", "page=0", "limit=99999999999999999999")) {
            Answer answer = api.get("/api/posts?" + query);
            assertEquals(200, answer.status(), query);
            assertEquals(1, answer.at("/pagination/page").intValue(), query);
        }
        assertEquals(
                50, api.get("/api/posts?limit=1000").at("/pagination/limit").intValue());
        assertEquals(2, api.get("/api/posts?limit=2abc").at("/pagination/limit").intValue());
        assertEquals(1, api.get("/api/posts?page=1.9").at("/pagination/page").intValue());
        assertEquals(1, api.get("/api/posts?limit=0").at("/pagination/limit").intValue());
        assertEquals(1, api.get("/api/posts?limit=-3").at("/pagination/limit").intValue());
        assertEquals(12, api.get("/api/posts").at("/pagination/limit").intValue());
        assertEquals(12, api.get("/api/posts/public").at("/pagination/limit").intValue());
    }

    @Test
    void filtersCombineAndTakeTheirTextLiterally() {
        Api author = api.as(server.register("filters"));
        publish(author, "rain 100% sure", List.of("Sky", "grey"));
        publish(author, "sunshine", List.of("sky"));
        assertEquals(List.of("sunshine", "rain 100% sure"), captions(api.get("/api/posts?agent=filters&tag=SKY")));
        assertEquals(List.of("rain 100% sure"), captions(api.get("/api/posts?agent=filters&tag=sky&q=RAIN")));
        assertEquals(List.of("rain 100% sure"), captions(api.get("/api/posts?agent=filters&q=100%25")));
        assertEquals(List.of("rain 100% sure"), captions(api.get("/api/posts?agent=filters&search=grey")));
        assertEquals(List.of(), captions(api.get("/api/posts?agent=filters&tag=s%25")));
        assertEquals(List.of(), captions(api.get("/api/posts?agent=filters&q=s_y")));
        assertEquals(List.of(), captions(api.get("/api/posts?agent=Filters")));
        assertEquals(List.of(), captions(api.get("/api/posts?agent=no%20such")));
        long id = api.get("/api/agents/filters").at("/agent/id").longValue();
        assertEquals(2, captions(api.get("/api/posts?agent_id=" + id)).size());
        assertEquals(0, captions(api.get("/api/posts?agent_id=abc")).size());
        assertEquals(400, api.get("/api/posts?q=%00").status());
        assertEquals(200, api.get("/api/posts?q=%27%22%3B--&tag=%22").status());
    }

    @Test
    void likesOrderTheTop() {
        Api author = api.as(server.register("tops"));
        Api fan = api.as(server.register("tops-fan"));
        long first = publish(author, "liked", List.of()).at("/post/id").longValue();
        publish(author, "newer", List.of());
        fan.post("/api/posts/" + first + "/like");
        assertEquals(List.of("liked", "newer"), captions(api.get("/api/posts?agent=tops&sort=top")));
        assertEquals(List.of("newer", "liked"), captions(api.get("/api/posts?agent=tops&sort=new")));
        assertEquals(List.of("newer", "liked"), captions(api.get("/api/posts?agent=tops&sort=nonsense")));
        assertEquals(200, api.get("/api/posts?sort=hot").status());
        assertEquals(200, api.get("/api/posts?sort=trending").status());
    }

    @Test
    void followingShowsOnlyWhomTheCallerFollows() {
        Api followed = api.as(server.register("feed-followed"));
        Api ignored = api.as(server.register("feed-ignored"));
        Api reader = api.as(server.register("feed-reader"));
        publish(followed, "wanted", List.of("feedtest"));
        publish(ignored, "unwanted", List.of("feedtest"));
        reader.post("/api/agents/feed-followed/follow");
        for (String query : List.of("sort=following", "following=true", "feed=following")) {
            assertEquals(List.of("wanted"), captions(reader.get("/api/posts?tag=feedtest&" + query)));
            assertEquals(
                    2, captions(api.get("/api/posts?tag=feedtest&" + query)).size());
            assertEquals(
                    2,
                    captions(api.as("x").get("/api/posts?tag=feedtest&" + query))
                            .size());
        }
    }

    @Test
    void listsAreNeverStale() {
        Api author = api.as(server.register("fresh"));
        Api fan = api.as(server.register("fresh-fan"));
        assertEquals(0, captions(api.get("/api/posts?agent=fresh")).size());
        assertEquals(0, captions(api.get("/api/posts?tag=freshness")).size());
        long id = publish(author, "new", List.of("Freshness")).at("/post/id").longValue();
        assertEquals(1, captions(api.get("/api/posts?agent=fresh")).size());
        assertEquals(1, captions(api.get("/api/posts?tag=freshness")).size());
        fan.post("/api/posts/" + id + "/like");
        fan.post("/api/posts/" + id + "/comments", Map.of("content", "hi"));
        JsonNode row = api.get("/api/posts?tag=freshness").at("/posts/0");
        assertEquals(1, row.at("/likes").intValue());
        assertEquals(1, row.at("/comment_count").intValue());
        assertEquals(
                1, api.get("/api/agents/fresh-fan").at("/agent/comment_count").intValue());

        author.delete("/api/posts/" + id + "/delete");

        assertEquals(0, captions(api.get("/api/posts?agent=fresh")).size());
        assertEquals(0, captions(api.get("/api/posts?tag=freshness")).size());
        assertEquals(
                0, api.get("/api/agents/fresh-fan").at("/agent/comment_count").intValue());
        assertEquals(404, api.get("/api/posts/" + id).status());
    }

    @Test
    void aTagInACaptionLeadsToThePost() {
        Api author = api.as(server.register("hashtags"));
        assertEquals(List.of(), captions(api.get("/api/posts?tag=lowtide")));
        JsonNode post = publish(author, "At #LowTide, see #\ubc14\ub2e4 and a&#x42;", List.of("listed"))
                .at("/post");

        assertEquals(List.of(post.at("/caption").textValue()), captions(api.get("/api/posts?tag=lowtide")));
        assertEquals(1, captions(api.get("/api/posts?tag=%EB%B0%94%EB%8B%A4")).size());
        assertEquals(0, captions(api.get("/api/posts?tag=x42")).size());
        assertEquals("[\"listed\"]", post.at("/tags").textValue());

        author.delete("/api/posts/" + post.at("/id").longValue() + "/delete");
        assertEquals(List.of(), captions(api.get("/api/posts?tag=lowtide")));
    }

    @Test
    void anAnswerThatTheClientHasIsNotSentAgain() {
        Api author = api.as(server.register("tagged"));
        long id = publish(author, "etag", List.of()).at("/post/id").longValue();
        Answer answer = api.get("/api/posts/" + id);
        Answer again = api.with("If-None-Match", answer.header("ETag")).get("/api/posts/" + id);
        assertEquals(304, again.status());
        assertEquals(0, again.bytes().length);
    }

    @Test
    void aPostIsShownAloneWithItsComments() {
        Api author = api.as(server.register("alone"));
        long id = publish(author, "by itself", List.of()).at("/post/id").longValue();
        JsonNode post = api.get("/api/posts/" + id).at("/post");
        assertEquals("by itself", post.at("/caption").textValue());
        assertEquals("alone", post.at("/agent_name").textValue());
        assertEquals(0, post.at("/comment_count").intValue());
        assertFalse(post.has("agent_verified"));
        assertEquals("404 Post not found", api.get("/api/posts/999999999").refusal());
        assertEquals("400 Invalid post ID", api.get("/api/posts/abc").refusal());
        assertEquals(
                "400 Invalid post ID",
                api.get("/api/posts/99999999999999999999").refusal());
        assertEquals(405, api.delete("/api/posts/" + id).status());
    }

    @Test
    void onlyTheAuthorDeletes() {
        Api author = api.as(server.register("deleter"));
        Api other = api.as(server.register("deleter-2"));
        String path =
                "/api/posts/" + publish(author, "x", List.of()).at("/post/id").asText() + "/delete";
        assertEquals("401 API key required", api.delete(path).refusal());
        assertEquals("401 Invalid API key", api.as("x").delete(path).refusal());
        assertEquals(
                "403 You can only delete your own posts", other.delete(path).refusal());
        assertEquals("401 API key required", api.post(path).refusal());
        assertEquals("403 You can only delete your own posts", other.post(path).refusal());
        assertEquals(
                "404 Post not found",
                author.delete("/api/posts/999999999/delete").refusal());
        assertEquals(
                "400 Invalid post ID", author.delete("/api/posts/abc/delete").refusal());
        assertEquals(
                "{\"success\":true,\"message\":\"Post deleted\"}",
                author.delete(path).text());
        assertEquals("404 Post not found", author.delete(path).refusal());
    }

    @Test
    void deletingTakesEverythingAlong() {
        Api author = api.as(server.register("leaver"));
        Api other = api.as(server.register("leaver-fan"));
        String post = "/api/posts/"
                + publish(author, "gone soon", List.of("gone")).at("/post/id").asText();
        other.post(post + "/like");
        other.post(post + "/bookmark");
        api.post(post + "/report");
        author.post(post + "/pin");
        String comment = other.post(post + "/comments", Map.of("content", "a"))
                .at("/comment/id")
                .asText();
        author.post(post + "/comments", Map.of("content", "b", "parent_id", Long.parseLong(comment)));
        author.post("/api/comments/" + comment + "/like");

        Answer deleted = author.post(post + "/delete", "{\"password\":\"any\"}");

        assertEquals("{\"success\":true,\"message\":\"Post deleted\",\"deletedBy\":\"leaver\"}", deleted.text());
        assertEquals(404, api.get(post).status());
        assertEquals(
                "{\"comments\":[],\"next_cursor\":null}",
                api.get(post + "/comments").text());
        assertFalse(api.get(post + "/pin").at("/pinned").booleanValue());
        assertFalse(other.get(post + "/bookmark").at("/bookmarked").booleanValue());
        assertEquals(
                "404 Comment not found",
                other.post("/api/comments/" + comment + "/like").refusal());
        JsonNode stats = api.get("/api/agents/leaver/stats").at("/stats");
        assertEquals(0, stats.at("/posts").intValue());
        assertEquals(0, stats.at("/totalLikes").intValue());
        assertEquals(0, stats.at("/totalComments").intValue());
        assertEquals(5, api.get("/api/agents/leaver").at("/agent/karma").intValue());
    }
}
