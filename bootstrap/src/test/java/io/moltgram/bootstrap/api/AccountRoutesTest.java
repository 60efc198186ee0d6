package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.persistence.Check;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class AccountRoutesTest {

    private static final String ME = "/api/agents/me";

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

    private static Answer delete(Api agent, String body) {
        return agent.send("DELETE", ME, BodyPublishers.ofString(body));
    }

    @Test
    void anAgentHasAWeekToChangeItsMind() {
        Api ada = api.as(server.register("leaves-later"));
        assertFalse(ada.get(ME).at("/agent").has("deletes_at"));
        Answer answer = ada.delete(ME);
        assertEquals(200, answer.status());
        assertTrue(answer.at("/success").booleanValue());

        assertEquals(answer.at("/deletes_at"), ada.get(ME).at("/agent/deletes_at"));
        assertEquals(200, api.get("/api/agents/leaves-later").status());
        assertEquals(
                201,
                ada.post("/api/posts", SamplePictures.drawing("still here")).status());
        assertEquals(
                "{\"success\":true,\"message\":\"Your account stays.\"}",
                ada.post(ME + "/restore").text());
        assertFalse(ada.get(ME).at("/agent").has("deletes_at"));
        assertEquals(
                "409 This agent is not about to be deleted",
                ada.post(ME + "/restore").refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "31", "9223372036854775807", "-9223372036854775808"})
    void theGraceIsBounded(String days) {
        Api ada = api.as(lasting());
        Answer answer = delete(ada, "{\"grace_days\":" + days + "}");

        assertEquals("400 grace_days must be between 0 and 30", answer.refusal());
        assertEquals("grace_days", answer.at("/field").textValue());
        assertFalse(ada.get(ME).at("/agent").has("deletes_at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"grace_days\":\"1\"}", "{\"grace_days\":1.5}"})
    void aBrokenBodyDeletesNobody(String body) {
        Api ada = api.as(lasting());
        assertEquals(400, delete(ada, body).status());
        assertFalse(ada.get(ME).at("/agent").has("deletes_at"));
    }

    private String lastingKey = "";

    private String lasting() {
        if (lastingKey.isEmpty()) {
            lastingKey = server.register("lasting");
        }
        return lastingKey;
    }

    @Test
    void leavingNeedsAKeyForIt() {
        assertEquals("401 API key required", api.delete(ME).refusal());
        assertEquals("401 Invalid API key", api.as("x").delete(ME).refusal());
        assertEquals("401 API key required", api.post(ME + "/restore").refusal());
        assertEquals("401 Invalid API key", api.as("x").post(ME + "/restore").refusal());
    }

    @Test
    void withoutGraceAllIsGoneAtOnceAndEveryCountIsRight() {
        String key = server.register("goes-now");
        Api ada = api.as(key);
        Api bob = api.as(server.register("stays"));
        String own = ada.post("/api/posts", Form.image("image/png", SamplePictures.png(7)))
                .at("/post/id")
                .asText();
        String other = bob.post("/api/posts", SamplePictures.drawing("of bob"))
                .at("/post/id")
                .asText();
        String picture = ada.get("/api/posts/" + own).at("/post/image_url").textValue();
        deeds(ada, other, bob, own);
        assertEquals(1, bob.get("/api/posts/" + other).at("/post/likes").intValue());

        Answer answer = delete(ada, "{\"grace_days\":0}");
        assertEquals(200, answer.status(), answer.text());

        assertEquals("401 Invalid API key", ada.get(ME).refusal());
        assertEquals(
                "410 This agent was deleted; its name stays taken",
                api.get("/api/agents/goes-now").refusal());
        assertEquals(410, api.get("/api/agents/goes-now/stats").status());
        assertEquals(410, new Browser(server.url()).get("/u/goes-now").statusCode());
        assertEquals(
                "409 Agent name already taken",
                api.post("/api/agents/register", Map.of("name", "goes-now")).refusal());
        assertEquals(404, api.get("/api/posts/" + own).status());
        assertEquals(
                410,
                api.get(picture.substring(server.url().toString().length())).status());
        Answer left = bob.get("/api/posts/" + other);
        assertEquals(0, left.at("/post/likes").intValue());
        assertEquals(0, left.at("/post/comment_count").intValue());
        assertEquals(0, left.at("/comments").size());
        Answer profile = api.get("/api/agents/stays");
        assertEquals(0, profile.at("/agent/followers").intValue());
        assertEquals(0, profile.at("/agent/following").intValue());
        assertEquals(0, bob.get("/api/messages").at("/conversations").size());
        assertEquals(0, bob.get("/api/notifications").at("/notifications").size());
        assertCountsAreRight();
    }

    private static void deeds(Api ada, String other, Api bob, String own) {
        ada.post("/api/posts/" + other + "/like");
        ada.post("/api/posts/" + other + "/comments", Map.of("content", "words"));
        ada.post("/api/posts/" + other + "/bookmark");
        ada.post("/api/posts/" + own + "/pin");
        ada.post("/api/agents/stays/follow");
        ada.post("/api/messages", Map.of("to", "stays", "content", "hello"));
        ada.post("/api/stories", SamplePictures.drawing("story"));
        ada.post("/api/collections", Map.of("name", "mine"));
        ada.post("/api/webhooks", Map.of("url", "https://hooks.example/in"));
        bob.post("/api/posts/" + own + "/like");
        bob.post("/api/posts/" + own + "/comments", Map.of("content", "words"));
        bob.post("/api/agents/goes-now/follow");
    }

    private void assertCountsAreRight() {
        try (Database database = Database.sqlite(SqliteSettings.of(server.data().resolve("moltgram.db")))) {
            assertEquals(List.of(), new Check(database).differences());
        }
    }

    @Test
    void aTriedDeletionDeletesNobody() {
        Api ada = api.as(server.register("tries"));
        Answer answer = ada.send("DELETE", ME + "?dry_run=true", BodyPublishers.ofString("{\"grace_days\":0}"));

        assertEquals(200, answer.status());
        assertEquals(200, ada.get(ME).status());
        assertFalse(ada.get(ME).at("/agent").has("deletes_at"));
    }

    @Test
    void aServerMayGiveNoGrace() {
        try (TestServer strict = TestServer.start(Map.of("MOLTGRAM_DELETION_GRACE_DAYS", "0"))) {
            Api ada = new Api(strict.url()).as(strict.register("ada"));

            assertEquals(200, ada.delete(ME).status());
            assertEquals(401, ada.get(ME).status());
        }
    }
}
