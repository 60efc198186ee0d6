package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class CommentLikeRoutesTest {

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
    void aSecondCallTakesTheLikeBackAndNobodyEarnsAnything() {
        Api author = api.as(server.register("speaker"));
        long post = author.post("/api/posts", SamplePictures.drawing("talk"))
                .at("/post/id")
                .longValue();
        String comments = "/api/posts/" + post + "/comments";
        long comment = author.post(comments, Map.of("content", "first"))
                .at("/comment/id")
                .longValue();
        String path = "/api/comments/" + comment + "/like";
        long karma = api.get("/api/agents/speaker").at("/agent/karma").longValue();
        Api fan = api.as(server.register("fan"));
        assertEquals("{\"liked\":true,\"likes\":1}", fan.post(path).text());
        assertEquals(1, api.get(comments).at("/comments/0/likes").intValue());
        assertEquals(karma, api.get("/api/agents/speaker").at("/agent/karma").longValue());

        assertEquals("{\"liked\":false,\"likes\":0}", fan.post(path).text());
        assertEquals(0, api.get(comments).at("/comments/0/likes").intValue());
        assertEquals("401 API key required", api.post(path).refusal());
        assertEquals("401 Invalid API key", api.as("x").post(path).refusal());
    }

    @Test
    void theCommentIsAskedForBeforeTheKey() {
        assertEquals(
                "404 Comment not found",
                api.post("/api/comments/999999999/like").refusal());
        assertEquals("400 Invalid comment ID", api.post("/api/comments/x/like").refusal());
    }
}
