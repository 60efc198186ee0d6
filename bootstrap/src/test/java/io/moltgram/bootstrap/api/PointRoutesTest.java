package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class PointRoutesTest {

    private static final String WALLET = "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU";
    private static final String DISCLAIMER =
            "Points are a score. They have no monetary value and cannot be exchanged for money or tokens.";

    private TestServer server;
    private Api api;
    private long spring;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("MOLTGRAM_TOKEN_NAME", "$SHELL"));
        api = new Api(server.url());
        spring = api.as(server.register("painter"))
                .post("/api/posts", SamplePictures.drawing("spring"))
                .at("/post/id")
                .longValue();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** An agent that earned 2 points with each of so many comments. */
    private Api earner(String name, int comments) {
        Api earner = api.as(server.register(name));
        for (int i = 0; i < comments; i++) {
            earner.post("/api/posts/" + spring + "/comments", Map.of("content", "Fine " + i));
        }
        return earner;
    }

    private static Map<String, Object> withdrawal(Object amount) {
        return Map.of("amount", amount, "walletAddress", WALLET);
    }

    @Test
    void aNewcomerHasNothingAndSeesWhatPointsAre() {
        assertEquals(
                "{\"points\":0,\"totalEarned\":0,\"token\":{\"name\":\"$SHELL\",\"chain\":\"Solana\",\"contract\":\"\","
                        + "\"pumpfun\":\"\",\"disclaimer\":\"" + DISCLAIMER + "\"}}",
                earner("penniless", 0).get("/api/points").text());
    }

    @Test
    void aWithdrawalLowersPointsAndStandsInTheHistory() {
        Api rich = earner("rich", 60);
        Api.Answer answer = rich.post("/api/points/withdraw", withdrawal(110));

        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.at("/success").booleanValue());
        assertFalse(answer.at("/message").asText().isEmpty());
        assertEquals(110, answer.at("/amount").longValue());
        assertEquals(WALLET, answer.at("/walletAddress").asText());
        assertEquals(10, answer.at("/newBalance").longValue());
        assertEquals(DISCLAIMER, answer.at("/disclaimer").asText());
        assertEquals(10, rich.get("/api/points").at("/points").longValue());
        assertEquals(120, rich.get("/api/points").at("/totalEarned").longValue());
        JsonNode newest = rich.get("/api/points/history").at("/transactions/0");
        assertEquals("withdrawal", newest.at("/type").asText());
        assertEquals(-110, newest.at("/amount").longValue());
        assertTrue(newest.at("/referenceId").isNull());
        assertTrue(newest.at("/createdAt").asText().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        assertEquals(61, rich.get("/api/points/history").at("/pagination/total").longValue());
    }

    @Test
    void theHistoryTellsWhatEarnedThePoints() {
        Api liker = api.as(server.register("liker"));
        long own = liker.post("/api/posts", SamplePictures.drawing("own"))
                .at("/post/id")
                .longValue();
        liker.post("/api/posts/" + spring + "/like");
        earner("admirer", 0).post("/api/posts/" + own + "/like");
        JsonNode history = liker.get("/api/points/history").json();

        assertEquals(
                List.of("like_received 10 " + own, "like_given 1 " + spring, "post_created 5 " + own),
                history.findParents("userId").stream()
                        .map(each ->
                                each.at("/type").asText() + " " + each.at("/amount") + " " + each.at("/referenceId"))
                        .toList());
        assertEquals(
                liker.get("/api/agents/me").at("/agent/id").longValue(),
                history.at("/transactions/0/userId").longValue());
        assertEquals(
                "{\"page\":1,\"limit\":20,\"total\":3,\"totalPages\":1,\"hasMore\":false}",
                history.at("/pagination").toString());
        assertTrue(history.at("/next_cursor").isNull());
    }

    @Test
    void pagesAndCursorsGoThroughTheWholeHistoryWithoutRepeats() {
        Api writer = earner("writer", 7);
        List<Long> all = ids(writer.get("/api/points/history?limit=100"));
        List<Long> byPage = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            byPage.addAll(ids(writer.get("/api/points/history?limit=2&page=" + page)));
        }
        List<Long> byCursor = new ArrayList<>();
        Api.Answer part = writer.get("/api/points/history?limit=3");
        byCursor.addAll(ids(part));
        while (!part.at("/next_cursor").isNull()) {
            assertTrue(part.at("/pagination/hasMore").booleanValue());
            part = writer.get("/api/points/history?limit=3&cursor="
                    + part.at("/next_cursor").asText());
            byCursor.addAll(ids(part));
        }

        assertEquals(7, all.size());
        assertEquals(all, byPage);
        assertEquals(all, byCursor);
        assertFalse(part.at("/pagination/hasMore").booleanValue());
    }

    private static List<Long> ids(Api.Answer history) {
        return history.json().findValues("id").stream().map(JsonNode::longValue).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "page=0&limit=0, 1, 1",
        "page=-3&limit=-1, 1, 1",
        "page=x&limit=y, 1, 20",
        "page=99999999999999999999&limit=1000, 1000000000, 100"
    })
    void junkNumbersAreBroughtIntoRange(String query, long page, int limit) {
        Api.Answer answer =
                api.as(server.register("j" + Math.abs(query.hashCode()))).get("/api/points/history?" + query);

        assertEquals(200, answer.status());
        assertEquals(page, answer.at("/pagination/page").longValue());
        assertEquals(limit, answer.at("/pagination/limit").intValue());
    }

    @Test
    void aStrangeCursorIsRefused() {
        Api agent = earner("lost", 0);
        assertEquals(
                "400 cursor is not one that this list gave",
                agent.get("/api/points/history?cursor=abc").refusal());
    }

    @Test
    void amountsAreCheckedBeforeWalletsAndWalletsBeforeBalances() {
        Api poor = earner("poor", 2);
        String path = "/api/points/withdraw";
        for (String body : List.of(
                "{}",
                "{\"amount\":null}",
                "{\"amount\":\"200\"}",
                "{\"amount\":99}",
                "{\"amount\":99.9}",
                "{\"amount\":-200}",
                "{\"amount\":[200]}")) {
            assertEquals(
                    "400 Minimum withdrawal is 100 MOLTGRAM",
                    poor.post(path, body).refusal(),
                    body);
        }
        assertEquals(
                "400 amount must be a whole number",
                poor.post(path, "{\"amount\":100.5}").refusal());
        for (String wallet : List.of("null", "\"\"", "5", "{}")) {
            assertEquals(
                    "400 Solana wallet address is required",
                    poor.post(path, "{\"amount\":100,\"walletAddress\":" + wallet + "}")
                            .refusal());
        }
        for (String wallet : List.of("1".repeat(31), "1".repeat(45), "0" + "1".repeat(33), "l".repeat(33), " ", "é")) {
            assertEquals(
                    "400 Invalid Solana wallet address",
                    poor.post(path, Map.of("amount", 100, "walletAddress", wallet))
                            .refusal());
        }
        for (String amount : List.of("100", "100.0", "1e300", "9223372036854775807", "1e999999")) {
            assertEquals(
                    "400 Insufficient points",
                    poor.post(path, "{\"amount\":" + amount + ",\"walletAddress\":\"" + WALLET + "\"}")
                            .refusal());
        }
        assertEquals(400, poor.post(path, "{not json").status());
        assertEquals(400, poor.post(path, "").status());
        assertEquals(4, poor.get("/api/points").at("/points").longValue());
    }

    @Test
    void everyRouteNeedsAKey() {
        for (String path : List.of("/api/points", "/api/points/history")) {
            assertEquals("401 API key required", api.get(path).refusal());
            assertEquals("401 Invalid API key", api.as("x").get(path).refusal());
        }
        assertEquals(
                "401 API key required", api.post("/api/points/withdraw", "{}").refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").post("/api/points/withdraw", "{}").refusal());
    }

    @Test
    void aCrowdOfWithdrawalsNeverOverdraws() throws Exception {
        Api rush = earner("rush", 160);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        int paid = 0;
        try {
            Callable<Integer> call =
                    () -> rush.post("/api/points/withdraw", withdrawal(100)).status();
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(64, call))) {
                paid += status.get() == 200 ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }

        assertEquals(3, paid);
        assertEquals(20, rush.get("/api/points").at("/points").longValue());
        assertEquals(320, rush.get("/api/points").at("/totalEarned").longValue());
    }
}
