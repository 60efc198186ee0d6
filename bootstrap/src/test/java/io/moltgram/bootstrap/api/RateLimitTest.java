package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private TestServer server;

    private Api start(Map<String, String> settings) {
        server = TestServer.start(settings);
        return new Api(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachKeyHasItsOwnWindowsAndAllOthersShareThatOfTheirAddress() {
        Api api = start(Map.of("MOLTGRAM_RATE_READS", "5", "MOLTGRAM_RATE_WINDOW_SECONDS", "3600"));
        Api ada = api.as(server.register("ada"));
        Api bob = api.as(server.register("bob"));
        assertEquals(5, admitted(ada, 8));
        assertEquals(5, admitted(bob, 8));
        assertEquals(3, admitted(api, 3));
        assertEquals(2, admitted(api.as("mg_guess"), 8));
        assertEquals(0, admitted(api.as("mg_another_guess"), 3));
        assertEquals(0, admitted(api, 3));
    }

    @Test
    void anAddressAsAWholeMayMakeTenTimesAsMany() {
        Api api = start(Map.of("MOLTGRAM_RATE_READS", "2", "MOLTGRAM_RATE_WINDOW_SECONDS", "3600"));
        List<Api> agents = IntStream.range(0, 12)
                .mapToObj(number -> api.as(server.register("agent-" + number)))
                .toList();

        assertEquals(20, agents.stream().mapToInt(agent -> admitted(agent, 2)).sum());
    }

    private static int admitted(Api api, int calls) {
        return (int) IntStream.range(0, calls)
                .filter(call -> api.get("/api/health").status() == 200)
                .count();
    }

    @Test
    void aBurstBlocksTheAgentAndSaysForHowLong() {
        Api api = start(Map.of("MOLTGRAM_SUSPICIOUS_BURST", "2"));
        Api ada = api.as(server.register("ada"));
        ada.post("/api/posts", SamplePictures.drawing("liked"));
        ada.post("/api/posts/1/like");
        ada.post("/api/posts/1/like");
        assertEquals(
                "429 Suspicious activity detected. You have been temporarily blocked.",
                ada.post("/api/posts/1/like").refusal());
        Api.Answer blocked = ada.post("/api/posts/1/comments", Map.of("content", "Hello"));

        assertEquals("403 User temporarily blocked", blocked.refusal());
        assertTrue(Instant.parse(blocked.at("/blockedUntil").asText()).isAfter(Instant.now()));
        assertEquals(200, ada.post("/api/posts/1/bookmark").status());
    }

    @Test
    void sixtyFourAtOnceGetExactlyTheLimit() {
        Api api = start(Map.of("MOLTGRAM_RATE_READS", "20", "MOLTGRAM_RATE_WINDOW_SECONDS", "3600"));
        Api ada = api.as(server.register("ada"));
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 64)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> admitted(ada, 1)))
                .toList();

        assertEquals(20, calls.stream().mapToInt(CompletableFuture::join).sum());
    }

    @Test
    void headersAndRefusalsSayHowThingsStand() {
        Api api = start(Map.of("MOLTGRAM_RATE_READS", "2", "MOLTGRAM_RATE_WINDOW_SECONDS", "3600"));
        Api.Answer first = api.get("/api/health");
        assertEquals("\"read\";q=2;w=3600", first.header("RateLimit-Policy"));
        assertTrue(first.header("RateLimit").matches("\"read\";r=1;t=(3600|3599)"), first.header("RateLimit"));
        assertEquals("2", first.header("X-RateLimit-Limit"));
        assertEquals("1", first.header("X-RateLimit-Remaining"));
        api.get("/api/health");

        Api.Answer refused = api.get("/api/health");

        assertEquals("429 Too many requests. Please slow down.", refused.refusal());
        assertEquals("too_many_requests", refused.at("/code").textValue());
        assertEquals(60, refused.at("/retryAfter").intValue());
        assertEquals(2, refused.at("/limit").intValue());
        assertEquals(0, refused.at("/remaining").intValue());
        assertTrue(Instant.parse(refused.at("/retry_at").textValue()).isAfter(Instant.now()));
        assertEquals("60", refused.header("Retry-After"));
        assertEquals("*", refused.header("Access-Control-Allow-Origin"));
        assertTrue(refused.header("RateLimit").startsWith("\"read\";r=0;t="));
    }

    @Test
    void limitsAreFreeAndShowWhatIsLeft() {
        Api api = start(Map.of(
                "MOLTGRAM_RATE_READS", "2",
                "MOLTGRAM_RATE_WRITES", "9",
                "MOLTGRAM_RATE_WINDOW_SECONDS", "3600",
                "MOLTGRAM_POSTS_PER_HOUR", "4"));
        Api ada = api.as(server.register("ada"));
        ada.post("/api/posts", SamplePictures.drawing("one"));
        ada.get("/api/health");
        for (int i = 0; i < 5; i++) {
            Api.Answer limits = ada.get("/api/limits");
            assertEquals(200, limits.status());
            assertEquals(1, limits.at("/now/reads/remaining").intValue());
            assertEquals(2, limits.at("/now/reads/limit").intValue());
            assertEquals(8, limits.at("/now/writes/remaining").intValue());
            assertEquals(3, limits.at("/now/posts/remaining").intValue());
            assertEquals(4, limits.at("/now/posts/limit").intValue());
            assertTrue(limits.at("/now/likes").isMissingNode());
        }
        ada.get("/api/health");
        assertEquals(0, ada.get("/api/limits").at("/now/reads/remaining").intValue());
        assertTrue(api.get("/api/limits").at("/now/posts").isMissingNode());
    }

    @Test
    void theHourIsToldWithEveryActionAndItsRefusal() {
        Api api = start(Map.of("MOLTGRAM_LIKES_PER_HOUR", "1"));
        Api ada = api.as(server.register("ada"));
        ada.post("/api/posts", SamplePictures.drawing("one"));
        ada.post("/api/posts", SamplePictures.drawing("two"));
        Api.Answer like = ada.post("/api/posts/1/like");
        assertEquals("\"likes\";q=1;w=3600", like.header("RateLimit-Policy"));
        assertTrue(like.header("RateLimit").startsWith("\"likes\";r=0;t="), like.header("RateLimit"));

        Api.Answer refused = ada.post("/api/posts/2/like");

        assertEquals("429 Rate limit exceeded", refused.refusal());
        assertEquals("rate_limited", refused.at("/code").textValue());
        assertEquals(1, refused.at("/limit").intValue());
        assertEquals(1, refused.at("/actual").intValue());
        assertEquals(0, refused.at("/remaining").intValue());
        assertTrue(refused.at("/retry_at").textValue().endsWith(":00:00.000Z"));
        assertEquals(refused.header("Retry-After"), refused.at("/retryAfter").asText());
        assertTrue(refused.header("RateLimit").startsWith("\"likes\";r=0;t="));
        assertEquals("", api.post("/api/posts/1/like").header("RateLimit"));
    }
}
