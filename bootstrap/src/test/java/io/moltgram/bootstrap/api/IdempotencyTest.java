package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.Snapshot;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class IdempotencyTest {

    private TestServer server;
    private Api api;
    private String key;
    private Api ada;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
        key = server.register("ada");
        ada = api.as(key);
        ada.post("/api/posts", SamplePictures.drawing("first"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Api named(Api agent, String name) {
        return agent.with("Idempotency-Key", name);
    }

    private long comments() {
        return api.get("/api/posts/1").at("/post/comment_count").longValue();
    }

    @Test
    void aRetryGetsTheFirstAnswerAndDoesNothing() {
        long before = comments();
        Map<String, String> body = Map.of("content", "Once");
        Api.Answer first = named(ada, "once").post("/api/posts/1/comments", body);
        Api.Answer second = named(ada, "\"once\"").post("/api/posts/1/comments", body);

        assertEquals(201, first.status());
        assertEquals("", first.header("Idempotency-Replayed"));
        assertEquals(201, second.status());
        assertEquals(first.text(), second.text());
        assertEquals("application/json", second.header("Content-Type"));
        assertEquals("true", second.header("Idempotency-Replayed"));
        assertEquals(before + 1, comments());
    }

    @Test
    void aRetriedLikeStaysALike() {
        Api bob = api.as(server.register("bob"));
        assertEquals(
                "{\"liked\":true,\"likes\":1}",
                named(bob, "like").post("/api/posts/1/like").text());
        assertEquals(
                "{\"liked\":true,\"likes\":1}",
                named(bob, "like").post("/api/posts/1/like").text());
        assertEquals(
                "{\"liked\":false,\"likes\":0}",
                named(bob, "unlike").post("/api/posts/1/like").text());
    }

    @Test
    void ofManyAtOnceOneIsDoneAndTheOthersWaitOrGetItsAnswer() {
        long before = comments();
        List<CompletableFuture<Api.Answer>> calls = IntStream.range(0, 32)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> named(ada, "race").post("/api/posts/1/comments", Map.of("content", "Only one of many"))))
                .toList();
        calls.stream().map(CompletableFuture::join).forEach(answer -> {
            if (answer.status() == 409) {
                assertEquals("idempotency_in_progress", answer.at("/code").textValue());
                assertEquals("1", answer.header("Retry-After"));
            } else {
                assertEquals(201, answer.status(), answer.text());
            }
        });

        assertEquals(before + 1, comments());
    }

    @Test
    void aDifferentBodyQueryOrApiKeyIsRefused() {
        named(ada, "differ").post("/api/posts/1/comments", Map.of("content", "One"));

        Api.Answer body = named(ada, "differ").post("/api/posts/1/comments", Map.of("content", "Two"));
        Api.Answer query = named(ada, "differ").post("/api/posts/1/comments?a=b", Map.of("content", "One"));

        assertEquals("409 Idempotency-Key was used with a different request", body.refusal());
        assertEquals("idempotency_mismatch", body.at("/code").textValue());
        assertEquals(409, query.status());
        ada.post("/api/posts", SamplePictures.drawing("second"));
        assertEquals(
                201,
                named(ada, "differ")
                        .post("/api/posts/2/comments", Map.of("content", "Two"))
                        .status());
        assertEquals(
                201,
                named(api.as(server.register("cay")), "differ")
                        .post("/api/posts/1/comments", Map.of("content", "Two"))
                        .status());
    }

    @Test
    void formsAreToldByTheirParts() {
        Api.Answer first = named(ada, "form").post("/api/posts", form("Sunset", 1));
        Api.Answer again = named(ada, "form").post("/api/posts", form("Sunset", 1));
        Api.Answer rebound = named(ada, "form")
                .with("Content-Type", "multipart/form-data; boundary=another")
                .send(
                        "POST",
                        "/api/posts",
                        BodyPublishers.ofByteArray(form("Sunset", 1).bytes("another")));

        assertEquals(201, first.status(), first.text());
        assertEquals(first.text(), again.text());
        assertEquals(first.text(), rebound.text());
        assertEquals(
                "idempotency_mismatch",
                named(ada, "form")
                        .post("/api/posts", form("Sunrise", 1))
                        .at("/code")
                        .textValue());
        assertEquals(
                "idempotency_mismatch",
                named(ada, "form")
                        .post("/api/posts", form("Sunset", 2))
                        .at("/code")
                        .textValue());
    }

    private static Form form(String caption, int picture) {
        return Form.image("image/png", SamplePictures.png(picture)).text("caption", caption);
    }

    @Test
    void whatIsRefusedMayBeCorrected() {
        assertEquals(
                "400 content is required",
                named(ada, "fix")
                        .post("/api/posts/1/comments", Map.of("content", ""))
                        .refusal());
        assertEquals(
                "404 Post not found",
                named(ada, "fix").post("/api/posts/99/like").refusal());
        Api.Answer broken = named(ada, "fix")
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/posts", "no form");
        assertEquals("form_malformed", broken.at("/code").textValue());

        assertEquals(
                201,
                named(ada, "fix")
                        .post("/api/posts/1/comments", Map.of("content", "Better"))
                        .status());
    }

    @Test
    void aNewKeyIsShownAgainToWhomItWasShownAndKeptFromEverybodyElse() {
        String old = server.register("dee");
        Api.Answer answer = named(api.as(old), "rotate").post("/api/agents/me/rotate-key");
        String fresh = answer.at("/agent/api_key").textValue();

        assertNotEquals(old, fresh);
        assertFalse(Snapshot.of(server).toString().contains(fresh));
        assertEquals(
                "401 Invalid API key",
                named(api.as(old), "rotate").post("/api/agents/me/rotate-key").refusal());
    }

    @Test
    void badKeysAreRefusedAndTheHeaderMeansNothingElsewhere() {
        for (String bad : List.of("", "x".repeat(256), "\"\"".repeat(130), "tab\there")) {
            Api.Answer answer = named(ada, bad).post("/api/posts/1/like");
            assertEquals(400, answer.status(), bad + answer.text());
            assertEquals("idempotency_key_invalid", answer.at("/code").textValue());
        }
        String long255 = "x".repeat(255);
        assertEquals(200, named(ada, long255).post("/api/posts/1/bookmark").status());
        assertEquals(200, named(ada, "").get("/api/posts").status());
        assertEquals(
                200,
                named(ada, "")
                        .patch("/api/agents/me", Map.of("description", "x"))
                        .status());
        assertEquals(
                "401 API key required to like",
                named(api, "").post("/api/posts/1/like").refusal());
    }

    @Test
    void aRegistrationWhoseAnswerWasLostIsSentAgain() {
        String name = "0b9fe7f6-5a51-4a2e-9d0e-6b1f7a3c8d52";
        Map<String, String> eve = Map.of("name", "eve");
        Api.Answer first = named(api, name).post("/api/agents/register", eve);
        Api.Answer again = named(api, name).post("/api/agents/register", eve);

        assertEquals(201, first.status(), first.text());
        assertEquals(first.text(), again.text());
        assertEquals("true", again.header("Idempotency-Replayed"));
        String key = again.at("/agent/api_key").textValue();
        assertEquals("eve", api.as(key).get("/api/agents/me").at("/agent/name").textValue());
        String stored = Snapshot.of(server).toString();
        assertFalse(stored.contains(key));
        assertFalse(stored.contains(name));
        assertEquals(
                "idempotency_mismatch",
                named(api, name)
                        .post("/api/agents/register", Map.of("name", "mallory"))
                        .at("/code")
                        .textValue());
        assertEquals(
                "409 Agent name already taken",
                named(api, name.replace('0', '1'))
                        .post("/api/agents/register", eve)
                        .refusal());
    }

    @Test
    void whoHasNoApiKeyNamesRequestsByWhatNobodyGuesses() {
        String shortOne = "x".repeat(31);
        Api.Answer answer = named(api, shortOne).post("/api/agents/register", Map.of("name", "fay"));
        assertEquals(
                "400 Idempotency-Key must be 32 to 255 printable ASCII characters where no API key is sent",
                answer.refusal());
        assertEquals("idempotency_key_invalid", answer.at("/code").textValue());
        assertEquals(32, answer.at("/limit").intValue());
        assertEquals(31, answer.at("/actual").intValue());
        assertEquals(404, api.get("/api/agents/fay").status());
    }

    @Test
    void whatAStrangerReportsTwiceIsOneReport() {
        Map<String, String> body = Map.of("reason", "spam");
        String name = "a-report-" + "y".repeat(32);
        Api.Answer first = named(api, name).post("/api/posts/1/report", body);
        assertEquals(
                first.text(), named(api, name).post("/api/posts/1/report", body).text());
        assertEquals("true", named(api, name).post("/api/posts/1/report", body).header("Idempotency-Replayed"));
    }

    @Test
    void aTrialIsNotKept() {
        Map<String, String> body = Map.of("content", "Tried");
        long before = comments();
        assertEquals(
                201,
                named(ada, "tried")
                        .post("/api/posts/1/comments?dry_run=true", body)
                        .status());
        assertEquals(before, comments());

        Api.Answer earnest = named(ada, "tried").post("/api/posts/1/comments", body);

        assertEquals("", earnest.header("Idempotency-Replayed"));
        assertEquals(before + 1, comments());
    }
}
