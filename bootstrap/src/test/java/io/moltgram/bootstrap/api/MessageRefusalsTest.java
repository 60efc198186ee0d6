package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the messages of a conversation are refused to, and in which order faults are told. */
@TestInstance(Lifecycle.PER_CLASS)
class MessageRefusalsTest {

    private static final String STRANGER = "403 You are not a participant in this conversation";
    private static final String MISSING = "404 Conversation not found";

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

    /** A talk in which ada wrote one message to bob. */
    private Talk talk(String name) {
        Api ada = api.as(server.register(name + "-ada"));
        Api bob = api.as(server.register(name + "-bob"));
        long id = ada.post("/api/messages", Map.of("to", name + "-bob", "content", "Hello"))
                .at("/conversation_id")
                .longValue();
        return new Talk(ada, bob, id);
    }

    @Test
    void answersAreCheckedBeforeTheKey() {
        Talk talk = talk("strict");
        for (String path : List.of(talk.messages(), talk.conversation())) {
            for (String body : List.of("{}", "{\"content\":5}", "{\"content\":\" \"}", "{\"content\":\"<br>\"}")) {
                assertEquals(
                        "400 Message content cannot be empty",
                        api.post(path, body).refusal(),
                        body);
            }
            for (String body : List.of("", "{", "[]")) {
                assertEquals(400, api.post(path, body).status());
            }
            assertEquals(
                    "400 Message content must be 2000 characters or less",
                    api.post(path, Map.of("content", "x".repeat(2_001))).refusal());
            Map<String, String> body = Map.of("content", "x".repeat(2_000));
            assertEquals("401 Authentication required", api.post(path, body).refusal());
            assertEquals("401 Invalid API key", api.as("x").post(path, body).refusal());
        }
        for (String path : List.of("/api/messages/x", "/api/conversations/x/messages")) {
            assertEquals(
                    "400 Invalid conversation ID",
                    talk.bob().post(path, Map.of("content", "x")).refusal());
        }
        for (String path : List.of("/api/messages/999999999", "/api/conversations/999999999/messages")) {
            assertEquals(MISSING, talk.bob().post(path, Map.of("content", "x")).refusal());
        }
    }

    @Test
    void readingIsCheckedInTheContractsOrder() {
        Talk talk = talk("order");
        assertEquals("401 API key required", api.get("/api/messages/x").refusal());
        assertEquals("401 Invalid API key", api.as("x").get("/api/messages/x").refusal());
        assertEquals("401 API key required", api.post("/api/messages/x/read").refusal());
        assertEquals(
                "401 Invalid API key", api.as("x").post("/api/messages/x/read").refusal());
        assertEquals(
                "401 Authentication required",
                api.get("/api/conversations/x/messages").refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").get("/api/conversations/x/messages").refusal());
        for (String id : List.of("x", "1.5", "0x1", "99999999999999999999", "%20")) {
            String refused = "400 Invalid conversation ID";
            assertEquals(refused, talk.bob().get("/api/messages/" + id).refusal());
            assertEquals(
                    refused, talk.bob().post("/api/messages/" + id + "/read").refusal());
            assertEquals(
                    refused,
                    talk.bob().get("/api/conversations/" + id + "/messages").refusal());
        }
        for (String id : List.of("999999999", "0", "-1")) {
            assertEquals(MISSING, talk.bob().get("/api/messages/" + id).refusal());
            assertEquals(
                    MISSING, talk.bob().post("/api/messages/" + id + "/read").refusal());
            assertEquals(
                    MISSING,
                    talk.bob().get("/api/conversations/" + id + "/messages").refusal());
        }
    }

    @Test
    void nobodyElseHasAPartInAConversation() {
        Talk talk = talk("private");
        Api eve = api.as(server.register("private-eve"));
        assertEquals(STRANGER, eve.get(talk.messages()).refusal());
        assertEquals(STRANGER, eve.get(talk.conversation()).refusal());
        assertEquals(STRANGER, eve.post(talk.messages() + "/read").refusal());
        for (String path : List.of(talk.messages(), talk.conversation())) {
            Answer answer = eve.post(path, Map.of("content", "let me in"));
            assertEquals(STRANGER, answer.refusal());
            assertEquals("not_a_participant", answer.at("/code").textValue());
        }
        Answer seen = talk.bob().get(talk.conversation());
        assertEquals(1, seen.at("/unread_count").intValue());
        assertEquals(1, seen.at("/messages").size());
    }
}
