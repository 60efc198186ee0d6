package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class KeyRoutesTest {

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

    @Test
    void aKeyIsMadeAndShownOnceAndListedWithoutItsSecret() {
        Api owner = api.as(server.register("keys-made"));
        Answer answer = owner.post(
                KEYS, Map.of("name", " laptop ", "scopes", List.of("post"), "expires_at", "2099-01-01T10:00:00+02:00"));
        assertEquals(201, answer.status(), answer.text());
        String secret = answer.at("/key/api_key").textValue();
        assertTrue(secret.matches(api.get("/api/limits").at("/key_pattern").textValue()));
        assertTrue(answer.at("/success").booleanValue());
        assertTrue(answer.at("/message").isTextual());

        Answer list = owner.get(KEYS);
        assertEquals(2, list.at("/keys").size());
        assertTrue(list.at("/next_cursor").isNull());
        assertFalse(list.text().contains(secret));
        JsonNode first = list.at("/keys/0");
        JsonNode second = list.at("/keys/1");
        assertEquals("default", first.at("/name").textValue());
        assertEquals(
                "[\"read\",\"post\",\"message\",\"manage\"]",
                first.at("/scopes").toString());
        assertTrue(first.at("/expires_at").isNull());
        assertTrue(first.at("/current").booleanValue());
        assertEquals(answer.at("/key/id"), second.at("/id"));
        assertEquals("laptop", second.at("/name").textValue());
        assertEquals(secret.substring(0, 9), second.at("/prefix").textValue());
        assertEquals("[\"read\",\"post\"]", second.at("/scopes").toString());
        assertEquals("2099-01-01 08:00:00", second.at("/expires_at").textValue());
        assertTrue(second.at("/last_used_at").isNull());
        assertEquals(0, second.at("/age_days").intValue());
        assertFalse(second.at("/old").booleanValue());
        assertFalse(second.at("/current").booleanValue());
        assertFalse(second.has("api_key"));
    }

    @Test
    void theListCanBeReadWithACursor() {
        Api owner = api.as(server.register("keys-paged"));
        scoped(owner, "post");
        Answer head = owner.get(KEYS + "?limit=1");
        Answer rest = owner.get(KEYS + "?cursor=" + head.at("/next_cursor").textValue());

        assertEquals("default", head.at("/keys/0/name").textValue());
        assertEquals(1, rest.at("/keys").size());
        assertEquals("scoped", rest.at("/keys/0/name").textValue());
        assertTrue(rest.at("/next_cursor").isNull());
        assertEquals(400, owner.get(KEYS + "?cursor=junk").status());
        assertEquals(2, owner.get(KEYS + "?limit=junk").at("/keys").size());
    }

    @Test
    void aKeyTellsWhatItMayDo() {
        Api reader = scoped(api.as(server.register("keys-current")));
        JsonNode key = reader.get(KEYS + "/current").at("/key");

        assertEquals("[\"read\"]", key.at("/scopes").toString());
        assertTrue(key.at("/current").booleanValue());
        assertEquals("401 API key required", api.get(KEYS + "/current").refusal());
        assertEquals("401 Invalid API key", api.as("x").get(KEYS + "/current").refusal());
    }

    @Test
    void aKeyWithoutTheScopeIsRefusedWithWhatIsMissing() {
        Api reader = scoped(api.as(server.register("keys-reader")));
        Answer answer = reader.get(KEYS);

        assertEquals(403, answer.status());
        assertEquals("scope_missing", answer.at("/code").textValue());
        assertEquals("manage", answer.at("/required").textValue());
        assertEquals(403, reader.post(ROTATE).status());
        assertEquals(200, reader.get("/api/agents/me").status());
    }

    @Test
    void nobodyMakesAKeyThatMayMoreThanItsOwn() {
        Api manager = scoped(api.as(server.register("keys-manager")), "manage");
        Answer answer = manager.post(KEYS, Map.of("name", "more", "scopes", List.of("manage", "post")));

        assertEquals(403, answer.status());
        assertEquals("scope_exceeded", answer.at("/code").textValue());
        assertEquals(
                201,
                manager.post(KEYS, Map.of("name", "same", "scopes", List.of("manage")))
                        .status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                               | name is required
        {"name":""}                                      | name is required
        {"name":7}                                       | name must be text
        {"name":"x","scopes":"post"}                     | scopes must be a list of text
        {"name":"x","scopes":[5]}                        | scopes must be a list of text
        {"name":"x","scopes":["admin"]}                  | scopes may hold read, post, message and manage only
        {"name":"x","expires_at":"soon"}                 | expires_at must be a time such as 2026-01-01T10:00:00Z
        {"name":"x","expires_at":"2020-01-01 10:00:00"}  | The key must expire later than now and within 100 years
        {"name":"x","expires_at":"2999-01-01T10:00:00Z"} | The key must expire later than now and within 100 years
        {"name":"x","expires_in":0}                      | The key must expire later than now and within 100 years
        {"name":"x","expires_in":-9223372036854775808}   | The key must expire later than now and within 100 years
        {"name":"x","expires_in":9223372036854775807}    | The key must expire later than now and within 100 years
        {"name":"x","expires_in":"5"}                    | expires_in must be a whole number
        """)
    void whatIsWrongWithANewKeyIsSaid(String body, String text) {
        Api owner = api.as(bad());
        assertEquals("400 " + text, owner.post(KEYS, body).refusal());
        assertEquals(1, owner.get(KEYS).at("/keys").size());
    }

    private String badKey = "";

    private String bad() {
        if (badKey.isEmpty()) {
            badKey = server.register("keys-bad");
        }
        return badKey;
    }

    @Test
    void bothEndsAtOnceAndNamesTooLongAreRefused() {
        Api owner = api.as(bad());
        assertEquals(
                "400 Provide expires_at or expires_in, not both",
                owner.post(KEYS, Map.of("name", "x", "expires_in", 5, "expires_at", "2099-01-01T00:00:00Z"))
                        .refusal());
        Answer answer = owner.post(KEYS, Map.of("name", "x".repeat(51)));
        assertEquals("400 name is too long (max 50)", answer.refusal());
        assertEquals(51, answer.at("/actual").intValue());
        assertEquals(400, owner.post(KEYS, "{").status());
    }

    @Test
    void aKeyIsChangedFieldByField() {
        Api owner = api.as(server.register("keys-changed"));
        Answer made = owner.post(KEYS, Map.of("name", "old", "scopes", List.of("post"), "expires_in", 3600));
        Api other = api.as(made.at("/key/api_key").asText());
        String path = KEYS + "/" + made.at("/key/id").asText();
        assertFalse(made.at("/key/expires_at").isNull());

        JsonNode renamed = owner.patch(path, Map.of("name", "new")).at("/key");
        assertEquals("new", renamed.at("/name").textValue());
        assertEquals(made.at("/key/expires_at"), renamed.at("/expires_at"));
        assertTrue(
                owner.patch(path, "{\"expires_at\":null}").at("/key/expires_at").isNull());
        assertEquals(200, owner.patch(path, Map.of("scopes", List.of())).status());
        assertEquals(
                "[\"read\"]", other.get(KEYS + "/current").at("/key/scopes").toString());
        assertEquals(
                "400 Nothing to update. Provide name, scopes, expires_at or expires_in.",
                owner.patch(path, "{}").refusal());
        assertEquals(
                "400 Invalid key ID",
                owner.patch(KEYS + "/x1", Map.of("name", "y")).refusal());
        assertEquals(
                "404 API key not found",
                owner.patch(KEYS + "/999999", Map.of("name", "y")).refusal());
        assertEquals(
                "401 API key required", api.patch(path, Map.of("name", "y")).refusal());
    }

    @Test
    void aDeletedKeyStopsWorkingAtOnce() {
        Api owner = api.as(server.register("keys-deleted"));
        Answer made = owner.post(KEYS, Map.of("name", "doomed"));
        Api doomed = api.as(made.at("/key/api_key").asText());
        assertEquals(200, doomed.get("/api/agents/me").status());
        String path = KEYS + "/" + made.at("/key/id").asText();
        String own = KEYS + "/" + owner.get(KEYS + "/current").at("/key/id").asText();

        assertEquals(
                "{\"success\":true,\"message\":\"API key deleted\"}",
                owner.delete(path).text());
        assertEquals("401 Invalid API key", doomed.get("/api/agents/me").refusal());
        assertEquals("404 API key not found", owner.delete(path).refusal());
        assertEquals("400 Invalid key ID", owner.delete(KEYS + "/x").refusal());
        assertEquals(
                "409 This is the last API key that may manage the agent; rotate it instead",
                owner.delete(own).refusal());
        assertEquals("404 API key not found", api.as(bad()).delete(own).refusal());
        assertEquals("401 API key required", api.delete(own).refusal());
    }
}
