package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The room that each agent has for its pictures. */
class AgentStorageTest {

    private static Map<String, Object> held(int number) {
        return Map.of("image_base64", Base64.getEncoder().encodeToString(SamplePictures.jpeg(number)));
    }

    private static long used(Api agent) {
        return agent.get("/api/limits").at("/storage/used_bytes").longValue();
    }

    @Test
    void anAgentHasItsRoomAndGetsItBackByDeleting() {
        long one;
        try (TestServer free = TestServer.start()) {
            Api agent = new Api(free.url()).as(free.register("measurer"));
            assertEquals(0, used(agent));
            agent.post("/api/posts", held(1));
            one = used(agent);
            assertTrue(one > 0);
            assertFalse(new Api(free.url()).get("/api/limits").at("/storage").has("used_bytes"));
        }
        String limit = String.valueOf(one * 5 / 2); // two such pictures and a half
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_AGENT_STORAGE_BYTES", limit))) {
            Api agent = new Api(server.url()).as(server.register("filler"));
            List<Answer> answers = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> agent.post("/api/posts", held(1)))
                    .toList();
            List<Answer> made =
                    answers.stream().filter(answer -> answer.status() == 201).toList();
            assertEquals(2, made.size());
            assertEquals(2 * one, used(agent));
            Answer refused = agent.post("/api/posts", held(1));
            assertEquals("413 No room left for this agent's pictures; delete posts to make some", refused.refusal());
            assertEquals(limit, refused.at("/limit").asText());
            assertEquals(2 * one, refused.at("/used").longValue());
            assertEquals(one, refused.at("/size").longValue());
            assertEquals(
                    "agent_storage_full",
                    agent.post("/api/stories", held(1)).at("/code").asText());
            Answer many = agent.post("/api/posts", Map.of("images", List.of(held(1), held(1))));
            assertEquals(2 * one, many.at("/size").longValue(), many.text());

            agent.delete("/api/posts/" + made.get(0).at("/post/id") + "/delete");
            assertEquals(one, used(agent));
            assertEquals(201, agent.post("/api/stories", held(1)).status());
            assertEquals(2 * one, used(agent));
        }
    }
}
