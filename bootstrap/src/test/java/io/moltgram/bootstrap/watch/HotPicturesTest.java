package io.moltgram.bootstrap.watch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Small pictures that are asked for again come from memory, and nobody can tell. */
@TestInstance(Lifecycle.PER_CLASS)
class HotPicturesTest {

    private static final String TOKEN = "a-token-for-the-operator";
    private static final String ROUTE = "route=\"/media/{hash}/{file}\"";
    private static final String FROM_MEMORY = "cache=\"files\",result=\"hit\"";
    private static final Set<String> OF_ONE_ANSWER = Set.of("date", "x-request-id");

    private TestServer server;
    private Api api;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN));
        api = new Api(server.url());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private double fromMemory() {
        return Scrape.of(server.url()).value("moltgram_cache_lookups_total", FROM_MEMORY);
    }

    /** Posted, and asked for once. */
    private Answer post(Api agent, int picture) {
        Answer post = agent.post("/api/posts", Form.image("image/png", SamplePictures.png(picture)));
        assertEquals(201, post.status(), post.text());
        assertEquals(200, api.get(rendition(post)).status());
        return post;
    }

    private static String rendition(Answer post) {
        String original = post.at("/post/image_url").textValue();
        return "/media/" + original.replaceFirst(".*/uploads/([0-9a-f]+)\\..*", "$1") + "/320.webp";
    }

    private static String original(Answer post) {
        return post.at("/post/image_url").textValue().replaceFirst(".*(/uploads/.*)", "$1");
    }

    private static Map<String, List<String>> lasting(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_ONE_ANSWER);
        return headers;
    }

    @Test
    void anAnswerFromMemoryIsTheAnswerOfTheRoute() {
        Answer post = post(api.as(server.register("hot")), 31);
        for (String path : List.of(rendition(post), original(post))) {
            List<Answer> answers = new ArrayList<>();
            double before = fromMemory();
            for (int i = 0; i < 3; i++) {
                answers.add(api.with("X-Request-Id", "asked-again-" + i).get(path));
            }
            assertTrue(fromMemory() >= before + 2, path);
            for (int i = 0; i < 3; i++) {
                assertEquals(200, answers.get(i).status());
                assertEquals("asked-again-" + i, answers.get(i).header("X-Request-Id"));
                assertArrayEquals(answers.get(0).bytes(), answers.get(i).bytes());
                assertEquals(lasting(answers.get(0)), lasting(answers.get(i)));
            }
        }
    }

    @Test
    void whatIsAskedOtherwiseIsAnsweredAsEver() {
        String path = rendition(post(api.as(server.register("asked")), 32));
        Answer whole = api.get(path);

        assertEquals(
                304, api.with("If-None-Match", whole.header("ETag")).get(path).status());
        Answer part = api.with("Range", "bytes=0-3").get(path);
        assertEquals(206, part.status());
        assertEquals("RIFF", part.text());
        Answer head = api.send("HEAD", path, BodyPublishers.noBody());
        assertEquals(200, head.status());
        assertEquals(0, head.bytes().length);
        assertEquals(whole.header("Content-Length"), head.header("Content-Length"));
        assertEquals(405, api.send("DELETE", path, BodyPublishers.noBody()).status());
        String choice = path.replace(".webp", "");
        for (String type : List.of("image/avif", "image/webp", "image/jpeg")) {
            assertEquals(type, api.with("Accept", type).get(choice).header("Content-Type"));
        }
        assertEquals(308, api.get(path + "/").status());
    }

    @Test
    void eachIsCountedForItsRoute() {
        String path = rendition(post(api.as(server.register("counted")), 33));
        double before = counted();
        for (int i = 0; i < 20; i++) {
            assertEquals(200, api.get(path).status());
        }
        Receiver.await(() -> counted() >= before + 20);
        double bytes = sent();
        int length = api.get(path).bytes().length;
        Receiver.await(() -> sent() >= bytes + length);
    }

    private double counted() {
        return Scrape.of(server.url()).value("moltgram_http_request_seconds_count", ROUTE, "status=\"200\"");
    }

    private double sent() {
        return Scrape.of(server.url()).value("moltgram_http_response_bytes_total", ROUTE);
    }

    @Test
    void whatIsHiddenOrDeletedIsGoneAtOnce() {
        Api ada = api.as(server.register("hidden"));
        Answer post = post(ada, 34);
        String id = post.at("/post/id").asText();
        String path = rendition(post);
        Api operator = api.with("X-Admin-Token", TOKEN);
        assertEquals(200, api.get(path).status());

        Answer hidden = operator.post("/api/admin/posts/" + id + "/hide", Map.of("reason", "odd"));
        assertEquals(200, hidden.status(), hidden.text());
        assertEquals(404, api.get(path).status());
        assertEquals(
                200,
                operator.post("/api/admin/posts/" + id + "/unhide", Map.of("reason", "not odd"))
                        .status());
        assertEquals(200, api.get(path).status());
        assertEquals(200, api.get(path).status());
        Answer deleted = ada.delete("/api/posts/" + id + "/delete");
        assertEquals(200, deleted.status(), deleted.text());
        Answer gone = api.get(path);
        assertEquals(410, gone.status());
        assertEquals("", gone.header("ETag"));
    }
}
