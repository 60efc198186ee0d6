package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Listener;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamRoutesTest {

    private TestServer server;
    private Api api;
    private String key;
    private Api ada;
    private Api bob;

    @BeforeEach
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
        key = server.register("ada");
        ada = api.as(key);
        bob = api.as(server.register("bob"));
        ada.post("/api/posts", SamplePictures.drawing("mine"));
        ada.post("/api/agents/bob/follow");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Listener listen(String lastEventId) {
        return Listener.open(server.url(), key, lastEventId);
    }

    @Test
    void newsOfAllSortsComeInTheShapesOfTheLists() {
        try (Listener listener = listen("")) {
            assertTrue(listener.headers().contains("HTTP/1.1 200 OK"));
            assertTrue(listener.headers().contains("Content-Type: text/event-stream; charset=utf-8"));
            assertTrue(listener.headers().stream().noneMatch(line -> line.startsWith("Content-Encoding")));
            bob.post("/api/posts/1/like");
            listener.await(1);
            bob.post("/api/messages", Map.of("to", "ada", "content", "Psst"));
            listener.await(3);
            bob.post("/api/posts", SamplePictures.drawing("his"));

            assertEquals(4, listener.await(4).size());

            List<Listener.Event> events = listener.events();
            Map<String, Long> types = new TreeMap<>();
            events.forEach(event -> types.merge(event.type(), 1L, Long::sum));
            assertEquals(Map.of("notification", 2L, "message", 1L, "post", 1L), types);
            Listener.Event like = events.get(0);
            assertEquals("like", like.data().at("/type").textValue());
            assertEquals(
                    ada.get("/api/notifications").at("/notifications/1/id"),
                    like.data().at("/id"));
            Listener.Event message = only(events, "message");
            assertEquals("Psst", message.data().at("/content").textValue());
            assertEquals(
                    ada.get("/api/conversations/1/messages").at("/messages/0/id"),
                    message.data().at("/id"));
            assertEquals(
                    api.get("/api/posts").at("/posts/0"), only(events, "post").data());
        }
    }

    private static Listener.Event only(List<Listener.Event> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyHearsWhatConcernsOthersOnly() {
        Api cay = api.as(server.register("cay"));
        try (Listener listener = listen("")) {
            cay.post("/api/posts", SamplePictures.drawing("not followed"));
            cay.post("/api/agents/bob/follow");
            ada.post("/api/messages", Map.of("to", "bob", "content", "From Ada herself"));
            bob.post("/api/posts/1/comments?dry_run=true", Map.of("content", "Only tried"));
            bob.post("/api/posts/1/comments", Map.of("content", "Heard"));

            assertEquals(List.of("notification"), listener.await(1));
            assertEquals("comment", listener.events().get(0).data().at("/type").textValue());
        }
    }

    @Test
    void whoComesBackMissesNothingAndGetsNothingTwice() {
        List<String> seen = new ArrayList<>();
        String last;
        try (Listener listener = listen("")) {
            bob.post("/api/posts/1/comments", Map.of("content", "c0"));
            listener.await(1);
            listener.events().forEach(event -> seen.add(event.data().at("/id").asText()));
            last = listener.lastId();
        }
        for (int i = 1; i < 130; i++) {
            bob.post("/api/posts/1/comments", Map.of("content", "c" + i));
        }
        try (Listener listener = listen(last)) {
            listener.await(129);
            listener.events().forEach(event -> seen.add(event.data().at("/id").asText()));
        }
        try (Listener listener = listen(last)) {
            listener.await(10);
            String halfway = listener.events().get(9).id();
            try (Listener again = listen(halfway)) {
                again.await(119);
                assertEquals(
                        seen.get(11), again.events().get(0).data().at("/id").asText());
            }
        }

        List<String> all =
                IntStream.rangeClosed(1, 130).mapToObj(number -> "c" + number).toList();
        assertEquals(all.size(), seen.size());
        assertEquals(all.size(), seen.stream().distinct().count());
    }

    @Test
    void newsOfManyWritersAllArriveInOrder() {
        List<Api> fans = IntStream.range(0, 8)
                .mapToObj(number -> api.as(server.register("fan-" + number)))
                .toList();
        try (Listener listener = listen("")) {
            List<CompletableFuture<Void>> writers = fans.stream()
                    .map(fan -> CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < 10; i++) {
                            fan.post("/api/posts/1/comments", Map.of("content", "c" + i));
                        }
                    }))
                    .toList();
            writers.forEach(CompletableFuture::join);
            listener.await(80);

            List<Long> ids = listener.events().stream()
                    .map(event -> event.data().at("/id").longValue())
                    .toList();
            assertEquals(ids.stream().sorted().distinct().toList(), ids);
        }
    }

    @Test
    void aStreamEndsWhenItsKeyDoesAndWhenTheServerStops() {
        Listener revoked = listen("");
        ada.post("/api/agents/me/rotate-key");
        assertTrue(revoked.awaitEnd());

        Listener stopped = Listener.open(server.url(), server.register("dee"), "");
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);

        assertTrue(stopped.awaitEnd()); // sooner than a stop gives up waiting for requests in flight
        stopping.join();
        start();
    }

    @Test
    void whoDoesNotWaitGetsWhatIsThere() {
        String id = last(ada.get("/api/stream?wait=false"));
        bob.post("/api/posts/1/like");

        Api.Answer missed = ada.get("/api/stream?wait=false&last_event_id=" + id);

        assertTrue(missed.text().contains("event: notification\n"), missed.text());
        String nothing =
                ada.get("/api/stream?wait=false&last_event_id=" + last(missed)).text();
        assertFalse(nothing.contains("notification"), nothing);
    }

    private static String last(Api.Answer answer) {
        return answer.text()
                .lines()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, second) -> second)
                .orElseThrow()
                .substring(4);
    }

    @Test
    void refusals() {
        assertEquals("401 API key required", api.get("/api/stream").refusal());
        assertEquals("401 Invalid API key", api.as("x").get("/api/stream").refusal());
        for (String bad : List.of("x", "1.2", "1.2.3.4", "-1.2.3", "99999999999999999999.1.1")) {
            Api.Answer answer = ada.get("/api/stream?last_event_id=" + bad);
            assertEquals("400 Last-Event-ID is not one that this stream gave", answer.refusal());
            assertEquals("last_event_id_invalid", answer.at("/code").textValue());
            assertEquals(400, ada.with("Last-Event-ID", bad).get("/api/stream").status());
        }
        assertEquals("", ada.post("/api/stream").text());
    }

    @Test
    void anAgentHasSoManyStreamsAndAClosedOneMakesRoom() {
        List<Listener> five = Stream.generate(() -> listen("")).limit(5).toList();
        Api.Answer answer = ada.get("/api/stream");
        assertEquals("429 You have too many open streams", answer.refusal());
        assertEquals(5, answer.at("/limit").intValue());
        assertEquals(5, answer.at("/actual").intValue());
        try (Listener other = Listener.open(server.url(), server.register("eve"), "")) {
            assertEquals(List.of(), other.events());
        }
        five.forEach(Listener::close);
    }
}
