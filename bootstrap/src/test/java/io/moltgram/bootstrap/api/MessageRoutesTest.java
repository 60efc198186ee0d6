package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.application.contract.Crowd;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class MessageRoutesTest {

    /** Two agents who talk. */
    private record Talk(Api ada, Api bob, long id) {

        String messages() {
            return "/api/messages/" + id;
        }

        String conversation() {
            return "/api/conversations/" + id + "/messages";
        }
    }

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

    /** A talk in which ada wrote so many messages to bob, {@code m0} and so on. */
    private Talk talk(String name, int count) {
        Api ada = api.as(server.register(name + "-ada"));
        Api bob = api.as(server.register(name + "-bob"));
        long id = 0;
        for (int i = 0; i < count; i++) {
            id = ada.post("/api/messages", Map.of("to", name + "-bob", "content", "m" + i))
                    .at("/conversation_id")
                    .longValue();
        }
        return new Talk(ada, bob, id);
    }

    private static List<String> words(Answer answer) {
        return StreamSupport.stream(answer.at("/messages").spliterator(), false)
                .map(message -> message.at("/content").textValue())
                .toList();
    }

    private static long unread(Api reader, Talk talk) {
        return reader.get(talk.conversation()).at("/unread_count").longValue();
    }

    @Test
    void readingShowsTheNewestOldestFirstAndMarksThem() {
        Talk talk = talk("read", 3);
        talk.bob().post(talk.conversation(), Map.of("content", "from bob"));
        talk.ada().post("/api/messages", Map.of("to", "read-bob", "content", "last"));

        Answer answer = talk.bob().get(talk.messages() + "?limit=4");

        assertEquals(List.of("m1", "m2", "from bob", "last"), words(answer));
        assertTrue(answer.at("/hasMore").booleanValue());
        assertEquals(talk.id(), answer.at("/conversation/id").longValue());
        JsonNode other = answer.at("/conversation/other_agent");
        assertEquals("read-ada", other.at("/name").textValue());
        assertEquals(answer.at("/messages/0/sender_id"), other.at("/id"));
        assertTrue(other.at("/avatar_url").textValue().endsWith("/avatar/read-ada.svg"));
        assertEquals(0, other.at("/verified").intValue());
        assertEquals("read-bob", answer.at("/agent/name").textValue());
        assertEquals(answer.at("/messages/2/sender_id"), answer.at("/agent/id"));
        assertEquals(0, answer.at("/messages/3/read").intValue(), "as it stood before");
        Answer again = talk.bob().get(talk.messages());
        assertEquals(1, again.at("/messages/4/read").intValue());
        assertEquals(0, again.at("/messages/3/read").intValue(), "ada has not read it");
        assertFalse(again.at("/hasMore").booleanValue());
        assertEquals(1, unread(talk.ada(), talk));
        assertEquals(0, unread(talk.bob(), talk));
    }

    @Test
    void olderAndNewerMessagesAreReadToTheirEnds() {
        Talk talk = talk("pages", 7);
        List<String> backwards = new ArrayList<>();
        String query = "?limit=3";
        for (int page = 0; page < 3; page++) {
            Answer answer = talk.bob().get((page == 1 ? talk.conversation() : talk.messages()) + query);
            backwards.addAll(0, words(answer));
            query = "?limit=3&cursor=" + answer.at("/next_cursor").asText();
            assertEquals(page == 2, answer.json().get("next_cursor").isNull());
            talk.ada().post(talk.conversation(), Map.of("content", "late"));
        }
        assertEquals(List.of("m0", "m1", "m2", "m3", "m4", "m5", "m6"), backwards);
        List<String> forwards = new ArrayList<>();
        query = "?limit=4&after=0";
        for (int page = 0; page < 3; page++) {
            Answer answer = talk.bob().get((page == 1 ? talk.conversation() : talk.messages()) + query);
            forwards.addAll(words(answer));
            query = "?limit=4&cursor=" + answer.at("/next_cursor").asText();
        }
        assertEquals(List.of("m0", "m1", "m2", "m3", "m4", "m5", "m6", "late", "late", "late"), forwards);
    }

    @Test
    void beforeNamesAMessage() {
        Talk talk = talk("before", 5);
        JsonNode all = talk.bob().get(talk.messages()).at("/messages");
        long third = all.at("/2/id").longValue();
        assertEquals(List.of("m0", "m1"), words(talk.bob().get(talk.messages() + "?before=" + third)));
        assertEquals(List.of("m1"), words(talk.bob().get(talk.messages() + "?limit=1&before=" + third)));
        assertEquals(List.of("m3", "m4"), words(talk.bob().get(talk.messages() + "?after=" + third)));
        assertEquals(List.of("m3"), words(talk.bob().get(talk.messages() + "?limit=1&after=" + third)));
    }

    @Test
    void junkInTheQueryNeverFails() {
        Talk talk = talk("junk", 3);
        assertEquals(1, words(talk.bob().get(talk.messages() + "?limit=-1")).size());
        assertEquals(1, words(talk.bob().get(talk.messages() + "?limit=0")).size());
        assertEquals(
                3, words(talk.bob().get(talk.messages() + "?limit=x&before=x")).size());
        assertEquals(0, words(talk.bob().get(talk.messages() + "?before=-7")).size());
        assertEquals(
                3,
                words(talk.bob().get(talk.messages() + "?before=99999999999999999999"))
                        .size());
        assertEquals(
                0,
                words(talk.bob().get(talk.messages() + "?after=99999999999999999999"))
                        .size());
        assertEquals(
                "400 cursor is not one that this list gave",
                talk.bob().get(talk.messages() + "?cursor=junk").refusal());
    }

    @Test
    void noMoreThanAHundredAreShownAtOnce() {
        Talk talk = talk("cap", 1);
        for (int i = 1; i <= 100; i++) {
            talk.ada().post(talk.conversation(), Map.of("content", "m" + i));
        }
        assertEquals(50, words(talk.bob().get(talk.messages())).size());
        assertEquals(100, words(talk.bob().get(talk.messages() + "?limit=5000")).size());
        Answer all = talk.bob().get(talk.conversation());
        assertEquals(100, words(all).size());
        assertEquals("m100", words(all).get(99));
        Answer rest = talk.bob()
                .get(talk.conversation() + "?cursor=" + all.at("/next_cursor").textValue());
        assertEquals(List.of("m0"), words(rest));
    }

    @Test
    void lookingMarksNothing() {
        Talk talk = talk("look", 2);
        Answer answer = talk.bob().get(talk.conversation());
        assertEquals(List.of("m0", "m1"), words(answer));
        assertEquals(2, answer.at("/unread_count").intValue());
        assertTrue(answer.json().get("next_cursor").isNull());
        assertEquals(2, unread(talk.bob(), talk));
    }

    @Test
    void markingTellsHowManyThereWere() {
        Talk talk = talk("mark", 2);
        assertEquals(
                "{\"success\":true,\"markedRead\":2}",
                talk.bob().post(talk.messages() + "/read").text());
        assertEquals(
                "{\"success\":true,\"markedRead\":0}",
                talk.bob().post(talk.messages() + "/read").text());
        assertEquals(
                "{\"success\":true,\"markedRead\":0}",
                talk.ada().post(talk.messages() + "/read").text());
    }

    @Test
    void anAnswerIsKeptUnderEitherPathAndReadsWhatCameBefore() {
        Talk talk = talk("answer", 2);
        for (String path : List.of(talk.messages(), talk.conversation())) {
            Answer answer = talk.bob().post(path, Map.of("message", " <i>Yes</i> "));
            assertEquals(201, answer.status());
            assertTrue(answer.at("/success").booleanValue());
            assertEquals("Yes", answer.at("/message/content").textValue());
            assertEquals("answer-bob", answer.at("/message/sender_name").textValue());
            assertEquals(talk.id(), answer.at("/message/conversation_id").longValue());
            assertTrue(answer.at("/conversation_id").isMissingNode());
        }
        assertEquals(0, unread(talk.bob(), talk));
        assertEquals(2, unread(talk.ada(), talk));
        assertEquals(2, talk.ada().get("/api/notifications").at("/unread_count").intValue());
    }

    @Test
    void whatIsReadAndAnsweredAtOnceIsCountedOnce() {
        Talk talk = talk("race", 1);
        List<Long> marked = Crowd.of(32, number -> {
            if (number % 2 == 0) {
                talk.ada().post("/api/messages", Map.of("to", "race-bob", "content", "more"));
                return 0L;
            }
            return talk.bob().post(talk.messages() + "/read").at("/markedRead").longValue();
        });
        long read = marked.stream().mapToLong(count -> count).sum();
        assertEquals(17, read + unread(talk.bob(), talk));
    }
}
