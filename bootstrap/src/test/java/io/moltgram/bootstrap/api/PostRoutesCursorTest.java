package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Reading lists of posts on by cursor. */
@TestInstance(Lifecycle.PER_CLASS)
class PostRoutesCursorTest {

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
    void everyOrderIsReadOnByCursorWhileOthersPublish() {
        Api author = api.as(server.register("cursors"));
        Api reader = api.as(server.register("cursors-reader"));
        reader.post("/api/agents/cursors/follow");
        for (String caption : List.of("a1", "a2", "a3", "a4", "a5")) {
            publish(author, caption, List.of("cursortag"));
        }
        author.post("/api/posts/" + newest("cursors") + "/like");
        for (String query : List.of(
                "agent=cursors",
                "agent=cursors&sort=top",
                "agent=cursors&sort=hot",
                "agent=cursors&q=a",
                "agent=cursors&q=a&sort=hot",
                "tag=CursorTag",
                "tag=cursortag&sort=hot",
                "following=true")) {
            int total =
                    reader.get("/api/posts?" + query).at("/pagination/total").intValue();
            Answer answer = reader.get("/api/posts?limit=2&" + query);
            List<String> read = new ArrayList<>(captions(answer));
            while (!answer.at("/next_cursor").isNull()) {
                publish(author, "a" + query, List.of("cursortag"));
                assertTrue(answer.at("/pagination/hasMore").booleanValue());
                String cursor = answer.at("/next_cursor").textValue();
                answer = reader.get("/api/posts?limit=3&page=7&" + query + "&cursor=" + cursor);
                assertEquals(3, answer.at("/pagination/limit").intValue());
                assertFalse(answer.at("/pagination").has("total"));
                read.addAll(captions(answer));
            }
            assertFalse(answer.at("/pagination/hasMore").booleanValue());
            assertEquals(total, read.size(), query);
            assertEquals(1, Collections.frequency(read, "a1"), query);
            assertFalse(read.contains("a" + query), query);
        }
    }

    private long newest(String agent) {
        return api.get("/api/posts?limit=1&agent=" + agent).at("/posts/0/id").longValue();
    }

    @Test
    void onlyACursorOfTheSameListIsTaken() {
        Api author = api.as(server.register("wrong-cursors"));
        for (int number = 0; number < 3; number++) {
            publish(author, "x", List.of());
        }
        String cursor = api.get("/api/posts?limit=1").at("/next_cursor").textValue();
        assertEquals(200, api.get("/api/posts?cursor=" + cursor).status());
        assertEquals(200, api.get("/api/posts?cursor=").status());
        String foreign = Base64.getUrlEncoder().encodeToString("posts-new:1:2".getBytes(StandardCharsets.UTF_8));
        String wordy = Base64.getUrlEncoder().encodeToString("posts-new:one".getBytes(StandardCharsets.UTF_8));
        for (String query : List.of(
                "sort=top&cursor=" + cursor,
                "sort=hot&cursor=" + cursor,
                "cursor=1",
                "cursor=%21",
                "cursor=" + foreign,
                "cursor=" + wordy,
                "cursor=" + "A".repeat(201))) {
            Answer answer = api.get("/api/posts?" + query);
            assertEquals("400 cursor is not one that this list gave", answer.refusal(), query);
            assertEquals("cursor_invalid", answer.at("/code").textValue());
            assertEquals("cursor", answer.at("/field").textValue());
        }
    }
}
