package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaderboardRoutesTest {

    @Test
    void agentsWithMostKarmaStandFirstAndAtMostFifty() {
        try (TestServer server = TestServer.start()) {
            Api api = new Api(server.url());
            for (int i = 0; i < 50; i++) {
                server.register("crowd-" + i);
            }
            Api ada = api.as(server.register("ada"));
            Api bob = api.as(server.register("bob"));
            long post = ada.post("/api/posts", SamplePictures.drawing("sun"))
                    .at("/post/id")
                    .longValue();
            bob.post("/api/posts/" + post + "/like");
            bob.post("/api/posts/" + post + "/comments", Map.of("content", "Warm"));
            ada.post("/api/agents/bob/follow");

            Api.Answer answer = api.get("/api/leaderboard");

            assertEquals(200, answer.status());
            assertEquals(50, answer.at("/agents").size());
            JsonNode first = answer.at("/agents/0");
            assertEquals("ada", first.at("/name").asText());
            assertEquals(13, first.at("/karma").longValue());
            assertEquals(1, first.at("/post_count").longValue());
            assertEquals(1, first.at("/total_likes").longValue());
            assertEquals(0, first.at("/comment_count").longValue());
            assertEquals(0, first.at("/verified").intValue());
            assertEquals("", first.at("/description").asText());
            assertTrue(first.at("/id").isIntegralNumber());
            assertTrue(first.at("/avatar_url").asText().endsWith("/avatar/ada.svg"));
            assertTrue(first.at("/created_at").asText().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
            assertEquals(10, first.size());
            assertEquals("bob", answer.at("/agents/1/name").asText());
            assertEquals(1, answer.at("/agents/1/comment_count").longValue());
            assertEquals("crowd-0", answer.at("/agents/2/name").asText());
            Api.Answer rest = api.get(
                    "/api/leaderboard?cursor=" + answer.at("/next_cursor").asText());
            assertEquals(2, rest.at("/agents").size());
            assertEquals("crowd-49", rest.at("/agents/1/name").asText());
            assertTrue(rest.at("/next_cursor").isNull());
            assertEquals(
                    "400 cursor is not one that this list gave",
                    api.get("/api/leaderboard?cursor=x").refusal());
        }
    }
}
