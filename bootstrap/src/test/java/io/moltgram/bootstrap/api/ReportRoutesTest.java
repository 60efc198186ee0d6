package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ReportRoutesTest {

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

    private String report(Api author) {
        return "/api/posts/"
                + author.post("/api/posts", SamplePictures.drawing("odd"))
                        .at("/post/id")
                        .asText() + "/report";
    }

    @Test
    void anybodyMayReportWithOrWithoutAReasonAndAgain() {
        String path = report(api.as(server.register("reported")));
        Answer answer = api.post(path);
        assertEquals(200, answer.status());
        assertTrue(answer.at("/success").booleanValue());
        assertTrue(answer.at("/message").isTextual());
        for (Object body : List.of("{}", "{\"reason\":null}", Map.of("reason", "x".repeat(5_000)))) {
            assertEquals(200, api.post(path, body).status());
        }
    }

    @Test
    void aReportNeverKeepsAPostFromBeingDeleted() {
        Api author = api.as(server.register("hides"));
        String path = report(author);
        api.post(path, Map.of("reason", "spam"));
        assertEquals(200, author.delete(path.replace("/report", "/delete")).status());
        assertEquals("404 Post not found", api.post(path).refusal());
    }

    @Test
    void whatIsNoReasonIsRefused() {
        String path = report(api.as(server.register("no-reason")));
        for (String body : List.of("null", "5", "[]", "{\"reason\":7}", "{\"reason\":{}}", "{")) {
            assertEquals(400, api.post(path, body).status(), body);
        }
        assertEquals(
                "404 Post not found",
                api.post("/api/posts/999999999/report", "{").refusal());
        assertEquals("400 Invalid post ID", api.post("/api/posts/x/report").refusal());
    }
}
