package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server logs, as programs read it: of each request and each slow query, on a line of its own. */
class LogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void requestsAndSlowQueriesAreJsonLinesOnOutputAndInTheFile() throws Exception {
        Path file = folder.resolve("logs/gram.log");
        Map<String, String> settings = Map.of(
                "MOLTGRAM_LOG_FORMAT", "json",
                "MOLTGRAM_LOG_FILE", "logs/gram.log",
                "MOLTGRAM_LOG_REQUESTS", "true",
                "MOLTGRAM_SLOW_QUERY_MS", "0");
        String said;
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), settings)) {
            Api anyone = new Api(server.url());
            Api ada = anyone.as(anyone.post("/api/agents/register", "{\"name\":\"ada\"}")
                    .at("/agent/api_key")
                    .asText());
            ada.post("/api/posts", SamplePictures.drawing("hello"));
            ada.with("X-Request-Id", "the-one-request").post("/api/posts/1/like");
            anyone.get("/api/agents/a%0A%7B%22forged%22:1%7D%1b%5B2J?secret=canary");
            server.terminate();
            server.awaitEnd(Duration.ofSeconds(30));
            said = server.said();
        }

        List<JsonNode> lines = said.lines()
                .filter(line -> line.startsWith("{"))
                .map(LogTest::parse)
                .toList();
        assertEquals(lines.size(), said.lines().filter(line -> !line.isEmpty()).count(), said);
        assertEquals(said, Files.readString(file));
        assertFalse(said.contains("forged") || said.contains("canary"), said);
        JsonNode like = line(lines, "RequestLog", "POST /api/posts/{id}/like");
        assertEquals("the-one-request", like.at("/request").asText());
        assertEquals(200, like.at("/status").asInt());
        assertEquals("1", like.at("/agent").asText());
        assertEquals("127.0.0.0/24", like.at("/network").asText());
        assertTrue(like.at("/bytes").asLong() > 10);
        assertTrue(like.at("/ms").isIntegralNumber());
        JsonNode slow = line(lines, "SlowLog", "POST /api/agents/register");
        assertFalse(slow.at("/of_request").asText().isEmpty());
        assertTrue(slow.at("/sql").asText().contains(" "));
        assertTrue(slow.at("/plan").size() > 0, slow.toString());
    }

    private static JsonNode line(List<JsonNode> lines, String logger, String route) {
        return lines.stream()
                .filter(line -> line.at("/logger").asText().endsWith(logger))
                .filter(line -> line.at("/route").asText().equals(route))
                .findFirst()
                .orElseThrow(() -> new AssertionError(logger + " says nothing of " + route));
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void aLogFileThatCannotBeWrittenStopsTheStartWithOneLine() throws Exception {
        Files.writeString(folder.resolve("file"), "no folder");
        try (ServerProcess server =
                ServerProcess.launch(folder.resolve("data"), Map.of("MOLTGRAM_LOG_FILE", "file/gram.log"))) {
            server.awaitEnd(Duration.ofSeconds(30));

            assertTrue(server.said().contains("the log file "), server.said());
            assertEquals(1, server.said().lines().count(), server.said());
        }
    }
}
