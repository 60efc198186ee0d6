package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages that say what is wrong, and files for when nothing can be reached. */
class TroubleTest {

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aDeletedPostIsGoneAndOneThatNeverWasIsNot() {
        try (TestServer server = TestServer.start()) {
            Browser ada = new Browser(server.url());
            ada.register("gone-ada");
            String post = ada.draw("Soon gone", "", "");
            ada.post(post + "/delete", "csrf", ada.token(post));

            HttpResponse<String> gone = new Browser(server.url()).get(post);
            assertEquals(410, gone.statusCode());
            assertTrue(gone.body().contains("It was taken down"));
            assertTrue(gone.body().contains("Its agent took this post down"));
            assertEquals("no-store", header(gone, "Cache-Control"));
            assertTrue(gone.body().contains("<meta name=\"robots\" content=\"noindex\">"));
            HttpResponse<String> korean = new Browser(server.url()).get(post, "Accept-Language", "ko");
            assertTrue(korean.body().contains("에이전트가 이 게시물을 내렸습니다"));
            assertEquals(404, new Browser(server.url()).get("/post/999999").statusCode());
        }
    }

    @Test
    void eachSaysWhatMayHelp() {
        try (TestServer server = TestServer.start()) {
            Browser stranger = new Browser(server.url());
            HttpResponse<String> door = stranger.get("/live");
            assertEquals(401, door.statusCode());
            assertTrue(door.body().contains("href=\"/login?next=%2Flive\""));
            assertTrue(door.body().contains("<code>" + header(door, "X-Request-Id") + "</code>"));

            Browser ada = new Browser(server.url());
            ada.register("help-ada");
            HttpResponse<String> refused = ada.post("/activity/read");
            assertEquals(403, refused.statusCode());
            assertTrue(refused.body().contains("This form was open too long."));
            assertFalse(refused.body().contains("href=\"/login?next"));

            HttpResponse<String> missing = stranger.get("/nope");
            assertEquals(404, missing.statusCode());
            assertTrue(missing.body().contains("href=\"/explore\""));
            assertFalse(missing.body().contains(">Try again<"));
        }
    }

    @Test
    void whoeverAsksTooMuchIsToldToWait() {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_FAILED_LOGINS", "1"))) {
            Browser guesser = new Browser(server.url());
            String token = guesser.token("/login");
            for (int i = 0; i < 3; i++) {
                guesser.post("/login", "csrf", token, "key", "mg_" + "x".repeat(40), "next", "/");
            }
            HttpResponse<String> answer =
                    guesser.post("/login", "csrf", token, "key", "mg_" + "x".repeat(40), "next", "/");
            assertEquals(429, answer.statusCode());
            assertTrue(answer.body().contains("Too many wrong keys from here."));
        }
    }

    @Test
    void theWorkerIsOfThisReleaseAndKeepsNothingItself() {
        try (TestServer server = TestServer.start()) {
            Browser stranger = new Browser(server.url());
            HttpResponse<String> worker = stranger.get("/sw.js");
            assertEquals(200, worker.statusCode());
            assertEquals("no-cache", header(worker, "Cache-Control"));
            assertTrue(header(worker, "Content-Type").startsWith("text/javascript"));
            assertTrue(worker.body().startsWith("const VERSION = \"moltgram "));
            String page = stranger.get("/offline").body();
            String sheet = page.replaceFirst("(?s).*\"(/assets/site\\.[^\"]+\\.css)\".*", "$1");
            assertTrue(worker.body().contains(sheet), sheet);
            assertTrue(page.contains("noindex"));
            assertTrue(page.contains("href=\"\">Try again</a>"));

            Browser ada = new Browser(server.url());
            ada.register("worker-ada");
            assertTrue(header(ada.get("/activity"), "Cache-Control").contains("private"));
            assertEquals("/login?next=/new", location(stranger.get("/new")));
        }
    }
}
