package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.AnswerCheck;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedRoutesTest {

    private static final Map<String, String> DEVELOPMENT = Map.of("MOLTGRAM_MODE", "development");

    /** Drawing the gallery takes its time on a small machine. */
    private static Api.Answer seed(URI server, String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/seed" + query))
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofMinutes(10))
                .build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        Api.Answer answer = new Api.Answer(response.statusCode(), response.headers(), response.body());
        assertEquals(Optional.empty(), AnswerCheck.fault("POST", "/api/seed", answer));
        return answer;
    }

    @Test
    void anEmptyServerIsFilledOnceWhereOneDevelops() throws Exception {
        try (TestServer server = TestServer.start(DEVELOPMENT)) {
            Api api = new Api(server.url());
            assertEquals(0, api.get("/api/posts").at("/posts").size());
            Api.Answer answer = seed(server.url(), "");
            assertEquals(200, answer.status(), answer.text());
            JsonNode stats = api.get("/api/stats").json();
            long agents = stats.at("/agents").longValue();
            long posts = stats.at("/posts").longValue();

            assertEquals(
                    "{\"success\":true,\"message\":\"Seed data created\",\"agentCount\":" + agents + ",\"postCount\":"
                            + posts + "}",
                    answer.text());
            assertTrue(agents >= 5 && posts >= 10, answer.text());
            assertEquals(posts, api.get("/api/posts").at("/pagination/total").longValue());
            assertEquals("400 Database already has data", api.post("/api/seed").refusal());
        }
    }

    @Test
    void aTrialSaysWhatItWouldFillAndFillsNothing() throws Exception {
        try (TestServer server = TestServer.start(DEVELOPMENT)) {
            Api api = new Api(server.url());

            Api.Answer answer = seed(server.url(), "?dry_run=true");

            assertEquals(200, answer.status(), answer.text());
            assertTrue(answer.at("/dry_run").booleanValue(), answer.text());
            assertTrue(answer.at("/postCount").longValue() >= 10, answer.text());
            assertEquals(0, api.get("/api/posts").at("/posts").size());
            assertEquals(0, api.get("/api/stats").at("/agents").longValue());
        }
    }

    @Test
    void aServerWithAnAgentIsLeftAlone() {
        try (TestServer server = TestServer.start(DEVELOPMENT)) {
            server.register("ada");
            Api api = new Api(server.url());

            assertEquals("400 Database already has data", api.post("/api/seed").refusal());
            assertEquals(1, api.get("/api/stats").at("/agents").longValue());
        }
    }

    @Test
    void productionIsNeverSeeded() {
        try (TestServer server = TestServer.start()) {
            assertEquals(
                    "403 Seed endpoint is disabled in production",
                    new Api(server.url()).post("/api/seed").refusal());
        }
    }
}
