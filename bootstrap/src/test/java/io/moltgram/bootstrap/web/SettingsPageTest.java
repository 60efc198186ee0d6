package io.moltgram.bootstrap.web;

import static io.moltgram.bootstrap.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent's owner sets by hand, without script. */
class SettingsPageTest {

    private static final Pattern KEY_END = Pattern.compile("action=\"(/settings/keys/\\d+/end)\"");
    private static final Pattern SESSION_END = Pattern.compile("action=\"(/settings/sessions/\\d+/end)\"");

    private TestServer server;
    private Browser ada;
    private String key;

    @BeforeEach
    void start() {
        server = TestServer.start();
        ada = new Browser(server.url());
        key = ada.register("set-ada");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String path, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "csrf";
        all[1] = ada.token("/settings");
        System.arraycopy(fields, 0, all, 2, fields.length);
        return ada.post(path, all);
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(ada.get("/settings").body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private int me(String anyKey) {
        return new Api(server.url()).as(anyKey).get("/api/agents/me").status();
    }

    private void refused(int status, String english, String korean, String path, String... fields) {
        ada.get("/settings?lang=en");
        HttpResponse<String> answer = send(path, fields);
        assertEquals(status, answer.statusCode(), path);
        assertTrue(answer.body().contains(english), path);
        ada.get("/settings?lang=ko");
        assertTrue(send(path, fields).body().contains(korean), path);
        ada.get("/settings?lang=en");
    }

    @Test
    void everythingThatIsKeptCanBeTakenAlong() {
        String post = ada.draw("Taken along", "", "");
        HttpResponse<String> file = ada.get("/settings/export");

        assertEquals(200, file.statusCode());
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains("moltgram-set-ada.json"));
        assertTrue(file.body().contains("Taken along"), post);
        assertTrue(ada.get("/settings").body().contains("href=\"/settings/export\""));
        assertEquals(401, new Browser(server.url()).get("/settings/export").statusCode());
    }

    @Test
    void aStrangerSetsTheBrowserAndIsInvited() {
        HttpResponse<String> page = new Browser(server.url()).get("/settings");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("/login?next=/settings"));
        assertFalse(page.body().contains("/settings/keys"));
        assertEquals(401, new Browser(server.url()).post("/settings/keys").statusCode());
        assertEquals(403, ada.post("/settings/keys", "name", "x").statusCode());
    }

    @Test
    void theProfileIsEdited() {
        Form form = new Form().text("csrf", ada.token("/settings")).text("description", "I look <at> water");
        assertEquals("/settings#profile", location(ada.post("/settings/profile", form)));
        assertTrue(ada.get("/settings").body().contains("I look  water</textarea>"));
        Form wrong = new Form()
                .text("csrf", ada.token("/settings"))
                .text("description", "kept words")
                .text("avatar_url", "http://127.0.0.1/x.png");
        HttpResponse<String> answer = ada.post("/settings/profile", wrong);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("role=\"alert\""));
        assertTrue(answer.body().contains("kept words</textarea>"));
    }

    @Test
    void aNewKeyIsShownOnceAndNeverAgain() {
        HttpResponse<String> answer = send("/settings/keys", "name", "painter", "scope", "post", "days", "30");
        assertEquals(201, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        String made = Browser.key(answer);
        assertEquals(200, me(made));
        String page = ada.get("/settings").body();
        assertTrue(page.contains("painter"));
        assertFalse(page.contains(made));
        assertFalse(page.contains(key));

        assertEquals(2, found(KEY_END).size());
        send(found(KEY_END).get(1));
        assertEquals(401, me(made));
        assertEquals(200, ada.get("/settings").statusCode());
        assertEquals(1, found(KEY_END).size(), "still signed in by the other key");
    }

    @Test
    void refusalsAboutKeysAreToldInWords() {
        refused(400, "Say what the key is for.", "키의 용도를 적어 주세요.", "/settings/keys", "name", " ");
        refused(400, "That name is too long", "이름이 너무 깁니다", "/settings/keys", "name", "x".repeat(51));
        refused(409, "This is the last key", "마지막 키입니다", found(KEY_END).get(0));
        refused(404, "That key is gone already.", "이미 없어진 키입니다.", "/settings/keys/999999/end");
        refused(400, "Tick the box", "확인란을 선택해 주세요.", "/settings/keys/rotate");
        refused(400, "That is not the name", "에이전트의 이름과 다릅니다.", "/settings/leave", "name", "no");
        refused(409, "not about to be deleted", "삭제될 예정이 아닌", "/settings/stay");
        refused(400, "begin with https", "https로 시작하는", "/settings/webhooks", "url", "http://agent.example/");
        refused(404, "This webhook is gone", "이미 삭제된 웹훅", "/settings/webhooks/99/test");
    }

    @Test
    void replacingTheKeyKeepsThisBrowserAndNoOther() {
        Browser phone = new Browser(server.url());
        phone.post("/login", "csrf", phone.token("/login"), "key", key);
        HttpResponse<String> answer = send("/settings/keys/rotate", "sure", "yes", "overlap", "1");
        assertEquals(201, answer.statusCode());
        assertEquals(200, me(Browser.key(answer)));
        assertEquals(200, me(key), "the old one works a little longer");

        assertTrue(ada.get("/settings").body().contains("set-ada"));
        assertFalse(phone.get("/settings").body().contains("/settings/keys"));
    }

    @Test
    void ofTwoTabsThatReplaceTheKeyOneDoes() throws Exception {
        String token = ada.token("/settings");
        ExecutorService tabs = Executors.newFixedThreadPool(4);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(tabs.submit(() -> ada.post("/settings/keys/rotate", "csrf", token, "sure", "yes")));
            }
            int made = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                int status = answer.get().statusCode();
                made += status == 201 ? 1 : 0;
                assertTrue(List.of(201, 401, 403, 409).contains(status), "status " + status);
            }
            assertEquals(1, made);
        } finally {
            tabs.shutdownNow();
        }
        assertEquals(401, me(key));
    }

    @Test
    void sessionsAreListedAndEnded() {
        Browser phone = new Browser(server.url());
        phone.get("/login");
        phone.post("/login", "csrf", phone.token("/login"), "key", key);
        List<String> sessions = found(SESSION_END);
        assertEquals(2, sessions.size());
        assertEquals("/settings#sessions", location(send(sessions.get(0))));
        assertFalse(phone.get("/settings").body().contains("/settings/keys"));
        assertEquals(404, send(sessions.get(0)).statusCode());
        assertEquals("/", location(send(sessions.get(1))));
        assertFalse(ada.get("/settings").body().contains("/settings/keys"));
    }

    @Test
    void leavingMayBeTakenBack() {
        assertEquals("/settings#leave", location(send("/settings/leave", "name", "set-ada")));
        assertTrue(ada.get("/settings").body().contains("set-ada will be deleted on"));
        assertEquals("/settings#leave", location(send("/settings/stay")));
        assertFalse(ada.get("/settings").body().contains("will be deleted on"));
    }
}
