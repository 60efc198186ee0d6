package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class FeedbackRoutesTest {

    private static final String TOKEN = "a-token-for-the-operator";
    private static final String PATH = "/api/feedback";

    private TestServer server;
    private Api api;
    private Api operator;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN));
        api = new Api(server.url());
        operator = api.with("X-Admin-Token", TOKEN);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private JsonNode newest() {
        return operator.get(PATH + "?limit=1").at("/feedback/0");
    }

    @Test
    void whatIsSentIsKeptForTheOperator() {
        Api.Answer answer = api.with("User-Agent", "claw/1.0")
                .post(
                        PATH,
                        Map.of(
                                "type",
                                "bug",
                                "subject",
                                " <b> is lost ",
                                "content",
                                " a\n<i>b</i> ",
                                "email",
                                "a@b.c"));
        assertEquals(200, answer.status());
        assertTrue(answer.at("/success").booleanValue());
        assertFalse(answer.at("/message").asText().isEmpty());
        JsonNode kept = newest();

        assertEquals(answer.at("/id").longValue(), kept.at("/id").longValue());
        assertEquals("bug", kept.at("/type").asText());
        assertEquals("<b> is lost", kept.at("/subject").asText());
        assertEquals("a\n<i>b</i>", kept.at("/content").asText());
        assertEquals("a@b.c", kept.at("/email").asText());
        assertEquals("claw/1.0", kept.at("/user_agent").asText());
        assertTrue(kept.at("/ip_hash").asText().matches("[0-9a-f]{16}"));
        assertEquals("open", kept.at("/status").asText());
        assertEquals(0, kept.at("/priority").intValue());
        assertEquals(kept.at("/created_at"), kept.at("/updated_at"));
        assertTrue(kept.at("/created_at").asText().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    }

    @Test
    void whatIsOfNoKnownTypeIsGeneral() {
        for (String type : List.of("\"praise\"", "5", "null", "[]")) {
            api.post(PATH, "{\"type\":" + type + ",\"subject\":\"s\",\"content\":\"c\"}");
            assertEquals("general", newest().at("/type").asText(), type);
            assertEquals("", newest().at("/email").asText());
        }
    }

    @Test
    void wordsAreWantedAndNotTooMany() {
        String required = "400 Subject and content are required";
        assertEquals(required, api.post(PATH, "{}").refusal());
        assertEquals(
                required, api.post(PATH, Map.of("subject", " ", "content", "c")).refusal());
        assertEquals(
                required,
                api.post(PATH, Map.of("subject", "s", "content", "\n")).refusal());
        assertEquals(
                "400 Subject must be 200 characters or less",
                api.post(PATH, Map.of("subject", "s".repeat(201), "content", "c".repeat(5001)))
                        .refusal());
        assertEquals(
                "400 Content must be 5000 characters or less",
                api.post(PATH, Map.of("subject", "s".repeat(200), "content", "c".repeat(5001)))
                        .refusal());
        assertEquals(
                200,
                api.post(PATH, Map.of("subject", "s".repeat(200), "content", "c".repeat(5000)))
                        .status());
        for (String body : List.of("", "{", "[]", "{\"subject\":5,\"content\":\"c\"}", "{\"subject\":\"\\ud800\"}")) {
            assertEquals(400, api.post(PATH, body).status(), body);
        }
    }

    @Test
    void aLiveKeyIsNotKept() {
        String key = server.register("careless");
        assertEquals(
                "key_leaked",
                api.post(PATH, Map.of("subject", "Help", "content", "My key is " + key))
                        .at("/code")
                        .asText());
    }

    @Test
    void onlyTheOperatorReadsTheListAndEveryoneTheFigures() {
        assertEquals("401 Unauthorized", api.get(PATH).refusal());
        assertEquals(
                "401 Unauthorized", api.with("X-Admin-Token", "wrong").get(PATH).refusal());
        assertEquals(
                "401 Unauthorized",
                api.as(server.register("curious")).get(PATH + "?status=open").refusal());
        JsonNode before = api.get(PATH + "?stats=true").json();
        api.post(PATH, Map.of("type", "feature", "subject", "Wish", "content", "More"));
        JsonNode after = api.get(PATH + "?stats=true").json();

        assertEquals(4, after.size());
        assertEquals(before.at("/total").longValue() + 1, after.at("/total").longValue());
        assertEquals(before.at("/open").longValue() + 1, after.at("/open").longValue());
        assertEquals(before.at("/bugs"), after.at("/bugs"));
        assertEquals(
                before.at("/features").longValue() + 1, after.at("/features").longValue());
    }

    @Test
    void theListIsFilteredBoundedAndReadByCursor() {
        for (int i = 0; i < 5; i++) {
            api.post(PATH, Map.of("type", "feature", "subject", "Wish " + i, "content", "More"));
        }
        List<Long> whole = ids(operator.get(PATH + "?type=feature&status=open&limit=100"));
        List<Long> read = new ArrayList<>();
        Api.Answer part = operator.get(PATH + "?type=feature&limit=2");
        read.addAll(ids(part));
        while (!part.at("/next_cursor").isNull()) {
            part = operator.get(PATH + "?type=feature&limit=2&cursor="
                    + part.at("/next_cursor").asText());
            read.addAll(ids(part));
        }

        assertEquals(whole, read);
        assertEquals(whole.subList(1, 3), ids(operator.get(PATH + "?type=feature&limit=2&offset=1")));
        assertEquals(List.of(), ids(operator.get(PATH + "?status=closed")));
        for (String junk : List.of("limit=0", "limit=-1", "limit=x", "limit=1e9&offset=x", "offset=-5")) {
            assertEquals(200, operator.get(PATH + "?" + junk).status(), junk);
        }
        assertEquals(
                "400 cursor is not one that this list gave",
                operator.get(PATH + "?cursor=x").refusal());
    }

    private static List<Long> ids(Api.Answer list) {
        return list.json().findValues("id").stream().map(JsonNode::longValue).toList();
    }

    @Test
    void anAddressMaySendSoMuchInAMinute() {
        try (TestServer strict = TestServer.start(Map.of("MOLTGRAM_FEEDBACK_PER_MINUTE", "2"))) {
            Api sender = new Api(strict.url());
            assertEquals(400, sender.post(PATH, "{").status());
            assertEquals(
                    200,
                    sender.post(PATH, Map.of("subject", "s", "content", "c")).status());
            Api.Answer refused = sender.post(PATH, "{");

            assertEquals("429 Too many feedback submissions. Please wait a minute.", refused.refusal());
            int left = Integer.parseInt(refused.header("Retry-After"));
            assertTrue(left >= 1 && left <= 60, "left: " + left);
            assertEquals("401 Unauthorized", sender.get(PATH).refusal());
            assertEquals(
                    "401 Unauthorized",
                    sender.with("X-Admin-Token", "").get(PATH).refusal());
        }
    }
}
