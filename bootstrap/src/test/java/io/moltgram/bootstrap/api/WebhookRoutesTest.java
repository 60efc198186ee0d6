package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Crowd;
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

@TestInstance(Lifecycle.PER_CLASS)
class WebhookRoutesTest {

    private static final String PATH = "/api/webhooks";
    private static final Map<String, Object> GOOD = Map.of("url", "https://hooks.example/in");
    private static final String VALID = "post.created, post.liked, post.commented, agent.followed, agent.mentioned,"
            + " story.created, dm.received, *";

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

    private Api agent(String name) {
        return api.as(server.register(name));
    }

    private static String hook(Api agent) {
        return PATH + "/" + agent.post(PATH, GOOD).at("/webhook/id").asLong();
    }

    private static String refusal(Api agent, String body) {
        return agent.post(PATH, body).refusal();
    }

    @Test
    void aNewWebhookShowsItsSecretOnce() {
        Api ada = agent("creator");
        Answer answer = ada.post(PATH, Map.of("url", "https://hooks.example/in", "events", List.of("post.liked", "*")));

        assertEquals(201, answer.status());
        assertEquals("https://hooks.example/in", answer.at("/webhook/url").asText());
        assertEquals("[\"post.liked\",\"*\"]", answer.at("/webhook/events").toString());
        assertTrue(answer.at("/webhook/secret").asText().matches("mg_[A-Za-z0-9_-]{29}"), answer.text());
        assertEquals("true", answer.at("/webhook/active").toString());
        assertEquals("0", answer.at("/webhook/failures").toString());
        assertFalse(answer.at("/message").asText().isEmpty());
        assertFalse(ada.get(PATH).text().contains("secret"));
        assertFalse(ada.get(PATH + "/" + answer.at("/webhook/id")).text().contains("secret"));
    }

    @Test
    void whatIsLeftOutHasDefaults() {
        Api ada = agent("defaults");
        Answer plain = ada.post(PATH, "{\"url\":\"https://hooks.example/\",\"events\":null,\"secret\":null}");
        assertEquals("[\"*\"]", plain.at("/webhook/events").toString());
        Answer empty = ada.post(PATH, "{\"url\":\"https://hooks.example/\",\"events\":\"\",\"secret\":\"\"}");
        assertEquals("[\"*\"]", empty.at("/webhook/events").toString());
        assertTrue(empty.at("/webhook/secret").asText().startsWith("mg_"));
        assertNotEquals(plain.at("/webhook/secret"), empty.at("/webhook/secret"));
        Answer none = ada.post(PATH, "{\"url\":\"https://hooks.example/\",\"events\":[],\"secret\":\"<i> own \"}");
        assertEquals("[]", none.at("/webhook/events").toString());
        assertEquals("own", none.at("/webhook/secret").asText());
        String longest = "s".repeat(256);
        Answer cut = ada.post(PATH, Map.of("url", "https://hooks.example/", "secret", longest + "s"));
        assertEquals(longest, cut.at("/webhook/secret").asText());
    }

    @Test
    void everyFaultOfANewWebhookIsNamedInOrder() {
        Api ada = agent("faulty");
        assertEquals("401 API key required", api.post(PATH, "junk").refusal());
        assertEquals("401 Invalid API key", api.as("x").post(PATH, "junk").refusal());
        assertTrue(refusal(ada, "junk").startsWith("400 Request body must be valid JSON"));
        for (String none : List.of("{}", "{\"url\":\"\"}", "{\"url\":null}", "{\"url\":5}", "{\"events\":5}")) {
            assertEquals("400 url is required", refusal(ada, none));
        }
        String long2001 = "https://hooks.example/".concat("a".repeat(1979));
        assertEquals(
                "400 Webhook URL must use HTTPS", refusal(ada, "{\"url\":\"http://hooks.example/\",\"events\":5}"));
        assertEquals("400 Webhook URL must use HTTPS", refusal(ada, "{\"url\":\"hooks.example\"}"));
        assertEquals("400 URL too long (max 2000 chars)", refusal(ada, "{\"url\":\"" + long2001 + "\",\"events\":5}"));
        assertEquals(
                "400 Webhook URL must not point to private/internal networks",
                refusal(ada, "{\"url\":\"https://192.168.1.1/\",\"events\":5}"));
        assertEquals(
                "400 events must be an array", refusal(ada, "{\"url\":\"https://hooks.example/\",\"events\":\"*\"}"));
        assertEquals(
                "400 Invalid event: post.loved. Valid events: " + VALID,
                refusal(ada, "{\"url\":\"https://hooks.example/\",\"events\":[\"*\",\"post.loved\"]}"));
        assertEquals(
                "400 Invalid event: 5. Valid events: " + VALID,
                refusal(ada, "{\"url\":\"https://hooks.example/\",\"events\":[5]}"));
        assertEquals(
                "400 Invalid event: webhook.test. Valid events: " + VALID,
                refusal(ada, "{\"url\":\"https://hooks.example/\",\"events\":[\"webhook.test\"]}"));
        assertEquals("400 secret must be text", refusal(ada, "{\"url\":\"https://hooks.example/\",\"secret\":{}}"));
        assertEquals(0, ada.get(PATH).at("/webhooks").size());
    }

    @Test
    void ofManyCallsAtOnceFiveSucceed() {
        Api ada = agent("hurried");
        List<Answer> answers = Crowd.of(64, number -> ada.post(PATH, GOOD));

        assertEquals(
                5, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> assertEquals("400 Maximum 5 webhooks per agent", answer.refusal()));
        assertEquals(5, ada.get(PATH).at("/webhooks").size());
    }

    @Test
    void theListIsTheCallersNewestFirst() {
        Api ada = agent("lister");
        assertEquals("{\"webhooks\":[],\"next_cursor\":null}", ada.get(PATH).text());
        assertEquals("401 API key required", api.get(PATH).refusal());
        assertEquals("401 Invalid API key", api.as("x").get(PATH).refusal());
        hook(ada);
        hook(ada);
        hook(agent("other-lister"));

        Answer all = ada.get(PATH);
        assertEquals(2, all.at("/webhooks").size());
        assertTrue(all.at("/webhooks/0/id").asLong() > all.at("/webhooks/1/id").asLong());
        String row = all.at("/webhooks/0").toString();
        assertTrue(
                row.matches("\\{\"id\":\\d+,\"url\":\"https://hooks.example/in\",\"events\":\\[\"\\*\"],\"active\":1,"
                        + "\"failures\":0,\"last_triggered_at\":null,"
                        + "\"created_at\":\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\"}"),
                row);
        Answer first = ada.get(PATH + "?limit=1");
        Answer second =
                ada.get(PATH + "?limit=junk&cursor=" + first.at("/next_cursor").asText());
        assertEquals(all.at("/webhooks/0"), first.at("/webhooks/0"));
        assertEquals(all.at("/webhooks/1"), second.at("/webhooks/0"));
        assertEquals(1, second.at("/webhooks").size());
        assertEquals(400, ada.get(PATH + "?cursor=junk").status());
    }

    @Test
    void aWebhookIsItsOwnersAffair() {
        String path = hook(agent("owner"));
        Api other = agent("stranger");
        for (Api nobody : List.of(api, api.as("x"))) {
            assertEquals("401 API key required", nobody.get(path).refusal());
            assertEquals("401 API key required", nobody.patch(path, "junk").refusal());
            assertEquals("401 API key required", nobody.delete(path).refusal());
            assertEquals("401 API key required", nobody.get(PATH + "/junk").refusal());
        }
        for (String junk : List.of("junk", "1e0", "1.5", "99999999999999999999")) {
            assertEquals("400 Invalid webhook ID", other.get(PATH + "/" + junk).refusal());
            assertEquals(
                    "400 Invalid webhook ID",
                    other.patch(PATH + "/" + junk, "junk").refusal());
            assertEquals(
                    "400 Invalid webhook ID", other.delete(PATH + "/" + junk).refusal());
        }
        for (String missing : List.of(path, PATH + "/0", PATH + "/-1", PATH + "/9223372036854775807")) {
            assertEquals("404 Webhook not found", other.get(missing).refusal());
            assertEquals("404 Webhook not found", other.patch(missing, "junk").refusal());
            assertEquals("404 Webhook not found", other.delete(missing).refusal());
        }
    }

    @Test
    void aShownWebhookHasItsRecentDeliveries() {
        Api ada = agent("shower");
        String path = hook(ada);

        Answer shown = ada.get(path);

        assertEquals(ada.get(PATH).at("/webhooks/0"), shown.at("/webhook"));
        assertEquals("[]", shown.at("/recent_deliveries").toString());
    }

    @Test
    void eachFieldChangesByItself() {
        Api ada = agent("changer");
        String path = hook(ada);
        Answer moved = ada.patch(path, Map.of("url", "https://elsewhere.example/"));
        assertEquals(200, moved.status());
        assertEquals("https://elsewhere.example/", moved.at("/webhook/url").asText());
        assertEquals("[\"*\"]", moved.at("/webhook/events").toString());
        assertEquals(
                "[\"dm.received\"]",
                ada.patch(path, "{\"events\":[\"dm.received\",\"dm.received\"]}")
                        .at("/webhook/events")
                        .toString());
        assertEquals(200, ada.patch(path, "{\"secret\":\"new\"}").status());
        assertEquals(moved.at("/webhook/url"), ada.get(path).at("/webhook/url"));
        for (String no : List.of("false", "0", "null", "\"\"")) {
            ada.patch(path, "{\"active\":true}");
            assertEquals(
                    "0",
                    ada.patch(path, "{\"active\":" + no + "}")
                            .at("/webhook/active")
                            .toString(),
                    no);
        }
        for (String yes : List.of("true", "1", "\"no\"", "{}", "[]")) {
            ada.patch(path, "{\"active\":false}");
            assertEquals(
                    "1",
                    ada.patch(path, "{\"active\":" + yes + "}")
                            .at("/webhook/active")
                            .toString(),
                    yes);
        }
    }

    @Test
    void everyFaultOfAChangeIsNamed() {
        Api ada = agent("fumbler");
        String path = hook(ada);
        for (String nothing : List.of("{}", "{\"events\":null}", "{\"secret\":\"\"}", "{\"url\":null,\"x\":1}")) {
            assertEquals("400 No fields to update", ada.patch(path, nothing).refusal());
        }
        assertTrue(ada.patch(path, "junk").refusal().startsWith("400 Request body must be valid JSON"));
        assertEquals(
                "400 Webhook URL must use HTTPS",
                ada.patch(path, "{\"url\":\"http://hooks.example/\",\"events\":5}")
                        .refusal());
        assertEquals(
                "400 Webhook URL must use HTTPS",
                ada.patch(path, "{\"url\":\"\"}").refusal());
        assertEquals("400 url must be text", ada.patch(path, "{\"url\":5}").refusal());
        assertEquals(
                "400 Webhook URL must not point to private/internal networks",
                ada.patch(path, "{\"url\":\"https://169.254.169.254/\"}").refusal());
        assertEquals(
                "400 events must be an array", ada.patch(path, "{\"events\":5}").refusal());
        assertEquals(
                "400 Invalid event: post.loved",
                ada.patch(path, "{\"events\":[\"post.loved\"]}").refusal());
        String long2001 = "https://hooks.example/" + "a".repeat(1979);
        assertEquals(200, ada.patch(path, Map.of("url", long2001)).status());
        assertEquals(
                "400 URL too long (max 8000 chars)",
                ada.patch(path, Map.of("url", long2001 + "a".repeat(6000))).refusal());
    }

    @Test
    void aDeletedWebhookIsGone() {
        Api ada = agent("deleter");
        String path = hook(ada);

        assertEquals("{\"message\":\"Webhook deleted\"}", ada.delete(path).text());
        assertEquals("404 Webhook not found", ada.delete(path).refusal());
        assertEquals("404 Webhook not found", ada.get(path).refusal());
        assertEquals("[]", ada.get(PATH).at("/webhooks").toString());
    }
}
