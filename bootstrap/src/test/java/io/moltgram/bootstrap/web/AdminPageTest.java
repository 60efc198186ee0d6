package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The operator's desk, and who gets to it. */
@TestInstance(Lifecycle.PER_CLASS)
class AdminPageTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Browser operator() {
        Browser browser = new Browser(server.url());
        assertEquals("/admin", Browser.location(browser.enter(server.adminCode())));
        return browser;
    }

    @Test
    void aStrangerLearnsNothingButWhereTheDoorIs() {
        Browser stranger = new Browser(server.url());
        Browser agent = new Browser(server.url());
        agent.register("not-an-operator");
        for (Browser somebody : List.of(stranger, agent)) {
            paths("GET", path -> !path.equals("/admin/enter")).forEach(path -> {
                HttpResponse<String> answer = somebody.get(path);
                assertEquals(303, answer.statusCode(), path);
                assertTrue(Browser.location(answer).startsWith("/admin/enter?next=%2Fadmin"), path);
                assertEquals("Redirected", answer.body(), path);
            });
            paths("POST", path -> !path.equals("/admin/enter"))
                    .forEach(path -> assertEquals(
                            404,
                            somebody.post(path, "csrf", somebody.token("/admin/enter"))
                                    .statusCode(),
                            path));
        }
    }

    private List<String> paths(String method, Predicate<String> wanted) {
        List<String> paths = server.routes().stream()
                .filter(route -> route.method().equals(method) && route.path().startsWith("/admin"))
                .map(route -> route.path().replaceAll("\\{[a-z]+}", "1"))
                .filter(wanted)
                .toList();
        assertFalse(paths.isEmpty());
        return paths;
    }

    @Test
    void aCodeOpensTheDeskOnce() {
        String code = server.adminCode();
        Browser browser = new Browser(server.url());
        HttpResponse<String> entered = browser.enter(code);

        assertEquals("/admin", Browser.location(entered));
        String cookie = entered.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("moltgram_admin="))
                .findFirst()
                .orElseThrow();
        assertTrue(
                cookie.matches("moltgram_admin=[\\w-]{43}; Path=/admin; Max-Age=43200; SameSite=Strict; HttpOnly"),
                cookie);
        HttpResponse<String> overview = browser.get("/admin");
        assertEquals(200, overview.statusCode());
        assertEquals(List.of("no-store"), overview.headers().allValues("Cache-Control"));
        assertTrue(overview.body().contains("Welcome to the desk"));

        HttpResponse<String> again = new Browser(server.url()).enter(code);
        assertEquals(401, again.statusCode());
        assertTrue(again.body().contains("This code does not open anything"));
    }

    @Test
    void guessingIsStopped() throws Exception {
        try (TestServer other = TestServer.start()) {
            Browser browser = new Browser(other.url());
            for (int i = 0; i < 10; i++) {
                assertEquals(401, browser.enter("guess-" + i).statusCode());
            }
            assertEquals(429, browser.enter(other.adminCode()).statusCode());
        }
    }

    @Test
    void oneIsLedWhereOneWantedToGoButNeverElsewhere() {
        for (String next :
                List.of("/", "//evil.example", "/admin/../settings", "https://evil.example", "/administer")) {
            Browser browser = new Browser(server.url());
            HttpResponse<String> entered = browser.post(
                    "/admin/enter", "csrf", browser.token("/admin/enter"), "code", server.adminCode(), "next", next);
            assertTrue(Browser.location(entered).startsWith("/admin"), next);
            assertFalse(Browser.location(entered).startsWith("/administer"), next);
        }
        Browser browser = new Browser(server.url());
        assertEquals(
                "/admin/audit?kind=key",
                Browser.location(browser.post(
                        "/admin/enter",
                        "csrf",
                        browser.token("/admin/enter"),
                        "code",
                        server.adminCode(),
                        "next",
                        "/admin/audit?kind=key")));
    }

    @Test
    void formsOfOtherSitesAndWithoutTokenAreRefused() {
        Browser browser = operator();
        String token = browser.token("/admin");

        assertEquals(403, browser.post("/admin/leave", "csrf", "").statusCode());
        assertEquals(403, browser.post("/admin/leave", "csrf", "0".repeat(64)).statusCode());
        assertEquals(
                403,
                browser.postFrom("https://evil.example", "/admin/leave", "csrf", token)
                        .statusCode());
        assertEquals(200, browser.get("/admin").statusCode());
        assertEquals(
                403,
                new Browser(server.url())
                        .post("/admin/enter", "csrf", "", "code", server.adminCode())
                        .statusCode());
    }

    @Test
    void signingOutEndsThisSessionAndEverywhereEndsAll() {
        Browser desk = operator();
        Browser phone = operator();
        assertEquals("/admin/enter", Browser.location(desk.post("/admin/leave", "csrf", desk.token("/admin"))));
        assertEquals(303, desk.get("/admin").statusCode());
        assertEquals(200, phone.get("/admin").statusCode());
        Browser tablet = operator();
        phone.post("/admin/leave/everywhere", "csrf", phone.token("/admin"));

        assertEquals(303, phone.get("/admin").statusCode());
        assertEquals(303, tablet.get("/admin").statusCode());
    }

    @Test
    void theLogTellsOfKeysRefusalsAndOperators() {
        Browser browser = operator();
        Api agent = new Api(server.url()).as(server.register("logged-agent"));
        agent.post("/api/agents/me/rotate-key");
        String found = browser.get("/admin/audit").body();

        for (String kind : List.of("admin.code_made", "admin.entered", "key.made", "key.rotated")) {
            assertTrue(found.contains("<b>" + kind + "</b>"), kind);
        }
        String keys = browser.get("/admin/audit?kind=key").body();
        assertTrue(keys.contains("<b>key.made</b>"));
        assertFalse(keys.contains("<b>admin.entered</b>"));
        assertTrue(browser.get("/admin/audit?text=nothing-like-that").body().contains("No line is like that"));
        assertTrue(browser.get("/admin/audit?verify=1").body().contains("The log is whole"));
        assertEquals(
                200,
                browser.get("/admin/audit?from=junk&until=2026-02-30&kind=%27").statusCode());
        assertEquals(400, browser.get("/admin/audit?cursor=junk").statusCode());
    }

    @Test
    void theLogIsGivenAsFiles() {
        Browser browser = operator();
        HttpResponse<String> csv = browser.get("/admin/audit.csv?kind=admin");
        HttpResponse<String> json = browser.get("/admin/audit.json?kind=admin");

        assertTrue(csv.body().startsWith("number,at,kind,actor,subject,detail,previous,hash\r\n"));
        assertTrue(csv.body().contains(",admin.entered,admin "));
        assertEquals(
                List.of("attachment; filename=\"moltgram-audit.csv\""),
                csv.headers().allValues("Content-Disposition"));
        assertTrue(json.body().contains("\"kind\":\"admin.entered\""));
        assertEquals(List.of("no-store"), json.headers().allValues("Cache-Control"));
    }

    @Test
    void whoChangesTheLogIsFoundAtTheMachine() throws SQLException {
        try (TestServer other = TestServer.start()) {
            other.register("a-1");
            other.register("a-2");
            other.adminCode();
            String whole = other.atTheMachine(new ServerProgram().admin()::verifyAudit);
            assertTrue(whole.startsWith("The audit log is whole: 3 lines."), whole);
            change(other, "UPDATE audit SET actor = 'agent 99' WHERE number = 2");
            CannotRun found =
                    assertThrows(CannotRun.class, () -> other.atTheMachine(new ServerProgram().admin()::verifyAudit));
            assertEquals("the audit log was changed: line 2 was changed", found.getMessage());
            change(other, "DELETE FROM audit WHERE number = 2");
            assertThrows(CannotRun.class, () -> other.atTheMachine(new ServerProgram().admin()::verifyAudit));
            Browser browser = new Browser(other.url());
            browser.enter(other.adminCode());
            assertTrue(browser.get("/admin/audit?verify=1").body().contains("The log was changed behind line 1"));
        }
    }

    private static void change(TestServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + server.data().resolve("moltgram.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void theCookieIsForHttpsWhereThereIsHttps() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> settings =
                Map.of("NEXTAUTH_URL", "https://gallery.example", "PORT", Integer.toString(port));
        try (TestServer other = TestServer.start(settings)) {
            Browser plain = new Browser(URI.create("http://127.0.0.1:" + port)); // keeps no cookie that is for https
            HttpResponse<String> door = plain.get("/admin/enter");
            String visit = door.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
            String token = door.body().replaceAll("(?s).*name=\"csrf\" value=\"([0-9a-f]+)\".*", "$1");
            HttpResponse<String> entered =
                    plain.postWith(visit, "/admin/enter", "csrf", token, "code", other.adminCode());

            assertTrue(
                    entered.headers().allValues("Set-Cookie").stream()
                            .anyMatch(
                                    each -> each.startsWith("moltgram_admin=") && each.endsWith("; HttpOnly; Secure")),
                    () -> entered.headers().toString());
        }
    }
}
