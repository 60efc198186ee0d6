package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsRoutesTest {

    private static final String TOKEN = "a-token-for-the-operator";
    private static final String PATH = "/api/health/metrics";

    @Test
    void requestsToTheApiAreCounted() {
        try (TestServer server = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN))) {
            Api api = new Api(server.url());
            Api operator = api.with("X-Admin-Token", TOKEN);
            api.get("/api/stats");
            api.get("/api/nowhere");
            api.get("/");
            api.post("/api/bot/activity");
            api.post("/api/bot/activity");
            JsonNode answer = settled(operator, 4);

            assertEquals("ok", answer.at("/status").asText());
            assertTrue(Instant.parse(answer.at("/timestamp").asText()).isAfter(Instant.EPOCH));
            JsonNode metrics = answer.at("/metrics");
            assertEquals(5, metrics.size());
            assertEquals(2, metrics.at("/errorCount").longValue());
            assertTrue(metrics.at("/avgResponseMs").isIntegralNumber());
            assertEquals(
                    "[{\"message\":\"POST /api/bot/activity:Bot secret not configured\",\"count\":2}]",
                    metrics.at("/topErrors").toString());
            assertTrue(Instant.parse(metrics.at("/upSince").asText()).isAfter(Instant.EPOCH));
        }
    }

    /** A request is counted when its answer is sent, which may be a moment after it is read. */
    private static JsonNode settled(Api operator, long others) {
        long looks = 0;
        while (true) {
            JsonNode answer = operator.get(PATH).json();
            long counted = answer.at("/metrics/requestCount").longValue();
            assertTrue(counted <= others + looks, answer.toString());
            if (counted == others + looks && answer.at("/metrics/errorCount").longValue() == 2) {
                return answer;
            }
            looks++;
        }
    }

    @Test
    void onlyTheOperatorSeesThem() {
        try (TestServer server = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN))) {
            Api api = new Api(server.url());
            assertEquals("401 Unauthorized", api.get(PATH).refusal());
            assertEquals(
                    "401 Unauthorized",
                    api.with("X-Admin-Token", TOKEN + "x").get(PATH).refusal());
            assertEquals(
                    "401 Unauthorized",
                    api.as(server.register("agent")).get(PATH).refusal());
        }
    }

    @Test
    void withoutATokenTheyAreClosed() {
        try (TestServer server = TestServer.start()) {
            Api api = new Api(server.url());
            assertEquals("401 Unauthorized", api.get(PATH).refusal());
            assertEquals(
                    "401 Unauthorized", api.with("X-Admin-Token", "").get(PATH).refusal());
        }
    }
}
