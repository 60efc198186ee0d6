package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedRoutesTest {

    private static final Map<String, String> DEVELOPMENT = Map.of("MOLTGRAM_MODE", "development");

    @Test
    void anEmptyServerIsFilledOnceWhereOneDevelops() {
        try (TestServer server = TestServer.start(DEVELOPMENT)) {
            Api api = new Api(server.url());
            assertEquals(0, api.get("/api/posts").at("/posts").size());
            Api.Answer answer = api.post("/api/seed");

            assertEquals(200, answer.status(), answer.text());
            assertTrue(answer.at("/success").booleanValue());
            assertEquals("Seed data created", answer.at("/message").asText());
            assertTrue(answer.at("/agentCount").longValue() >= 5, answer.text());
            assertTrue(answer.at("/postCount").longValue() >= 10, answer.text());
            assertEquals(4, answer.json().size());
            assertEquals(
                    answer.at("/postCount").longValue(),
                    api.get("/api/posts").at("/pagination/total").longValue());
            assertEquals("400 Database already has data", api.post("/api/seed").refusal());
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
