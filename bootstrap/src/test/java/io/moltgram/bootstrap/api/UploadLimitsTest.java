package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.SentInParts;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How much agents may have under way, and how an upload begins. */
@TestInstance(Lifecycle.PER_CLASS)
class UploadLimitsTest {

    private static final byte[] PNG = SamplePictures.png(41);

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

    private static String code(Answer answer) {
        return answer.at("/code").asText();
    }

    @Test
    void whatIsNotSaidWellIsNotBegun() {
        Api agent = api.as(server.register("unclear"));
        String sum = "0".repeat(64);
        assertEquals(
                "size",
                agent.post("/api/uploads", Map.of("sha256", sum)).at("/field").asText());
        assertEquals(
                "sha256",
                agent.post("/api/uploads", Map.of("size", 5)).at("/field").asText());
        assertEquals("upload_malformed", code(agent.post("/api/uploads", Map.of("size", 5, "sha256", "xyz"))));
        assertEquals("upload_size_invalid", code(agent.post("/api/uploads", Map.of("size", 0, "sha256", sum))));
        assertEquals("field_type_wrong", code(agent.post("/api/uploads", Map.of("size", "5", "sha256", sum))));
        assertEquals(
                "file_type_unsupported",
                code(agent.post("/api/uploads", Map.of("size", 5, "sha256", sum, "type", "text/html"))));
        Answer large = agent.post("/api/uploads", Map.of("size", 10_485_761, "sha256", sum));
        assertEquals("413 Too many bytes (max 10485760)", large.refusal());
        assertEquals(10_485_761, large.at("/actual").intValue());
        assertEquals("404 Upload not found", agent.get("/api/uploads/x").refusal());
    }

    @Test
    void anAgentHasOnlySoManyOpenAndTheLimitsSayHowMany() {
        Api agent = api.as(server.register("collector"));
        List<Answer> answers = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> SentInParts.ask(agent, PNG))
                .toList();
        assertEquals(
                20, answers.stream().filter(answer -> answer.status() == 201).count());
        Answer refused = answers.stream()
                .filter(answer -> answer.status() != 201)
                .findAny()
                .orElseThrow();
        assertEquals("409 Finish, use or end another upload first", refused.refusal());
        assertEquals(20, refused.at("/limit").intValue());

        Answer limits = agent.get("/api/limits");
        assertEquals(20, limits.at("/uploads/per_agent").intValue());
        assertEquals(20, limits.at("/uploads/open").intValue());
        assertEquals(4_194_304, limits.at("/uploads/part_bytes").intValue());
        assertFalse(api.get("/api/limits").at("/uploads").has("open"));
    }

    @Test
    void anUploadIsBegunOnceUnderOneKey() {
        Api agent = api.as(server.register("repeater")).with("Idempotency-Key", "once");
        List<String> ids = Stream.generate(
                        () -> SentInParts.ask(agent, PNG).at("/upload/id").asText())
                .limit(3)
                .distinct()
                .toList();

        assertEquals(1, ids.size());
    }

    @Test
    void theServerTakesOnlySoMuchInAll() {
        try (TestServer small = TestServer.start(Map.of("MOLTGRAM_UPLOADS_MB", "1"))) {
            Api agent = new Api(small.url()).as(small.register("large"));
            assertEquals(201, SentInParts.ask(agent, new byte[1_000_000]).status());
            Answer refused = SentInParts.ask(agent, new byte[100_000]);
            assertEquals("503 The server cannot take more uploads just now", refused.refusal());
            assertEquals("60", refused.header("Retry-After"));
        }
    }
}
