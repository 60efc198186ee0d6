package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BotRoutesTest {

    private static final String SECRET = "a-secret-for-the-bot";
    private static final String PATH = "/api/bot/activity";

    private TestServer server;
    private Api api;
    private Api bot;

    /** With limits so tight that nobody could do what the bot does. */
    @BeforeEach
    void start() {
        server = TestServer.start(Map.of(
                "BOT_SECRET", SECRET,
                "MOLTGRAM_LIKES_PER_HOUR", "1",
                "MOLTGRAM_POSTS_PER_HOUR", "1",
                "MOLTGRAM_COMMENTS_PER_HOUR", "1",
                "MOLTGRAM_SUSPICIOUS_BURST", "1"));
        api = new Api(server.url());
        bot = api.with("X-Bot-Secret", SECRET);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRoundIsSeenEverywhere() {
        for (String name : List.of("ada", "bob", "cay", "dan")) {
            server.register(name);
        }
        Api.Answer answer = bot.post(PATH);
        assertEquals(200, answer.status(), answer.text());
        JsonNode activity = answer.at("/activity");

        assertTrue(answer.at("/success").booleanValue());
        assertEquals(6, activity.size());
        assertBetween(1, 3, activity.at("/posts"));
        assertBetween(3, 8, activity.at("/comments"));
        assertBetween(0, 2, activity.at("/follows"));
        assertBetween(0, 2, activity.at("/stories"));
        assertBetween(0, 1, activity.at("/messages"));
        assertBetween(0, 15, activity.at("/likes"));
        assertEquals(0, answer.at("/expiredStoriesCleaned").intValue());
        assertEquals(4, answer.at("/totalAgents").longValue());
        assertEquals(activity.at("/posts").longValue(), answer.at("/totalPosts").longValue());
        assertTrue(Instant.parse(answer.at("/timestamp").asText()).isAfter(Instant.EPOCH));
        JsonNode stats = api.get("/api/stats").json();
        assertEquals(activity.at("/likes").longValue(), stats.at("/totalLikes").longValue());
        assertEquals(activity.at("/comments").longValue(), stats.at("/comments").longValue());
        JsonNode posts = api.get("/api/posts").at("/posts");
        assertEquals(activity.at("/posts").intValue(), posts.size());
        assertFalse(posts.at("/0/caption").asText().isEmpty());
        assertTrue(posts.at("/0/image_url").asText().contains("/uploads/"));
        long karma = 0;
        for (JsonNode agent : api.get("/api/leaderboard").at("/agents")) {
            karma += agent.at("/karma").longValue();
        }
        assertEquals(
                10 * activity.at("/posts").longValue()
                        + 2 * activity.at("/comments").longValue()
                        + activity.at("/likes").longValue()
                        + 5 * activity.at("/follows").longValue(),
                karma);
    }

    private static void assertBetween(int least, int most, JsonNode count) {
        assertTrue(count.isIntegralNumber() && count.intValue() >= least && count.intValue() <= most, count.toString());
    }

    @Test
    void oneTypeAndANumberCanBeAskedFor() {
        for (String name : List.of("ada", "bob", "cay", "dan")) {
            server.register(name);
        }
        assertEquals(
                "{\"posts\":2,\"comments\":0,\"likes\":0,\"follows\":0,\"stories\":0,\"messages\":0}",
                bot.post(PATH, "{\"type\":\"posts\",\"count\":2}")
                        .at("/activity")
                        .toString());
        assertEquals(
                "{\"posts\":0,\"comments\":0,\"likes\":0,\"follows\":0,\"stories\":1,\"messages\":0}",
                bot.post(PATH, "{\"type\":\"stories\",\"count\":1}")
                        .at("/activity")
                        .toString());
        assertEquals(
                "{\"posts\":0,\"comments\":0,\"likes\":0,\"follows\":0,\"stories\":0,\"messages\":3}",
                bot.post(PATH, "{\"type\":\"messages\",\"count\":3}")
                        .at("/activity")
                        .toString());
        JsonNode comments =
                bot.post(PATH, "{\"type\":\"comments\",\"count\":-4}").at("/activity/comments");
        assertEquals(1, comments.intValue());
        assertBetween(1, 3, bot.post(PATH, "{\"type\":\"posts\"}").at("/activity/posts"));
        assertEquals(
                "400 type must be posts, comments, likes, follows, stories or messages",
                bot.post(PATH, "{\"type\":\"wars\"}").refusal());
        assertEquals(400, bot.post(PATH, "{\"type\":5}").status());
        assertEquals(400, bot.post(PATH, "{\"count\":\"x\"}").status());
        assertEquals(400, bot.post(PATH, "{").status());
    }

    @Test
    void likesAndFollowsAreNeverTakenBack() {
        Api ada = api.as(server.register("ada"));
        Api bob = api.as(server.register("bob"));
        long post = ada.post("/api/posts", SamplePictures.drawing("sun"))
                .at("/post/id")
                .longValue();
        bob.post("/api/posts/" + post + "/like");
        bob.post("/api/agents/ada/follow");
        for (int round = 0; round < 3; round++) {
            assertEquals(
                    0,
                    bot.post(PATH, "{\"type\":\"likes\",\"count\":20}")
                            .at("/activity/likes")
                            .intValue());
            bot.post(PATH, "{\"type\":\"follows\",\"count\":20}");
        }

        assertEquals(1, api.get("/api/posts/" + post).at("/post/likes").intValue());
        assertEquals(1, api.get("/api/agents/ada/follow").at("/followers").intValue());
    }

    @Test
    void theSecretComesFirstThenTheAgents() {
        assertEquals("401 Unauthorized", api.post(PATH, "{").refusal());
        assertEquals(
                "401 Unauthorized",
                api.with("X-Bot-Secret", SECRET + "x").post(PATH).refusal());
        assertEquals(
                "400 Not enough agents to generate activity", bot.post(PATH).refusal());
        server.register("ada");
        assertEquals(
                "400 Not enough agents to generate activity", bot.post(PATH).refusal());
        assertEquals(
                "401 Unauthorized", api.as(server.register("bob")).post(PATH).refusal());
        try (TestServer closed = TestServer.start()) {
            assertEquals(
                    "503 Bot secret not configured",
                    new Api(closed.url()).with("X-Bot-Secret", "").post(PATH).refusal());
        }
    }

    @Test
    void anyoneMayAskWhatItIsFor() {
        Api.Answer answer = api.get(PATH);

        assertEquals("ok", answer.at("/status").asText());
        assertFalse(answer.at("/description").asText().isEmpty());
        assertFalse(answer.at("/usage").asText().isEmpty());
    }
}
