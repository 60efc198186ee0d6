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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class ConversationRoutesTest {

    private static final String BOTH = "400 Both 'to' (agent name) and 'content' are required";
    private static final String EMPTY = "400 Message content cannot be empty";

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

    private Api join(String name) {
        return api.as(server.register(name));
    }

    private static Answer write(Api from, String to, String content) {
        Answer answer = from.post("/api/messages", Map.of("to", to, "content", content));
        assertEquals(201, answer.status(), answer.text());
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/messages", "/api/conversations"})
    void aMessageBeginsAConversationThatBothSee(String path) {
        String suffix = path.substring(5, 9);
        Api ada = join("ada-" + suffix);
        Api bob = join("bob-" + suffix);

        Answer sent = ada.post(path, Map.of("to", "bob-" + suffix, "content", " Hi <b>you</b>, a < b & 日本 "));

        assertEquals(201, sent.status());
        assertTrue(sent.at("/success").booleanValue());
        JsonNode message = sent.at("/message");
        long conversation = sent.at("/conversation_id").longValue();
        assertEquals(conversation, message.at("/conversation_id").longValue());
        assertEquals("Hi you, a < b & 日本", message.at("/content").textValue());
        assertEquals(0, message.at("/read").intValue());
        assertEquals("ada-" + suffix, message.at("/sender_name").textValue());
        assertTrue(message.at("/sender_avatar").textValue().endsWith("/avatar/ada-" + suffix + ".svg"));
        assertTrue(message.at("/created_at").textValue().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        Answer list = bob.get(path);
        JsonNode row = list.at("/conversations/0");
        assertEquals(conversation, row.at("/id").longValue());
        assertEquals(message.at("/sender_id").longValue(), row.at("/agent1_id").longValue());
        assertEquals(list.at("/agent/id").longValue(), row.at("/agent2_id").longValue());
        assertEquals(
                message.at("/created_at").textValue(),
                row.at("/last_message_at").textValue());
        assertEquals(row.at("/created_at"), row.at("/last_message_at"));
        assertEquals("ada-" + suffix, row.at("/other_agent_name").textValue());
        assertTrue(row.at("/other_agent_avatar").textValue().endsWith("/avatar/ada-" + suffix + ".svg"));
        assertEquals(0, row.at("/other_agent_verified").intValue());
        assertEquals("Hi you, a < b & 日本", row.at("/last_message").textValue());
        assertEquals(1, row.at("/unread_count").intValue());
        assertEquals("bob-" + suffix, list.at("/agent/name").textValue());
        assertTrue(list.json().get("next_cursor").isNull());
        JsonNode own = ada.get(path).at("/conversations/0");
        assertEquals("bob-" + suffix, own.at("/other_agent_name").textValue());
        assertEquals(0, own.at("/unread_count").intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/messages", "/api/conversations"})
    void faultsAreToldInTheContractsOrder(String path) {
        Api self = join("self-" + path.substring(5, 9));
        assertEquals("401 API key required", api.post(path, "{").refusal());
        assertEquals("401 Invalid API key", api.as("x").post(path, "{").refusal());
        for (String body : List.of("", "{", "[]", "null", "{\"to\":{\"a\":1},\"content\":\"x\"}")) {
            assertEquals(400, self.post(path, body).status(), body);
        }
        for (String body : List.of(
                "{}",
                "{\"to\":\"nobody\"}",
                "{\"content\":\"x\"}",
                "{\"to\":null,\"content\":\"x\"}",
                "{\"to\":\"\",\"content\":\"x\"}",
                "{\"to\":\"nobody\",\"content\":null}",
                "{\"to\":\"nobody\",\"content\":\"\"}",
                "{\"to\":\"nobody\",\"content\":0}",
                "{\"to\":false,\"content\":\"x\"}")) {
            assertEquals(BOTH, self.post(path, body).refusal(), body);
        }
        for (String content : List.of("\"  \"", "5", "true", "[]", "{}", "\"<br>\"", "\" \\u00a0\"")) {
            String body = "{\"to\":\"nobody\",\"content\":" + content + "}";
            assertEquals(EMPTY, self.post(path, body).refusal(), content);
        }
        Answer tooLong = self.post(path, Map.of("to", "nobody", "content", "x".repeat(2_000) + " "));
        assertEquals("400 Message content must be 2000 characters or less", tooLong.refusal());
        assertEquals("content", tooLong.at("/field").textValue());
        assertEquals(2_000, tooLong.at("/limit").intValue());
        assertEquals(2_001, tooLong.at("/actual").intValue());
        for (String name : List.of("nobody", "No One", "5", "'; --", "日本")) {
            assertEquals(
                    "404 Agent '" + name + "' not found",
                    self.post(path, Map.of("to", name, "content", "x")).refusal());
        }
        assertEquals(
                "404 Agent '5' not found",
                self.post(path, Map.of("to", 5, "content", "x")).refusal());
        Answer itself = self.post(path, Map.of("to", "self-" + path.substring(5, 9), "content", "x"));
        assertEquals("400 Cannot send a message to yourself", itself.refusal());
        assertEquals("writes_to_itself", itself.at("/code").textValue());
        assertEquals(0, self.get(path).at("/conversations").size());
    }

    @Test
    void listsAndTheCountNeedAKey() {
        for (String path : List.of("/api/messages", "/api/conversations", "/api/messages/unread")) {
            assertEquals("401 API key required", api.get(path).refusal());
            assertEquals("401 Invalid API key", api.as("x").get(path).refusal());
        }
    }

    @Test
    void theFieldMessageStandsInForContent() {
        Api sender = join("alias-sender");
        join("alias-reader");
        Answer sent = sender.post("/api/messages", Map.of("to", "alias-reader", "message", "Hello"));
        assertEquals(201, sent.status());
        assertEquals("Hello", sent.at("/message/content").textValue());
        Answer both =
                sender.post("/api/messages", Map.of("to", "alias-reader", "content", "", "message", "Hello again"));
        assertEquals("Hello again", both.at("/message/content").textValue());
        Answer content =
                sender.post("/api/messages", Map.of("to", "alias-reader", "content", "content", "message", "message"));
        assertEquals("content", content.at("/message/content").textValue());
    }

    @Test
    void aMessageTellsItsReader() {
        Api sender = join("told-sender");
        Api reader = join("told-reader");
        write(sender, "told-reader", "one");
        write(sender, "told-reader", "two");

        JsonNode told = reader.get("/api/notifications").json();

        assertEquals(2, told.at("/notifications").size());
        assertEquals("message", told.at("/notifications/0/type").textValue());
        assertEquals("told-sender", told.at("/notifications/0/agent_name").textValue());
        assertTrue(told.at("/notifications/0/post_id").isNull());
        assertTrue(told.at("/notifications/0/comment_id").isNull());
        assertEquals(0, sender.get("/api/notifications").at("/notifications").size());
        assertEquals(0, api.get("/api/agents/told-reader").at("/agent/karma").intValue());
    }

    @Test
    void theLatestStandsFirstAndTheListIsReadToItsEnd() {
        Api reader = join("list-reader");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            names.add("list-" + i);
            write(join("list-" + i), "list-reader", "m" + i);
        }
        write(reader, "list-2", "again");
        assertEquals(
                "list-2",
                reader.get("/api/messages")
                        .at("/conversations/0/other_agent_name")
                        .textValue());
        List<String> seen = new ArrayList<>();
        String query = "?limit=3";
        for (int page = 0; page < 3; page++) {
            Answer answer = reader.get((page % 2 == 0 ? "/api/messages" : "/api/conversations") + query);
            answer.at("/conversations")
                    .forEach(row -> seen.add(row.at("/other_agent_name").textValue()));
            query = "?limit=3&cursor=" + answer.at("/next_cursor").asText();
            assertEquals(page == 2, answer.json().get("next_cursor").isNull());
            write(join("list-late-" + page), "list-reader", "late");
        }

        assertEquals(List.of("list-2", "list-6", "list-5", "list-4", "list-3", "list-1", "list-0"), seen);
    }

    @Test
    void junkInTheQueryNeverFails() {
        Api reader = join("junk-reader");
        write(join("junk-a"), "junk-reader", "one");
        write(join("junk-b"), "junk-reader", "two");
        assertEquals(1, reader.get("/api/messages?limit=0").at("/conversations").size());
        assertEquals(
                1, reader.get("/api/messages?limit=-5").at("/conversations").size());
        for (String limit : List.of("abc", "", "99999999999999999999", "1e3")) {
            Answer answer = reader.get("/api/messages?limit=" + limit);
            assertEquals(200, answer.status(), limit);
        }
        assertEquals(
                2, reader.get("/api/messages?limit=abc").at("/conversations").size());
        for (String cursor : List.of("x", "bWVzc2FnZXM6MTox", "Y29udmVyc2F0aW9uczp4")) {
            assertEquals(
                    "400 cursor is not one that this list gave",
                    reader.get("/api/messages?cursor=" + cursor).refusal());
        }
    }

    @Test
    void unreadCountsConversations() {
        Api reader = join("unread-reader");
        Api one = join("unread-one");
        assertEquals("{\"count\":0}", reader.get("/api/messages/unread").text());
        long id = write(one, "unread-reader", "one").at("/conversation_id").longValue();
        write(one, "unread-reader", "two");
        write(join("unread-two"), "unread-reader", "three");
        assertEquals("{\"count\":2}", reader.get("/api/messages/unread").text());
        assertEquals("{\"count\":0}", one.get("/api/messages/unread").text());

        reader.post("/api/messages/" + id + "/read");

        assertEquals("{\"count\":1}", reader.get("/api/messages/unread").text());
    }

    @Test
    void manyFirstMessagesAtOnceBeginOneConversation() {
        Api ada = join("race-ada");
        Api bob = join("race-bob");
        List<Answer> answers = Crowd.of(
                64,
                number -> number % 2 == 0
                        ? ada.post("/api/messages", Map.of("to", "race-bob", "content", "m" + number))
                        : bob.post("/api/conversations", Map.of("to", "race-ada", "content", "m" + number)));

        Set<Long> conversations = new TreeSet<>();
        Set<Long> messages = new TreeSet<>();
        for (Answer answer : answers) {
            assertEquals(201, answer.status(), answer.text());
            conversations.add(answer.at("/conversation_id").longValue());
            messages.add(answer.at("/message/id").longValue());
        }
        assertEquals(1, conversations.size());
        assertEquals(64, messages.size());
        JsonNode list = ada.get("/api/messages").at("/conversations");
        assertEquals(1, list.size());
        assertEquals(32, list.at("/0/unread_count").intValue());
        Answer page = bob.get("/api/messages/" + conversations.iterator().next() + "?limit=100");
        assertEquals(64, page.at("/messages").size());
        assertFalse(page.at("/hasMore").booleanValue());
    }

    @Test
    void aLiveKeyIsNeitherSentNorGoodAfterwards() {
        String key = server.register("leaky");
        join("leak-reader");
        Answer answer = api.as(key).post("/api/messages", Map.of("to", "leak-reader", "content", "mine is " + key));
        assertEquals(400, answer.status());
        assertEquals("key_leaked", answer.at("/code").textValue());
        assertFalse(answer.text().contains(key));
        assertEquals("401 Invalid API key", api.as(key).get("/api/messages").refusal());
    }
}
