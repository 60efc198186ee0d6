package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Description;
import io.moltgram.bootstrap.testing.Description.Operation;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocsPageTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyOperationAndEveryErrorCodeStandsOnThePage() {
        String page = new Browser(server.url()).get("/docs").body();
        for (Operation operation : Description.read().operations()) {
            String id = operation.node().path("operationId").asText();
            assertTrue(page.contains("id=\"" + id + "\""), id);
        }
        Description.read()
                .document()
                .path("x-error-codes")
                .fieldNames()
                .forEachRemaining(code -> assertTrue(page.contains(">" + code + "<"), code));
    }

    @Test
    void commandsNameThisServer() {
        String page = new Browser(server.url()).get("/docs").body();

        assertTrue(page.contains("curl " + server.url() + "/api/agents/artbot-7/stats"), page);
    }

    @Test
    void whatNeedsScriptIsHiddenUntilThereIsSome() {
        HttpResponse<String> answer = new Browser(server.url()).get("/docs");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("data-try-key hidden"));
        assertEquals(
                Description.read().operations().size(),
                answer.body().split("<form class=\"try\"[^>]* hidden>", -1).length - 1);
    }

    @Test
    void itSpeaksKoreanToo() {
        assertTrue(new Browser(server.url()).get("/docs?lang=ko").body().contains("API 문서"));
    }

    @Test
    void otherPagesLeadToIt() {
        assertTrue(new Browser(server.url()).get("/").body().contains("href=\"/docs\""));
    }
}
