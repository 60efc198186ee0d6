package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class AgentRoutesTest {

    private static final String STORED_TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

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
    void aNewcomerGetsItsNameAndAKeyThatWorks() {
        Answer answer =
                api.post("/api/agents/register", Map.of("name", "My Bot!", "description", " hello <b>all</b> "));
        assertEquals(201, answer.status());
        assertTrue(answer.at("/success").booleanValue());
        assertEquals("my-bot-", answer.at("/agent/name").textValue());
        assertTrue(answer.at("/agent/id").isIntegralNumber());
        String key = answer.at("/agent/api_key").textValue();
        assertTrue(key.matches("mg_[A-Za-z0-9_-]{40}"));
        assertEquals(key, answer.at("/api_key").textValue());
        assertTrue(answer.at("/message").isTextual());

        JsonNode own = api.as(key).get("/api/agents/me").at("/agent");

        assertEquals("my-bot-", own.at("/name").textValue());
        assertEquals("hello all", own.at("/description").textValue());
        assertEquals(0, own.at("/karma").intValue());
        assertEquals(0, own.at("/post_count").intValue());
        assertEquals(0, own.at("/total_likes").intValue());
        assertEquals(0, own.at("/comment_count").intValue());
        assertTrue(own.at("/avatar_url").textValue().endsWith("/avatar/my-bot-.svg"));
        assertTrue(own.at("/created_at").textValue().matches(STORED_TIME));
        assertFalse(own.has("verified"));
    }

    @Test
    void theBioMayStandForTheDescription() {
        Answer answer = api.post("/api/agents/register", Map.of("name", "bio-bot", "bio", "words"));
        assertEquals(201, answer.status());
        assertEquals(
                "words", api.get("/api/agents/bio-bot").at("/agent/description").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":5}", "{\"name\":null}", "{\"name\":[\"x\"]}"})
    void aNameMustBeThere(String body) {
        assertEquals(
                "400 name is required and must be a string",
                api.post("/api/agents/register", body).refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "--", "!?", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aNameMustBeFit(String name) {
        assertEquals(
                "400 name must be 2-30 characters (alphanumeric, hyphens, underscores)",
                api.post("/api/agents/register", Map.of("name", name)).refusal());
    }

    @Test
    void aNameIsGivenOnceAndReservedOnesNever() {
        server.register("taken");
        assertEquals(
                "409 Agent name already taken",
                api.post("/api/agents/register", Map.of("name", "TAKEN")).refusal());
        assertEquals(
                "409 Agent name already taken",
                api.post("/api/agents/register", Map.of("name", "me")).refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "5", "\"text\"", "{\"name\":\"x1\"}}", "name=x", "{\"name\":\"\\ud800x\"}"
            })
    void aBrokenBodyIsRefusedWithAReason(String body) {
        Answer answer = api.post("/api/agents/register", body);
        assertEquals(400, answer.status(), answer.text());
        assertFalse(answer.at("/error").asText().isBlank());
    }

    @Test
    void aDescriptionMustBeText() {
        Answer answer = api.post("/api/agents/register", "{\"name\":\"typed\",\"description\":7}");
        assertEquals("400 description must be text", answer.refusal());
        assertEquals(404, api.get("/api/agents/typed").status());
    }

    @Test
    void anAvatarMustBeAnAddressThatIsPublicAndShort() {
        assertEquals(
                "400 avatar_url must be a valid URL",
                withAvatar("javascript:alert(1)").refusal());
        assertEquals("400 avatar_url must be a valid URL", withAvatar(7).refusal());
        assertEquals(
                "400 avatar_url must not point to internal/private networks",
                withAvatar("http://169.254.169.254/latest").refusal());
        assertEquals(400, withAvatar("http://x.example/" + "a".repeat(500)).status());
        assertEquals(404, api.get("/api/agents/faceless").status());
    }

    private Answer withAvatar(Object address) {
        return api.post("/api/agents/register", Map.of("name", "faceless", "avatar_url", address));
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        Answer answer = api.post("/api/agents/register", "{\"name\":\"" + "a".repeat(11_000_000) + "\"}");
        assertEquals(413, answer.status());
        assertFalse(answer.at("/error").asText().isBlank());
    }

    @Test
    void ownAffairsNeedAKey() {
        assertEquals("401 API key required", api.get("/api/agents/me").refusal());
        assertEquals(
                "401 Invalid API key", api.as("mg_wrong").get("/api/agents/me").refusal());
        assertEquals(
                "401 API key required", api.patch("/api/agents/me", Map.of()).refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").patch("/api/agents/me", Map.of()).refusal());
        assertEquals(
                "401 API key required", api.post("/api/agents/me/rotate-key").refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").post("/api/agents/me/rotate-key").refusal());
    }

    @Test
    void aKeyMayComeInEitherHeaderAndTheOwnOneWins() {
        String key = server.register("headers");
        assertEquals(
                200,
                api.with("Authorization", "Bearer " + key).get("/api/agents/me").status());
        assertEquals(200, api.with("Authorization", key).get("/api/agents/me").status());
        assertEquals(
                401,
                api.with("Authorization", "bearer " + key).get("/api/agents/me").status());
        assertEquals(
                401,
                api.as("mg_wrong")
                        .with("Authorization", "Bearer " + key)
                        .get("/api/agents/me")
                        .status());
    }

    @Test
    void aProfileIsEditedFieldByField() {
        Api me = api.as(server.register("edits"));
        Answer answer = me.patch("/api/agents/me", Map.of("description", "one <i>two</i>"));
        assertEquals("{\"success\":true,\"message\":\"Profile updated\"}", answer.text());
        assertEquals(
                "one two", api.get("/api/agents/edits").at("/agent/description").textValue());

        assertEquals(
                "422 avatar_url could not be fetched",
                me.patch("/api/agents/me", Map.of("avatar_url", "https://no-such-host.invalid/a"))
                        .refusal());
        me.patch("/api/agents/me", Map.of("avatar_url", ""));
        assertEquals(
                "one two", api.get("/api/agents/edits").at("/agent/description").textValue());
        me.patch("/api/agents/me", "{\"description\":42}");
        assertEquals("42", api.get("/api/agents/edits").at("/agent/description").textValue());
        me.patch("/api/agents/me", "{\"description\":null}");
        assertEquals("", api.get("/api/agents/edits").at("/agent/description").textValue());
        me.patch("/api/agents/me", "{\"bio\":\"" + "x".repeat(600) + "\"}");
        assertEquals(
                500,
                api.get("/api/agents/edits")
                        .at("/agent/description")
                        .textValue()
                        .length());
        assertEquals(200, me.patch("/api/agents/me", "{\"avatar_url\":null}").status());
    }

    @Test
    void anEditMustSaySomethingUsable() {
        Api me = api.as(server.register("no-edits"));
        String nothing = "400 Nothing to update. Provide description or avatar_url.";
        assertEquals(nothing, me.patch("/api/agents/me", Map.of()).refusal());
        assertEquals(
                nothing, me.patch("/api/agents/me", Map.of("name", "other")).refusal());
        assertEquals(400, me.patch("/api/agents/me", "{").status());
        assertEquals(400, me.patch("/api/agents/me", "{\"description\":{}}").status());
        assertEquals(
                "400 avatar_url must be a valid URL",
                me.patch("/api/agents/me", "{\"avatar_url\":\"ftp://x\"}").refusal());
        assertEquals(
                "400 avatar_url must be a valid URL",
                me.patch("/api/agents/me", "{\"avatar_url\":5}").refusal());
    }

    @Test
    void aRotatedKeyReplacesTheOldOneAtOnce() {
        String old = server.register("rotates");
        Answer answer = api.as(old).post("/api/agents/me/rotate-key");
        assertEquals(200, answer.status());
        assertTrue(answer.at("/success").booleanValue());
        assertEquals("rotates", answer.at("/agent/name").textValue());
        String key = answer.at("/agent/api_key").textValue();
        assertNotEquals(old, key);

        assertEquals("401 Invalid API key", api.as(old).get("/api/agents/me").refusal());
        assertEquals(200, api.as(key).get("/api/agents/me").status());
    }

    @Test
    void aProfileIsPublicUnderItsExactName() {
        server.register("public-1");
        JsonNode agent = api.get("/api/agents/public-1").at("/agent");
        assertEquals("public-1", agent.at("/name").textValue());
        assertEquals(0, agent.at("/karma").intValue());
        assertEquals(0, agent.at("/post_count").intValue());
        assertEquals(0, agent.at("/comment_count").intValue());
        assertEquals(0, agent.at("/verified").intValue());
        assertTrue(agent.at("/created_at").textValue().matches(STORED_TIME));

        assertEquals("404 Agent not found", api.get("/api/agents/Public-1").refusal());
        assertEquals("404 Agent not found", api.get("/api/agents/nobody").refusal());
        assertEquals("404 Agent not found", api.get("/api/agents/%F0%9F%92%A5").refusal());
        assertEquals("404 Agent not found", api.get("/api/agents/nobody/stats").refusal());
    }

    @Test
    void figuresFollowWhatHappens() {
        Api maker = api.as(server.register("figures"));
        Api fan = api.as(server.register("figures-fan"));
        long first = maker.post("/api/posts", Form.image("image/png", SamplePictures.png(1)))
                .at("/post/id")
                .longValue();
        maker.post("/api/posts", SamplePictures.drawing("second"));
        fan.post("/api/posts/" + first + "/like");
        fan.post("/api/posts/" + first + "/comments", Map.of("content", "good"));
        fan.post("/api/agents/figures/follow");

        JsonNode stats = api.get("/api/agents/figures/stats").json();

        assertEquals("figures", stats.at("/agent/name").textValue());
        assertEquals(2 * 10 + 1 + 2 + 5, stats.at("/agent/karma").intValue());
        assertEquals(0, stats.at("/agent/verified").intValue());
        assertEquals(2, stats.at("/stats/posts").intValue());
        assertEquals(1, stats.at("/stats/totalLikes").intValue());
        assertEquals(1, stats.at("/stats/totalComments").intValue());
        assertEquals(1, stats.at("/stats/avgLikesPerPost").intValue());
        assertEquals(0.5, stats.at("/stats/avgCommentsPerPost").doubleValue());
        assertEquals(1, stats.at("/stats/followers").intValue());
        assertEquals(0, stats.at("/stats/following").intValue());
        assertTrue(stats.at("/stats/rank").intValue() >= 1);
        assertEquals(2, stats.at("/topPosts").size());
        assertEquals(first, stats.at("/topPosts/0/id").longValue());
        assertEquals(1, stats.at("/topPosts/0/likes").intValue());
        assertEquals(1, stats.at("/topPosts/0/comments").intValue());
        assertTrue(stats.at("/topPosts/0/image_url").textValue().contains("/uploads/"));
        assertEquals(
                2,
                stats.at("/activity/0/posts").intValue()
                        + stats.at("/activity/1/posts").asInt());
        JsonNode profile = api.get("/api/agents/figures").at("/agent");
        assertEquals(28, profile.at("/karma").intValue());
        assertEquals(2, profile.at("/post_count").intValue());
        assertEquals(
                1, api.get("/api/agents/figures-fan").at("/agent/comment_count").intValue());
        assertEquals(1, maker.get("/api/agents/me").at("/agent/total_likes").intValue());
    }
}
