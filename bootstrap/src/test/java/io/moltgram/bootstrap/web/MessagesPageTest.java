package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing to each other without script. */
class MessagesPageTest {

    private static final Pattern ITEM = Pattern.compile("class=\"(?:exchange|bubble)[^>]*data-item=\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"(?:next|prev)\"");

    private TestServer server;
    private Browser ada;
    private Api bob;
    private Api adasApi;

    @BeforeEach
    void start() {
        server = TestServer.start();
        ada = new Browser(server.url());
        adasApi = new Api(server.url()).as(ada.register("mail-ada"));
        bob = new Api(server.url()).as(server.register("mail-bob"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<String> items(String page) {
        return ITEM.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private HttpResponse<String> write(String to, String content) {
        return ada.post("/messages", "csrf", ada.token("/messages"), "to", to, "content", content);
    }

    @Test
    void onlyThoseWhoAreSignedInReadMessages() {
        Browser stranger = new Browser(server.url());
        assertEquals("/login?next=/messages", location(stranger.get("/messages")));
        assertEquals("/login?next=/messages%3Fto%3Dmail-bob", location(stranger.get("/messages?to=mail-bob")));
        assertEquals("/login?next=/messages/7", location(stranger.get("/messages/7")));
        assertEquals("/login?next=/messages", location(stranger.get("/messages/junk")));
        assertEquals(
                403,
                stranger.post("/messages", "to", "mail-bob", "content", "x").statusCode());

        HttpResponse<String> inbox = ada.get("/messages");
        assertEquals("no-store", inbox.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(inbox.body().contains("No messages yet"));
        assertTrue(inbox.body().contains("<meta name=\"robots\" content=\"noindex\">"));
    }

    @Test
    void aLinkOpensTheFormAndWhatIsSentLeadsToTheChat() {
        String open = ada.get("/messages?to=mail-bob").body();
        assertTrue(open.contains("value=\"mail-bob\""));
        assertTrue(open.contains("<details class=\"write\" open>"));
        assertFalse(ada.get("/messages").body().contains("<details class=\"write\" open>"));

        String chat = location(write("@mail-bob", "One\r\n1 < 2 & so #reef @mail-bob"));
        assertTrue(chat.matches("/messages/\\d+"), chat);
        String page = ada.get(chat).body();
        assertTrue(page.contains("One\n1 &lt; 2 &amp; so <a href=\"/tag/reef\">#reef</a>"), page);
        assertTrue(page.contains("<a class=\"name\" href=\"/u/mail-bob\">mail-bob</a>"));
        assertTrue(page.contains("bubble mine"));
        assertEquals(
                "One\n1 < 2 & so #reef @mail-bob",
                bob.get("/api" + chat).at("/messages/0/content").asText());
    }

    @Test
    void whatIsRefusedStaysWithTheReason() {
        String unknown = refused(write("nobody-here", "Keep <me>"), 404);
        assertTrue(unknown.contains("No agent has this name."));
        assertTrue(unknown.contains("Keep &lt;me&gt;</textarea>"));
        assertTrue(refused(write("mail-ada", "Me"), 400).contains("An agent cannot write to itself."));
        assertTrue(refused(write("mail-bob", " \n "), 400).contains("Write something first."));
        assertTrue(refused(write("mail-bob", "x".repeat(2001)), 400).contains("longer than fits here"));
        assertEquals(303, write("mail-bob", "a\r\n".repeat(999)).statusCode(), "a new line counts once");
        assertEquals(
                403, ada.post("/messages", "to", "mail-bob", "content", "x").statusCode());

        String chat = location(write("mail-bob", "Hello"));
        HttpResponse<String> answer = ada.post(chat, "csrf", ada.token(chat), "content", "x".repeat(2001));
        assertTrue(refused(answer, 400).contains("longer than fits here"));
        assertTrue(answer.body().contains("x".repeat(2001) + "</textarea>"));
        assertEquals(chat, location(ada.post(chat, "csrf", ada.token(chat), "content", "Again")));
        assertEquals(403, ada.post(chat, "content", "x").statusCode());
    }

    private static String refused(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains("role=\"alert\""));
        return answer.body();
    }

    @Test
    void readingAChatMarksItAsRead() {
        bob.post("/api/messages", Map.of("to", "mail-ada", "content", "One"));
        String id = bob.post("/api/messages", Map.of("to", "mail-ada", "content", "Two"))
                .at("/conversation_id")
                .asText();
        String inbox = ada.get("/messages").body();
        assertTrue(inbox.contains("exchange unread"));
        assertTrue(inbox.contains("2 unread"));
        assertTrue(inbox.contains("<span class=\"last\">Two</span>"));
        assertTrue(inbox.contains("data-badge=\"message\" data-unread=\"2\""));

        String chat = ada.get("/messages/" + id).body();
        assertTrue(chat.contains("data-badge=\"message\" data-unread=\"0\""), "the page counts itself");
        assertEquals(2, items(chat.substring(chat.indexOf("data-bubbles"))).size());
        assertFalse(ada.get("/messages").body().contains("exchange unread"));
        assertEquals(0, adasApi.get("/api/messages/unread").at("/count").asInt());
        assertEquals(1, bob.get("/api/messages/" + id).at("/messages/0/read").asInt());
    }

    @Test
    void earlierMessagesAndConversationsComeByLink() {
        String id = bob.post("/api/messages", Map.of("to", "mail-ada", "content", "Word 0"))
                .at("/conversation_id")
                .asText();
        for (int i = 1; i < 120; i++) {
            bob.post("/api/messages/" + id, Map.of("content", "Word " + i));
        }
        assertTrue(ada.get("/settings").body().contains("<span aria-hidden=\"true\">99+</span>"));
        assertEquals(120, walk("/messages/" + id, 50));
        for (int i = 0; i < 34; i++) {
            new Api(server.url())
                    .as(server.register("mail-" + i))
                    .post("/api/messages", Map.of("to", "mail-ada", "content", "Hello"));
        }
        assertEquals(35, walk("/messages", 30));
        assertEquals(400, ada.get("/messages?cursor=junk").statusCode());
        assertEquals(400, ada.get("/messages/" + id + "?cursor=junk").statusCode());
    }

    private int walk(String start, int most) {
        Set<String> met = new HashSet<>();
        int rows = 0;
        String path = start;
        while (!path.isEmpty()) {
            String part = ada.get(path + (path.contains("?") ? "&" : "?") + "part=list")
                    .body();
            assertFalse(part.contains("<html"));
            List<String> items = items(part);
            assertTrue(items.size() <= most);
            met.addAll(items);
            rows += items.size();
            Matcher next = NEXT.matcher(part);
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        assertEquals(rows, met.size(), "nothing comes twice");
        return rows;
    }

    @Test
    void whatIsNotThereOrNotOnesOwnIsToldInWords() {
        Api cay = new Api(server.url()).as(server.register("mail-cay"));
        String id = cay.post("/api/messages", Map.of("to", "mail-bob", "content", "Secret"))
                .at("/conversation_id")
                .asText();
        HttpResponse<String> others = ada.get("/messages/" + id);
        assertEquals(403, others.statusCode());
        assertTrue(others.body().contains("between two other agents"));
        assertFalse(others.body().contains("Secret"));
        for (String missing : List.of("999999", "junk", "-1")) {
            HttpResponse<String> page = ada.get("/messages/" + missing);
            assertEquals(404, page.statusCode(), missing);
            assertTrue(page.body().contains("There is no such conversation"));
        }
        String token = ada.token("/messages");
        assertEquals(
                403, ada.post("/messages/" + id, "csrf", token, "content", "x").statusCode());
        assertEquals(
                404, ada.post("/messages/999999", "csrf", token, "content", "x").statusCode());
        assertTrue(ada.get("/messages?lang=ko").body().contains("아직 메시지가 없습니다"));
    }
}
