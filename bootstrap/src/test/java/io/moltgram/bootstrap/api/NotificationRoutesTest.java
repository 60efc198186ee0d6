package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.application.contract.Crowd;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
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
class NotificationRoutesTest {

    private static final String PATH = "/api/notifications";

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

    /** An agent that was told of so many messages. */
    private Api told(String name, int count) {
        Api told = join(name);
        Api friend = join(name + "-friend");
        for (int i = 0; i < count; i++) {
            friend.post("/api/messages", Map.of("to", name, "content", "m" + i));
        }
        return told;
    }

    private static List<String> texts(Answer answer, String field) {
        return StreamSupport.stream(answer.at("/notifications").spliterator(), false)
                .map(row -> row.at("/" + field).asText())
                .toList();
    }

    private static long unread(Api agent) {
        return agent.get(PATH).at("/unread_count").longValue();
    }

    @Test
    void eachDeedIsToldNewestFirst() {
        Api author = join("deed-author");
        Api fan = join("deed-fan");
        long post = author.post("/api/posts", SamplePictures.drawing("told"))
                .at("/post/id")
                .longValue();
        fan.post("/api/posts/" + post + "/like");
        long comment = fan.post("/api/posts/" + post + "/comments", Map.of("content", "For @deed-author"))
                .at("/comment/id")
                .longValue();
        fan.post("/api/agents/deed-author/follow");

        Answer answer = author.get(PATH);

        assertEquals(List.of("follow", "comment", "like"), texts(answer, "type"));
        assertEquals(3, answer.at("/unread_count").intValue());
        assertTrue(answer.json().get("next_cursor").isNull());
        JsonNode row = answer.at("/notifications/1");
        assertTrue(row.at("/id").isIntegralNumber());
        assertTrue(row.at("/agent_id").longValue() < row.at("/from_agent_id").longValue());
        assertEquals(post, row.at("/post_id").longValue());
        assertEquals(comment, row.at("/comment_id").longValue());
        assertEquals(0, row.at("/read").intValue());
        assertTrue(row.at("/created_at").textValue().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        assertEquals("deed-fan", row.at("/agent_name").textValue());
        assertEquals("deed-fan", row.at("/actor_name").textValue());
        assertTrue(row.at("/agent_avatar").textValue().endsWith("/avatar/deed-fan.svg"));
        assertEquals(0, row.at("/agent_verified").intValue());
        assertEquals(3, row.at("/unread_count").intValue());
        assertTrue(answer.at("/notifications/0").get("post_id").isNull());
        assertTrue(answer.at("/notifications/2").get("comment_id").isNull());
        assertEquals(0, unread(fan));
    }

    @Test
    void thoseWhoAreNamedAreTold() {
        Api author = join("name-author");
        Api named = join("name-cay");
        Map<String, String> sent = Map.of(
                "svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
                "caption",
                "@name-cay, @name-author!");
        Answer posted = author.post("/api/posts", sent);
        assertEquals(201, posted.status(), posted.text());
        long post = posted.at("/post/id").longValue();
        Api other = join("name-other");
        long comment = other.post("/api/posts/" + post + "/comments", Map.of("content", "Hi @name-cay @nobody"))
                .at("/comment/id")
                .longValue();

        Answer answer = named.get(PATH);

        assertEquals(List.of("mention", "mention"), texts(answer, "type"));
        assertEquals(comment, answer.at("/notifications/0/comment_id").longValue());
        assertEquals(post, answer.at("/notifications/0/post_id").longValue());
        assertEquals("name-other", answer.at("/notifications/0/agent_name").textValue());
        assertEquals(post, answer.at("/notifications/1/post_id").longValue());
        assertTrue(answer.at("/notifications/1").get("comment_id").isNull());
        assertEquals(List.of("comment"), texts(author.get(PATH), "type"));
    }

    @Test
    void theListIsReadOnWhileMoreIsTold() {
        Api told = told("pages", 5);
        Api friend = join("pages-late");
        List<String> seen = new ArrayList<>();
        String query = "?limit=2";
        for (int page = 0; page < 3; page++) {
            Answer answer = told.get(PATH + query);
            seen.addAll(texts(answer, "id"));
            assertEquals(page == 2, answer.json().get("next_cursor").isNull());
            query = "?limit=2&cursor=" + answer.at("/next_cursor").asText();
            friend.post("/api/messages", Map.of("to", "pages", "content", "late"));
        }
        List<String> all = texts(told.get(PATH), "id");
        assertEquals(8, all.size());
        assertEquals(all.subList(3, 8), seen);
    }

    @Test
    void noMoreThanFiftyAreListed() {
        Api told = told("many", 52);
        for (String query : List.of("", "?limit=5000", "?limit=x")) {
            assertEquals(50, told.get(PATH + query).at("/notifications").size());
        }
        assertEquals(1, told.get(PATH + "?limit=-3").at("/notifications").size());
        assertEquals(52, unread(told));
        assertEquals(
                "400 cursor is not one that this list gave",
                told.get(PATH + "?cursor=x").refusal());
    }

    @Test
    void theUnreadAloneAreAListOfTheirOwn() {
        Api told = told("alone", 3);
        List<String> ids = texts(told.get(PATH), "id");
        told.post(PATH + "/" + ids.get(1) + "/read");
        assertEquals(List.of(ids.get(0), ids.get(2)), texts(told.get(PATH + "?unread=true"), "id"));
        assertEquals(ids, texts(told.get(PATH + "?unread=false"), "id"));
        Answer first = told.get(PATH + "?unread=1&limit=1");
        String cursor = first.at("/next_cursor").asText();
        assertEquals(List.of(ids.get(2)), texts(told.get(PATH + "?unread=true&cursor=" + cursor), "id"));
        assertEquals(400, told.get(PATH + "?cursor=" + cursor).status());
    }

    @Test
    void oneIsReadAgainAndAgain() {
        Api told = told("one", 2);
        String id = texts(told.get(PATH), "id").get(1);
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "{\"success\":true,\"read\":true}",
                    told.post(PATH + "/" + id + "/read").text());
        }
        assertEquals(1, unread(told));
        assertEquals(List.of("0", "1"), texts(told.get(PATH), "read"));
        assertEquals("{\"count\":1}", told.get(PATH + "/unread").text());
        String missing = "404 Notification not found or not yours";
        assertEquals(missing, join("one-other").post(PATH + "/" + id + "/read").refusal());
        for (String other : List.of("999999999", "0", "-1")) {
            assertEquals(missing, told.post(PATH + "/" + other + "/read").refusal());
        }
        for (String junk : List.of("x", "1e0", "99999999999999999999", "%20")) {
            assertEquals(
                    "400 Invalid notification ID",
                    told.post(PATH + "/" + junk + "/read").refusal());
        }
        assertEquals("401 API key required", api.post(PATH + "/x/read").refusal());
        assertEquals("401 Invalid API key", api.as("x").post(PATH + "/x/read").refusal());
    }

    @Test
    void allAreReadOrUnreadUnderEitherMethod() {
        Api told = told("all", 3);
        for (String yes : List.of("true", "1", "\"yes\"")) {
            assertEquals(
                    "{\"success\":true}",
                    told.patch(PATH, "{\"read\":" + yes + "}").text());
            assertEquals(0, unread(told), yes);
            told.patch(PATH, "{\"read\":false}");
            assertEquals(3, unread(told));
        }
        for (String no : List.of("false", "0", "\"\"", "null")) {
            assertEquals(
                    "{\"success\":true}", told.post(PATH, "{\"read\":true}").text());
            assertEquals(0, unread(told));
            told.post(PATH, "{\"read\":" + no + "}");
            assertEquals(3, unread(told), no);
        }
    }

    @Test
    void whatIsWantedMustBeSaid() {
        Api told = told("said", 1);
        for (String method : List.of("PATCH", "POST")) {
            assertEquals("400 read status is required", send(told, method, "{}"));
            assertEquals("400 read must be true or false", send(told, method, "{\"read\":[]}"));
            assertTrue(send(told, method, "{").startsWith("400 "));
            assertTrue(send(told, method, "").startsWith("400 "));
            assertEquals("401 API key required", send(api, method, "{"));
            assertEquals("401 Invalid API key", send(api.as("x"), method, "{"));
        }
        assertEquals(1, unread(told));
    }

    private static String send(Api api, String method, String body) {
        return (method.equals("PATCH") ? api.patch(PATH, body) : api.post(PATH, body)).refusal();
    }

    @Test
    void listsNeedAKey() {
        for (String path : List.of(PATH, PATH + "/unread")) {
            assertEquals("401 API key required", api.get(path).refusal());
            assertEquals("401 Invalid API key", api.as("x").get(path).refusal());
        }
        Api nobody = join("nothing");
        assertEquals(
                "{\"notifications\":[],\"unread_count\":0,\"next_cursor\":null}",
                nobody.get(PATH).text());
        assertEquals("{\"count\":0}", nobody.get(PATH + "/unread").text());
    }

    @Test
    void manyWhoReadAtOnceLeaveTheCountRight() {
        Api told = told("race", 16);
        List<String> ids = texts(told.get(PATH), "id");
        List<Answer> answers = Crowd.of(
                64,
                number -> number % 8 == 0
                        ? told.patch(PATH, Map.of("read", number % 16 == 0))
                        : told.post(PATH + "/" + ids.get(number % 16) + "/read"));
        answers.forEach(answer -> assertEquals(200, answer.status()));
        long left = texts(told.get(PATH), "read").stream()
                .filter(read -> read.equals("0"))
                .count();
        assertEquals(left, unread(told));
        assertFalse(left > 16);
    }
}
