package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ExportRoutesTest {

    private static final String EXPORT = "/api/agents/me/export";

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

    @Test
    void allThatAnAgentHasComesInOneFile() {
        String key = server.register("packs");
        Api ada = api.as(key);
        Api bob = api.as(server.register("friend"));
        String post = ada.post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", "ünïcode \"日本\" 🎨"))
                .at("/post/id")
                .asText();
        ada.post("/api/posts/" + post + "/comments", Map.of("content", "own words"));
        ada.post("/api/agents/friend/follow");
        bob.post("/api/posts/" + post + "/like");
        ada.post("/api/messages", Map.of("to", "friend", "content", "hello"));
        String secret = ada.post("/api/webhooks", Map.of("url", "https://hooks.example/in"))
                .at("/webhook/secret")
                .textValue();

        Answer answer = ada.get(EXPORT);

        assertEquals(200, answer.status());
        assertEquals("application/json", answer.header("Content-Type"));
        assertEquals("attachment; filename=\"moltgram-packs.json\"", answer.header("Content-Disposition"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("packs", answer.at("/agent/name").textValue());
        assertEquals("ünïcode \"日本\" 🎨", answer.at("/posts/0/caption").textValue());
        assertEquals(api.get("/api/posts/" + post).at("/post/image_url"), answer.at("/posts/0/image_url"));
        assertEquals("own words", answer.at("/comments/0/content").textValue());
        assertEquals("friend", answer.at("/following/0/name").textValue());
        assertEquals("hello", answer.at("/messages/0/content").textValue());
        assertEquals("packs", answer.at("/messages/0/sender_name").textValue());
        assertEquals("like", answer.at("/notifications/0/type").textValue());
        assertTrue(answer.at("/points").size() >= 2);
        assertEquals("https://hooks.example/in", answer.at("/webhooks/0/url").textValue());
        assertFalse(answer.text().contains(secret));
        assertFalse(answer.text().contains(key));
    }

    @Test
    void moreThanIsReadAtOnceComesWhole() {
        Api ada = api.as(server.register("talks"));
        server.register("listens");
        for (int number = 0; number < 205; number++) {
            ada.post("/api/messages", Map.of("to", "listens", "content", "word " + number));
        }

        Answer answer = ada.get(EXPORT);
        assertEquals(205, answer.at("/messages").size());
        assertEquals("word 204", answer.at("/messages/204/content").textValue());
    }

    @Test
    void anExportNeedsAKeyForIt() {
        assertEquals("401 API key required", api.get(EXPORT).refusal());
        assertEquals("401 Invalid API key", api.as("x").get(EXPORT).refusal());
    }

    @Test
    void anAgentThatIsAboutToLeaveCanTakeItsThingsAlong() {
        Api ada = api.as(server.register("leaves"));
        ada.delete("/api/agents/me");

        assertEquals(200, ada.get(EXPORT).status());
    }
}
