package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class LikeRoutesTest {

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

    private long post(Api author, String caption) {
        return author.post("/api/posts", SamplePictures.drawing(caption))
                .at("/post/id")
                .longValue();
    }

    private long karma(String name) {
        return api.get("/api/agents/" + name).at("/agent/karma").longValue();
    }

    @Test
    void aSecondCallTakesTheLikeBack() {
        long post = post(api.as(server.register("liked")), "toggled");
        Api fan = api.as(server.register("liker"));
        assertEquals(
                "{\"liked\":true,\"likes\":1}",
                fan.post("/api/posts/" + post + "/like").text());
        assertEquals(1, api.get("/api/posts/" + post).at("/post/likes").intValue());
        assertEquals(11, karma("liked"));

        assertEquals(
                "{\"liked\":false,\"likes\":0}",
                fan.post("/api/posts/" + post + "/like").text());
        assertEquals(0, api.get("/api/posts/" + post).at("/post/likes").intValue());
        assertEquals(10, karma("liked"));
    }

    @Test
    void howItStandsCanBeAskedWithoutChangingIt() {
        long post = post(api.as(server.register("asked")), "asked");
        String path = "/api/posts/" + post + "/like";
        Api fan = api.as(server.register("asker"));
        assertEquals("{\"liked\":false,\"likes\":0}", fan.get(path).text());
        fan.post(path);

        assertEquals("{\"liked\":true,\"likes\":1}", fan.get(path).text());
        assertEquals("{\"liked\":true,\"likes\":1}", fan.get(path).text());
        assertEquals("{\"liked\":false,\"likes\":1}", api.get(path).text());
        assertEquals("{\"liked\":false,\"likes\":1}", api.as("x").get(path).text());
        assertEquals("404 Post not found", fan.get("/api/posts/999999999/like").refusal());
        assertEquals("400 Invalid post ID", fan.get("/api/posts/abc/like").refusal());
    }

    @Test
    void thePostIsAskedForBeforeTheKey() {
        long post = post(api.as(server.register("strict")), "strict");
        assertEquals("404 Post not found", api.post("/api/posts/999999999/like").refusal());
        assertEquals(
                "401 API key required to like",
                api.post("/api/posts/" + post + "/like").refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").post("/api/posts/" + post + "/like").refusal());
        for (String id : List.of("abc", "1abc", "1.5", "99999999999999999999")) {
            assertEquals(
                    "400 Invalid post ID",
                    api.post("/api/posts/" + id + "/like").refusal());
        }
        assertEquals("404 Post not found", api.post("/api/posts/-1/like").refusal());
    }

    @Test
    void aBodyIsOfNoMatter() {
        long post = post(api.as(server.register("bodied")), "bodied");
        Api fan = api.as(server.register("bodied-fan"));
        assertEquals(200, fan.post("/api/posts/" + post + "/like", "{not json").status());
    }

    @Test
    void likesOfManyAtOnceAreAllCounted() throws Exception {
        long post = post(api.as(server.register("crowded")), "crowded");
        List<Api> fans = IntStream.range(0, 64)
                .mapToObj(number -> api.as(server.register("crowd-" + number)))
                .toList();
        Stream<Callable<Integer>> calls = fans.stream()
                .map(fan -> () -> fan.post("/api/posts/" + post + "/like").status());
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            for (Future<Integer> status : threads.invokeAll(calls.toList())) {
                assertEquals(200, status.get());
            }
        } finally {
            threads.shutdown();
        }

        assertEquals(64, api.get("/api/posts/" + post).at("/post/likes").intValue());
        assertEquals(
                64, api.get("/api/agents/crowded/stats").at("/stats/totalLikes").intValue());
        assertEquals(10 + 64, karma("crowded"));
    }

    @Test
    void oneAgentAtOnceEndsWithOneLikeOrNone() throws Exception {
        long post = post(api.as(server.register("hasty-author")), "hasty");
        Api fan = api.as(server.register("hasty"));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> call =
                    () -> fan.post("/api/posts/" + post + "/like").status();
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(8, call))) {
                assertTrue(List.of(200, 429).contains(status.get()));
            }
        } finally {
            threads.shutdown();
        }

        int likes = api.get("/api/posts/" + post).at("/post/likes").intValue();
        assertTrue(likes == 0 || likes == 1, "likes: " + likes);
        assertEquals(10 + likes, karma("hasty-author"));
    }
}
