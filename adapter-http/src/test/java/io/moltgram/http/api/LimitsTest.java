package io.moltgram.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.memory.MemoryMediaStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    private static final String DRAWING = "{\"svg\":\"<svg />\"}";

    @TempDir
    Path folder;

    private MemoryGram gram;
    private Client anybody;

    private void open(ActionQuotas quotas, AddressLimits.Quotas addresses) {
        gram = new MemoryGram(folder, quotas, addresses, new MemoryMediaStore(() -> MemoryGram.NOON));
        gram.clock.advance(Duration.ofMinutes(45));
        anybody = new Client(gram.url());
    }

    @AfterEach
    void close() {
        gram.close();
    }

    private static ActionQuotas quotas(int likes, int posts, int comments, int burst) {
        return new ActionQuotas(likes, posts, comments, Duration.ZERO, burst, Duration.ofHours(1));
    }

    private String post(String author) {
        return "/api/posts/"
                + Client.json(anybody.as(gram.register(author)).post("/api/posts", DRAWING))
                        .at("/post/id")
                        .asText();
    }

    private static String usedUp(int limit) {
        return "429 {\"error\":\"Rate limit exceeded\",\"retryAfter\":900,\"remaining\":0,\"limit\":" + limit
                + ",\"actual\":" + limit + ",\"retry_at\":\"2026-01-01T13:00:00.000Z\",\"code\":\"rate_limited\"}";
    }

    @Test
    void anHourHasSoManyLikesAndNoTakingBackBeyond() {
        open(quotas(2, 0, 0, 0), MemoryGram.FREE);
        List<String> posts = Stream.of("one", "two", "three").map(this::post).toList();
        Client fan = anybody.as(gram.register("fan"));
        assertEquals(200, fan.post(posts.get(0) + "/like", "").statusCode());
        assertEquals(200, fan.post(posts.get(1) + "/like", "").statusCode());
        assertEquals(usedUp(2), Client.told(fan.post(posts.get(2) + "/like", "")));
        assertEquals(usedUp(2), Client.told(fan.post(posts.get(0) + "/like", "")));

        gram.clock.advance(Duration.ofMinutes(15));
        assertEquals(200, fan.post(posts.get(2) + "/like", "").statusCode());
    }

    @Test
    void anHourHasSoManyPostsOnBothRoutesAndTheLimitAnswersBeforeTheBody() {
        open(quotas(0, 1, 0, 0), MemoryGram.FREE);
        Client author = anybody.as(gram.register("author"));
        assertEquals(400, author.post("/api/posts", "{").statusCode());
        assertEquals(201, author.post("/api/posts/public", DRAWING).statusCode());
        assertEquals(usedUp(1), Client.told(author.post("/api/posts", "{")));
        assertEquals(usedUp(1), Client.told(author.post("/api/posts/public", "{")));
    }

    @Test
    void anHourHasSoManyCommentsAndFaultsOfTheWordsAnswerFirst() {
        open(quotas(0, 0, 1, 0), MemoryGram.FREE);
        String path = post("host") + "/comments";
        Client guest = anybody.as(gram.register("guest"));
        assertEquals(201, guest.post(path, "{\"content\":\"a\"}").statusCode());
        assertEquals(usedUp(1), Client.told(guest.post(path, "{\"content\":\"b\"}")));
        assertEquals(400, guest.post(path, "{}").statusCode());
    }

    @Test
    void aBurstBlocksTheAgentForAnHourFromActingButNotFromTheRest() {
        open(quotas(0, 0, 0, 2), MemoryGram.FREE);
        String path = post("target");
        Client wild = anybody.as(gram.register("wild"));
        IntStream.range(0, 2).forEach(call -> wild.post(path + "/like", ""));
        assertEquals(
                "429 {\"error\":\"Suspicious activity detected. You have been temporarily blocked.\","
                        + "\"retryAfter\":3600,\"retry_at\":\"2026-01-01T13:45:00.000Z\","
                        + "\"code\":\"suspicious_activity\"}",
                Client.told(wild.post(path + "/like", "")));
        String blocked = Client.told(wild.post("/api/posts", DRAWING));
        assertEquals(
                "403 {\"error\":\"User temporarily blocked\",\"reason\":\"Suspicious activity detected: Too many"
                        + " actions in 1 minute (2 like actions)\","
                        + "\"blockedUntil\":\"2026-01-01T13:45:00.000Z\","
                        + "\"retry_at\":\"2026-01-01T13:45:00.000Z\",\"code\":\"blocked\"}",
                blocked);
        assertEquals(403, wild.post(path + "/comments", "{\"content\":\"x\"}").statusCode());
        assertEquals(200, wild.post(path + "/bookmark", "").statusCode());

        gram.clock.advance(Duration.ofMinutes(61));
        assertEquals(200, wild.post(path + "/like", "").statusCode());
    }

    @Test
    void anAddressRegistersSoOftenWhateverBecomesOfIt() {
        open(ActionQuotas.NONE, new AddressLimits.Quotas(2, 0, 0));
        assertEquals(400, anybody.post("/api/agents/register", "{").statusCode());
        assertEquals(
                201, anybody.post("/api/agents/register", "{\"name\":\"ok\"}").statusCode());
        assertEquals(
                "429 {\"error\":\"Too many registrations. Try again later.\",\"retryAfter\":3600,"
                        + "\"limit\":2,\"remaining\":0,\"retry_at\":\"2026-01-01T13:45:00.000Z\","
                        + "\"code\":\"too_many_registrations\"}",
                Client.told(anybody.post("/api/agents/register", "{\"name\":\"more\"}")));
        gram.clock.advance(Duration.ofMinutes(61));
        assertEquals(
                201, anybody.post("/api/agents/register", "{\"name\":\"more\"}").statusCode());
    }

    @Test
    void anAddressRotatesSoOftenWithAKeyOrWithout() {
        open(ActionQuotas.NONE, new AddressLimits.Quotas(0, 2, 0));
        Client agent = anybody.as(gram.register("rotates"));
        assertEquals(401, anybody.post("/api/agents/me/rotate-key", "").statusCode());
        assertEquals(200, agent.post("/api/agents/me/rotate-key", "").statusCode());
        assertTrue(Client.told(anybody.post("/api/agents/me/rotate-key", ""))
                .startsWith("429 {\"error\":\"Too many key rotation requests. Try again later.\",\"retryAfter\":3600"));
    }

    @Test
    void badKeysAreCountedAndGoodOnesNever() {
        open(ActionQuotas.NONE, new AddressLimits.Quotas(0, 0, 2));
        Client agent = anybody.as(gram.register("keyed"));
        Client guesser = anybody.as("mg_guess");
        IntStream.range(0, 5)
                .forEach(call -> assertEquals(200, agent.get("/api/agents/me").statusCode()));
        assertEquals(401, guesser.get("/api/agents/me").statusCode());
        assertEquals(401, guesser.send("PATCH", "/api/agents/me", "{}").statusCode());
        assertEquals(
                "429 {\"error\":\"Too many failed authentication attempts. Try again later.\","
                        + "\"limit\":2,\"remaining\":0,\"retry_at\":\"2026-01-01T13:00:00.000Z\","
                        + "\"code\":\"too_many_failures\"}",
                Client.told(guesser.get("/api/agents/me")));
        assertEquals(200, agent.get("/api/agents/me").statusCode());
        assertEquals(401, anybody.get("/api/agents/me").statusCode());
    }

    @Test
    void theLimitsInForceArePublic() {
        open(quotas(2, 3, 4, 5), new AddressLimits.Quotas(6, 7, 8));
        var limits = Client.json(anybody.get("/api/limits"));
        assertEquals(
                "{\"likes\":2,\"posts\":3,\"comments\":4}",
                limits.at("/agent_per_hour").toString());
        assertEquals(6, limits.at("/address/registrations_per_hour").intValue());
        assertEquals(10_485_760, limits.at("/sizes/upload_bytes").intValue());
    }
}
