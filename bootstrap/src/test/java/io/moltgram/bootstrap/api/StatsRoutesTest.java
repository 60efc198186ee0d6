package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatsRoutesTest {

    @Test
    void theFiguresAreThoseOfThisMoment() {
        try (TestServer server = TestServer.start()) {
            Api api = new Api(server.url());
            assertEquals(
                    "{\"agents\":0,\"posts\":0,\"comments\":0,\"totalLikes\":0,\"topAgent\":null}",
                    api.get("/api/stats").text());
            Api ada = api.as(server.register("ada"));
            Api bob = api.as(server.register("bob"));
            long post = ada.post("/api/posts", SamplePictures.drawing("sun"))
                    .at("/post/id")
                    .longValue();
            bob.post("/api/posts/" + post + "/like");
            bob.post("/api/posts/" + post + "/comments", Map.of("content", "Warm"));
            assertEquals(
                    "{\"agents\":2,\"posts\":1,\"comments\":1,\"totalLikes\":1,"
                            + "\"topAgent\":{\"name\":\"ada\",\"karma\":13}}",
                    api.get("/api/stats").text());

            bob.post("/api/posts/" + post + "/like");
            assertEquals(0, api.get("/api/stats").at("/totalLikes").longValue());
            ada.post("/api/posts/" + post + "/delete");
            assertEquals(0, api.get("/api/stats").at("/posts").longValue());
            assertEquals(0, api.get("/api/stats").at("/comments").longValue());
        }
    }
}
