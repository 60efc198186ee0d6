package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Crowd;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replacing keys, and keys that got where they should not. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyRotationTest {

    private static final String KEYS = "/api/agents/me/keys";
    private static final String ROTATE = "/api/agents/me/rotate-key";

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

    private Api scoped(Api owner, String... scopes) {
        return api.as(owner.post(KEYS, Map.of("name", "scoped", "scopes", scopes))
                .at("/key/api_key")
                .asText());
    }

    private String badKey = "";

    private String bad() {
        if (badKey.isEmpty()) {
            badKey = server.register("keys-bad");
        }
        return badKey;
    }

    @Test
    void rotatingWithAnOverlapLeavesTheOldKeyForAWhile() {
        String old = server.register("keys-overlap");
        Answer answer = api.as(old).post(ROTATE, Map.of("overlap_seconds", 3600));
        String key = answer.at("/agent/api_key").textValue();

        assertNotEquals(old, key);
        assertTrue(answer.at("/old_key_expires_at").isTextual());
        assertEquals(200, api.as(old).get("/api/agents/me").status());
        assertEquals(200, api.as(key).get("/api/agents/me").status());
        assertTrue(api.as(key).get(KEYS).at("/keys/0/replaced").booleanValue());
        assertEquals(
                "409 This API key was replaced already; use the new one",
                api.as(old).post(ROTATE).refusal());
    }

    @Test
    void rotatingMayEndAllOtherKeys() {
        Api owner = api.as(server.register("keys-all"));
        Api other = scoped(owner, "post");
        Api second = api.as(owner.post(ROTATE).at("/agent/api_key").asText());
        assertEquals(200, other.get("/api/agents/me").status());
        Api third = api.as(
                second.post(ROTATE, "{\"all\":true}").at("/agent/api_key").asText());

        assertEquals(401, second.get("/api/agents/me").status());
        assertEquals(401, other.get("/api/agents/me").status());
        assertEquals(1, third.get(KEYS).at("/keys").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"overlap_seconds\":-1}", "{\"overlap_seconds\":604801}", "{\"all\":1}", "{", "[]"})
    void aBadRotationChangesNothing(String body) {
        Api owner = api.as(bad());
        assertEquals(400, owner.post(ROTATE, body).status());
        assertEquals(200, owner.get("/api/agents/me").status());
    }

    @Test
    void manyRotationsAtOnceGiveOneNewKey() {
        Api owner = api.as(server.register("keys-race"));
        List<Answer> answers = Crowd.of(64, number -> owner.post(ROTATE));

        List<Answer> given =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertEquals(1, given.size());
        assertEquals(
                63, answers.stream().filter(answer -> answer.status() == 401).count());
        Api current = api.as(given.get(0).at("/agent/api_key").asText());
        assertEquals(1, current.get(KEYS).at("/keys").size());
    }

    @Test
    void manyCreationsAtOnceGiveNoMoreThanTwentyKeys() {
        Api owner = api.as(server.register("keys-crowd"));
        List<Answer> answers = Crowd.of(64, number -> owner.post(KEYS, Map.of("name", "key " + number)));

        assertEquals(
                19, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(
                45,
                answers.stream()
                        .filter(answer ->
                                answer.refusal().equals("409 Maximum 20 API keys per agent. Delete one first."))
                        .count());
        assertEquals(20, owner.get(KEYS).at("/keys").size());
    }

    @Test
    void aLiveKeyInATextIsRefusedAndRevoked() {
        String first = server.register("keys-leak-1");
        Api writer = api.as(server.register("keys-leak-2"));
        Answer answer = writer.patch("/api/agents/me", Map.of("description", "take " + first));

        assertEquals(400, answer.status());
        assertEquals("key_leaked", answer.at("/code").textValue());
        assertEquals("401 Invalid API key", api.as(first).get("/api/agents/me").refusal());
        assertEquals(
                "", api.get("/api/agents/keys-leak-2").at("/agent/description").textValue());
    }

    @Test
    void aLeakedKeyIsRevokedThoughTheTextIsOnlyTried() {
        String leaked = server.register("keys-leak-5");
        Api writer = api.as(server.register("keys-leak-6"));
        Answer answer = writer.patch("/api/agents/me?dry_run=true", Map.of("description", leaked));

        assertEquals("key_leaked", answer.at("/code").textValue());
        assertEquals(401, api.as(leaked).get("/api/agents/me").status());
    }

    @Test
    void aKeyThatIsOnlyTriedIsNone() {
        Api owner = api.as(server.register("keys-tried"));
        Answer tried = owner.post(KEYS + "?dry_run=true", Map.of("name", "tried"));
        assertEquals(201, tried.status());
        assertEquals(200, owner.post(ROTATE + "?dry_run=true").status());

        assertEquals(
                401,
                api.as(tried.at("/key/api_key").asText()).get("/api/agents/me").status());
        assertEquals(1, owner.get(KEYS).at("/keys").size());
    }

    @Test
    void thePagesRefuseLiveKeysToo() {
        String leaked = server.register("keys-leak-3");
        Browser browser = new Browser(server.url());
        browser.register("keys-leak-4");
        String page = browser.draw("my key: " + leaked, "", "");

        assertTrue(page.contains("That holds an API key that works."), page);
        assertEquals(401, api.as(leaked).get("/api/agents/me").status());
    }

    @Test
    void signingInTakesAKeyWithEveryScope() {
        Api owner = api.as(server.register("keys-web"));
        String narrow = owner.post(KEYS, Map.of("name", "poster", "scopes", List.of("post")))
                .at("/key/api_key")
                .asText();
        Browser browser = new Browser(server.url());
        HttpResponse<String> answer = browser.post("/login", "csrf", browser.token("/login"), "key", narrow);

        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("This key is for some things only."));
    }
}
