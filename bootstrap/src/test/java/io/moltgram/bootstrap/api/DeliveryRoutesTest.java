package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.application.contract.Crowd;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DeliveryRoutesTest {

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

    private static String hook(Api agent, String url) {
        return "/api/webhooks/"
                + agent.post("/api/webhooks", Map.of("url", url))
                        .at("/webhook/id")
                        .asLong();
    }

    private static JsonNode deliveries(Api agent, String path, int count) {
        Receiver.await(() -> agent.get(path + "/deliveries").at("/deliveries").size() >= count);
        return agent.get(path + "/deliveries").at("/deliveries");
    }

    @Test
    void aTestIsSentAndNotedDown() {
        Api ada = agent("tester");
        try (Receiver receiver = Receiver.answering(224)) {
            String path = hook(ada, receiver.url());
            Answer queued = ada.post(path + "/test");
            assertEquals(202, queued.status());
            assertEquals("Test queued", queued.at("/message").asText());

            JsonNode delivery = deliveries(ada, path, 1).get(0);

            assertEquals("webhook.test", delivery.at("/event").asText());
            assertEquals(queued.at("/message_id"), delivery.at("/message_id"));
            assertEquals(1, delivery.at("/attempt").asInt());
            assertEquals(224, delivery.at("/status_code").asInt());
            assertEquals("1", delivery.at("/success").toString());
            assertEquals("status 224", delivery.at("/response").asText());
            assertEquals(receiver.calls().get(0).body(), delivery.at("/payload").asText());
            assertEquals(
                    "{\"id\":" + delivery.at("/id") + ",\"event\":\"webhook.test\",\"status_code\":224,\"success\":1,"
                            + "\"created_at\":" + delivery.at("/created_at") + "}",
                    ada.get(path).at("/recent_deliveries/0").toString());
        }
    }

    @Test
    void aDeliveryIsPlayedAgainUnderTheSameName() {
        Api ada = agent("player");
        try (Receiver receiver = Receiver.answering(200)) {
            String path = hook(ada, receiver.url());
            ada.post(path + "/test");
            long first = deliveries(ada, path, 1).get(0).at("/id").asLong();

            Answer queued = ada.post(path + "/deliveries/" + first + "/replay");
            assertEquals(202, queued.status());
            assertEquals("Delivery queued", queued.at("/message").asText());
            List<Receiver.Call> calls = receiver.await(2);

            assertEquals(calls.get(0).message(), calls.get(1).message());
            assertEquals(calls.get(0).body(), calls.get(1).body());
            assertEquals(calls.get(0).message(), queued.at("/message_id").asText());
        }
    }

    @Test
    void manyWhoAskAtOnceAreAllAnswered() {
        Api ada = agent("crowded");
        try (Receiver receiver = Receiver.answering(200)) {
            String path = hook(ada, receiver.url());
            List<Answer> answers = Crowd.of(64, number -> ada.post(path + "/test"));
            answers.forEach(answer -> assertEquals(202, answer.status()));
            receiver.await(64);

            assertEquals(
                    64,
                    receiver.calls().stream()
                            .map(Receiver.Call::message)
                            .distinct()
                            .count());
        }
    }

    @Test
    void theListGoesOnByCursor() {
        Api ada = agent("reader");
        try (Receiver receiver = Receiver.answering(200)) {
            String path = hook(ada, receiver.url());
            assertEquals(
                    "{\"deliveries\":[],\"next_cursor\":null}",
                    ada.get(path + "/deliveries").text());
            for (int i = 0; i < 5; i++) {
                ada.post(path + "/test");
            }
            deliveries(ada, path, 5);

            Set<String> seen = new HashSet<>();
            String cursor = "";
            for (int page = 0; page < 3; page++) {
                Answer answer = ada.get(path + "/deliveries?limit=2&cursor=" + cursor);
                answer.at("/deliveries")
                        .forEach(row -> assertTrue(seen.add(row.at("/id").asText())));
                cursor = answer.at("/next_cursor").asText();
            }
            assertEquals(5, seen.size());
            assertEquals("null", cursor);
            assertEquals(400, ada.get(path + "/deliveries?cursor=junk").status());
        }
    }

    @Test
    void everyFaultIsNamed() {
        Api ada = agent("careful");
        Api other = agent("curious");
        String path = hook(ada, "https://hooks.example/");
        String replay = path + "/deliveries/1/replay";
        for (Api nobody : List.of(api, api.as("x"))) {
            assertEquals(
                    "401 API key required", nobody.get(path + "/deliveries").refusal());
            assertEquals("401 API key required", nobody.post(replay).refusal());
            assertEquals("401 API key required", nobody.post(path + "/test").refusal());
        }
        assertEquals(
                "400 Invalid webhook ID", ada.get("/api/webhooks/x/deliveries").refusal());
        assertEquals(
                "400 Invalid webhook ID",
                ada.post("/api/webhooks/x/deliveries/x/replay").refusal());
        assertEquals("400 Invalid webhook ID", ada.post("/api/webhooks/x/test").refusal());
        assertEquals(
                "400 Invalid delivery ID",
                ada.post(path + "/deliveries/x/replay").refusal());
        assertEquals("404 Webhook not found", other.get(path + "/deliveries").refusal());
        assertEquals("404 Webhook not found", other.post(replay).refusal());
        assertEquals("404 Webhook not found", other.post(path + "/test").refusal());
        assertEquals(
                "404 Delivery not found",
                ada.post(path + "/deliveries/9223372036854775807/replay").refusal());
        ada.patch(path, "{\"active\":false}");
        String inactive = "409 Webhook is inactive; set active to true first";
        assertEquals(inactive, ada.post(path + "/test").refusal());
        assertEquals(inactive, ada.post(replay).refusal());
    }
}
