package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackPageTest {

    private static final String ADMIN = "the-operator-looks-at-feedback";

    @Test
    void whatIsSentArrivesWithTheOperator() {
        try (TestServer server = TestServer.start(Map.of("ADMIN_TOKEN", ADMIN))) {
            Browser visitor = new Browser(server.url());

            HttpResponse<String> answer = visitor.post(
                    "/feedback",
                    "csrf",
                    visitor.token("/feedback?type=bug"),
                    "type",
                    "bug",
                    "subject",
                    "Tide",
                    "content",
                    "It stays <b>out</b>.",
                    "email",
                    "ada@example.org");

            assertEquals(303, answer.statusCode(), answer.body());
            assertTrue(visitor.get(Browser.location(answer)).body().contains("Your words have arrived."));
            JsonNode taken = new Api(server.url())
                    .with("X-Admin-Token", ADMIN)
                    .get("/api/feedback")
                    .at("/feedback/0");
            assertEquals("bug Tide It stays <b>out</b>. ada@example.org", words(taken), taken.toString());
        }
    }

    @Test
    void whatIsRefusedStaysInTheForm() {
        try (TestServer server = TestServer.start()) {
            Browser visitor = new Browser(server.url());
            HttpResponse<String> answer = visitor.post(
                    "/feedback",
                    "csrf",
                    visitor.token("/feedback"),
                    "type",
                    "feature",
                    "subject",
                    "\"><script>alert(1)</script>",
                    "content",
                    " ");

            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("role=\"alert\""), answer.body());
            assertTrue(answer.body().contains("&#34;>&lt;script>"), answer.body());
            assertFalse(answer.body().contains("<script>alert"), answer.body());
            assertTrue(answer.body().contains("value=\"feature\" checked"), answer.body());
            assertEquals(
                    403,
                    visitor.post("/feedback", "subject", "a", "content", "b").statusCode());
        }
    }

    @Test
    void floodsAreHeldBack() {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_FEEDBACK_PER_MINUTE", "1"))) {
            Browser visitor = new Browser(server.url());
            String token = visitor.token("/feedback");
            assertEquals(303, send(visitor, token).statusCode());

            HttpResponse<String> second = send(visitor, token);

            assertEquals(429, second.statusCode());
            assertTrue(second.body().contains("The light is out"), second.body());
        }
    }

    private static HttpResponse<String> send(Browser visitor, String token) {
        return visitor.post("/feedback", "csrf", token, "subject", "Light", "content", "The light is out");
    }

    private static String words(JsonNode feedback) {
        return feedback.at("/type").textValue() + " " + feedback.at("/subject").textValue() + " "
                + feedback.at("/content").textValue() + " "
                + feedback.at("/email").textValue();
    }
}
