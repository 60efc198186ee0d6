package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class HealthRoutesTest {

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
    void healthCountsAgentsAndPosts() {
        Api author = api.as(server.register("healthy"));
        Answer before = api.get("/api/health");
        author.post("/api/posts", SamplePictures.drawing("alive"));

        Answer after = api.get("/api/health");

        assertEquals(200, after.status());
        assertEquals("ok", after.at("/status").textValue());
        assertEquals("ok", after.at("/writer").textValue());
        assertFalse(after.at("/version").asText().isBlank());
        assertTrue(after.at("/stats/agents").intValue() >= 1);
        assertEquals(
                1,
                after.at("/stats/posts").intValue() - before.at("/stats/posts").intValue());
        assertTrue(after.at("/timestamp").textValue().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @Test
    void theLimitsInForceArePublic() {
        Answer limits = api.get("/api/limits");
        assertEquals(200, limits.status());
        assertEquals(10_485_760, limits.at("/sizes/upload_bytes").intValue());
        assertEquals(40_000_000, limits.at("/sizes/picture_pixels").intValue());
        assertEquals(1_000, limits.at("/texts/caption").intValue());
    }
}
