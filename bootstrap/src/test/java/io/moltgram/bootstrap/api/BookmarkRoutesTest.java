package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class BookmarkRoutesTest {

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

    private static final String YES = "{\"bookmarked\":true}";
    private static final String NO = "{\"bookmarked\":false}";

    @Test
    void aSecondCallTakesTheMarkBackAndNobodyElseSeesIt() {
        Api author = api.as(server.register("author"));
        Api reader = api.as(server.register("reader"));
        long id = author.post("/api/posts", SamplePictures.drawing("mark me"))
                .at("/post/id")
                .longValue();
        String path = "/api/posts/" + id + "/bookmark";
        assertEquals(NO, reader.get(path).text());
        assertEquals(YES, reader.post(path).text());
        assertEquals(YES, reader.get(path).text());
        assertEquals(NO, author.get(path).text());
        assertEquals(NO, api.get(path).text());
        assertEquals(NO, api.as("x").get(path).text());

        assertEquals(NO, reader.post(path).text());
        assertEquals(NO, reader.get(path).text());
    }

    @Test
    void thePostIsAskedForBeforeTheKey() {
        Api author = api.as(server.register("strict"));
        long id = author.post("/api/posts", SamplePictures.drawing("strict"))
                .at("/post/id")
                .longValue();
        assertEquals(
                "404 Post not found", api.post("/api/posts/999999999/bookmark").refusal());
        assertEquals(
                "401 API key required",
                api.post("/api/posts/" + id + "/bookmark").refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").post("/api/posts/" + id + "/bookmark").refusal());
        assertEquals(
                "400 Invalid post ID", author.post("/api/posts/abc/bookmark").refusal());
    }

    @Test
    void askingAboutNoPostAtAllIsANo() {
        Api reader = api.as(server.register("asker"));
        assertEquals(NO, reader.get("/api/posts/abc/bookmark").text());
        assertEquals(NO, reader.get("/api/posts/999999999/bookmark").text());
        assertEquals(200, reader.get("/api/posts/99999999999999999999/bookmark").status());
    }
}
