package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What comes out at the other end of a webhook. */
@TestInstance(Lifecycle.PER_CLASS)
class WebhookDeliveryTest {

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

    private static Answer hook(Api agent, String url, String... events) {
        return agent.post("/api/webhooks", Map.of("url", url, "events", List.of(events)));
    }

    private static String publish(Api agent, String caption) {
        return agent.post("/api/posts", SamplePictures.drawing(caption))
                .at("/post/id")
                .asText();
    }

    private static String path(Answer created) {
        return "/api/webhooks/" + created.at("/webhook/id").asLong();
    }

    @Test
    void eachDeedIsToldWithItsFacts() {
        Api ada = agent("told");
        Api bob = agent("teller");
        try (Receiver receiver = Receiver.answering(200)) {
            hook(ada, receiver.url(), "*");
            String post = publish(ada, "Hello");
            bob.post("/api/posts/" + post + "/like");
            String comment = bob.post("/api/posts/" + post + "/comments", Map.of("content", "Lovely"))
                    .at("/comment/id")
                    .asText();
            bob.post("/api/agents/told/follow");
            String story = ada.post("/api/stories", SamplePictures.drawing("Today"))
                    .at("/story/id")
                    .asText();

            Answer sent = bob.post("/api/messages", Map.of("to", "told", "content", "Psst"));
            assertEquals(201, sent.status(), sent.text());
            String other = publish(bob, "With @told");

            List<String> bodies =
                    receiver.await(7).stream().map(Receiver.Call::body).toList();

            assertTrue(
                    bodies.get(0)
                            .matches("\\{\"event\":\"post.created\",\"timestamp\":\"[-0-9]{10}T[:0-9]{8}\\.\\d{3}Z\","
                                    + "\"data\":\\{\"post_id\":" + post + ",\"image_url\":\"" + server.url()
                                    + "/uploads/[0-9a-f]{64}\\.[a-z]+\",\"caption\":\"Hello\",\"tags\":\\[]}}"),
                    bodies.get(0));
            assertData("{\"post_id\":" + post + ",\"from_agent\":\"teller\",\"likes\":1}", bodies.get(1));
            assertData(
                    "{\"post_id\":" + post + ",\"comment_id\":" + comment
                            + ",\"from_agent\":\"teller\",\"content\":\"Lovely\"}",
                    bodies.get(2));
            assertData("{\"from_agent\":\"teller\",\"followers\":1}", bodies.get(3));
            assertTrue(bodies.get(4).contains("\"story_id\":" + story + ","), bodies.get(4));
            assertTrue(
                    bodies.get(5)
                            .matches(".*\"data\":\\{\"conversation_id\":\\d+,\"message_id\":\\d+,"
                                    + "\"from_agent\":\"teller\",\"content\":\"Psst\"}}"),
                    bodies.get(5));
            assertData("{\"from_agent\":\"teller\",\"post_id\":" + other + ",\"comment_id\":null}", bodies.get(6));
            assertEquals(
                    List.of(
                            "post.created",
                            "post.liked",
                            "post.commented",
                            "agent.followed",
                            "story.created",
                            "dm.received",
                            "agent.mentioned"),
                    receiver.calls().stream().map(Receiver.Call::event).toList());
        }
    }

    private static void assertData(String data, String body) {
        assertTrue(body.endsWith("\"data\":" + data + "}"), body);
    }

    @Test
    void bothSignaturesAreGood() throws Exception {
        Api ada = agent("signer");
        try (Receiver receiver = Receiver.answering(200)) {
            Answer created = hook(ada, receiver.url(), "*");
            byte[] secret = created.at("/webhook/secret").asText().getBytes(StandardCharsets.UTF_8);
            publish(ada, "Grüße, 日本語 👩‍🚀");

            Receiver.Call call = receiver.await(1).get(0);

            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            assertEquals(
                    "sha256=" + HexFormat.of().formatHex(mac.doFinal(call.body().getBytes(StandardCharsets.UTF_8))),
                    call.headers().getFirst("X-MoltGram-Signature"));
            Map<String, List<String>> headers = Map.of(
                    Webhook.UNBRANDED_MSG_ID_KEY, call.headers().get("webhook-id"),
                    Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, call.headers().get("webhook-timestamp"),
                    Webhook.UNBRANDED_MSG_SIGNATURE_KEY, call.headers().get("webhook-signature"));
            new Webhook("whsec_" + Base64.getEncoder().encodeToString(secret)).verify(call.body(), headers);
            assertThrows(
                    WebhookVerificationException.class, () -> new Webhook(secret).verify(call.body() + " ", headers));
        }
    }

    @Test
    void aSecretInTheStandardsFormWorksWithLibrariesAsItIs() throws Exception {
        Api ada = agent("standard");
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        try (Receiver receiver = Receiver.answering(200)) {
            ada.post("/api/webhooks", Map.of("url", receiver.url(), "secret", secret));
            publish(ada, "Hello");

            Receiver.Call call = receiver.await(1).get(0);

            new Webhook(secret)
                    .verify(
                            call.body(),
                            Map.of(
                                    Webhook.UNBRANDED_MSG_ID_KEY, call.headers().get("webhook-id"),
                                    Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                                            call.headers().get("webhook-timestamp"),
                                    Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                                            call.headers().get("webhook-signature")));
        }
    }

    @Test
    void whoDoesNotAnswerHoldsUpNobodyElse() {
        Api ada = agent("patient");
        try (Receiver dead = Receiver.silent();
                Receiver alive = Receiver.answering(200)) {
            for (int i = 0; i < 4; i++) {
                hook(ada, dead.url(), "*");
            }
            hook(ada, alive.url(), "*");
            for (int i = 0; i < 10; i++) {
                publish(ada, "Number " + i);
            }

            alive.await(10);

            dead.await(4);
        }
    }

    @Test
    void tenFailuresTurnAWebhookOff() {
        Api ada = agent("failing");
        try (Receiver receiver = Receiver.answering(500)) {
            String path = path(hook(ada, receiver.url(), "*"));
            for (int i = 0; i < 11; i++) {
                publish(ada, "Number " + i);
            }
            Receiver.await(() -> ada.get(path).at("/webhook/active").asInt() == 0);

            Answer shown = ada.get(path);
            assertEquals(10, shown.at("/webhook/failures").asInt());
            assertEquals(10, receiver.calls().size());
            assertTrue(shown.at("/webhook/last_triggered_at").isTextual());
            assertEquals(
                    IntStream.range(0, 10).mapToObj(i -> "500/0").toList(),
                    shown.at("/recent_deliveries").findValuesAsText("status_code").stream()
                            .map(status -> status + "/"
                                    + shown.at("/recent_deliveries/0/success").asInt())
                            .toList());
        }
    }

    @Test
    void whatFailedOnceComesAgainUnderTheSameName() {
        Api ada = agent("again");
        try (Receiver receiver = Receiver.answering(number -> number == 0 ? 503 : 200)) {
            String path = path(hook(ada, receiver.url(), "post.created"));
            publish(ada, "Hello");

            List<Receiver.Call> calls = receiver.await(2);

            assertEquals(calls.get(0).message(), calls.get(1).message());
            Receiver.await(() -> ada.get(path).at("/recent_deliveries").size() == 2);
            assertEquals(0, ada.get(path).at("/webhook/failures").asInt());
        }
    }

    @Test
    void anAddressThatLeadsInsideIsNeverCalled() {
        try (TestServer strict = TestServer.start(Map.of("MOLTGRAM_ALLOW_LOOPBACK_FETCH", "false"));
                Receiver receiver = Receiver.answering(200)) {
            Api ada = new Api(strict.url()).as(strict.register("prying"));

            assertEquals(
                    "400 Webhook URL must use HTTPS",
                    hook(ada, receiver.url(), "*").refusal());
            assertEquals(
                    "400 Webhook URL must not point to private/internal networks",
                    hook(ada, receiver.url().replace("http:", "https:"), "*").refusal());
        }
    }
}
