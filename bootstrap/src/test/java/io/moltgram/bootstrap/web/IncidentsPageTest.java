package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Incidents at the desk, from the machine, and as everybody sees them. */
@TestInstance(Lifecycle.PER_CLASS)
class IncidentsPageTest {

    private TestServer server;
    private Browser desk;
    private Browser reader;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("MOLTGRAM_CONTACT", "ops@example.com"));
        desk = new Browser(server.url());
        desk.enter(server.adminCode());
        reader = new Browser(server.url());
        reader.register("status-reader");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String path, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "csrf";
        fields[1] = desk.token("/admin/incidents");
        System.arraycopy(more, 0, fields, 2, more.length);
        return desk.post(path, fields);
    }

    /** As somebody sees it who is signed in; for all others it is kept for 20 seconds. */
    private String status(String language) {
        return reader.get("/status?lang=" + language).body();
    }

    @Test
    void anIncidentGoesFromTheDeskToTheStatusPageAndItsReview() {
        String place = Browser.location(send("/admin/incidents", "title", "Pictures <b>fail</b>", "severity", "P1"));
        assertTrue(place.matches("/admin/incidents/[0-9]+"), place);
        assertEquals(
                303, send(place + "/note", "text", "The disk of host-7 is full").statusCode());
        String open = status("en");
        assertTrue(open.contains("<b>Pictures fail</b> <small>In part out of order · open</small>"), open);
        assertFalse(open.contains("host-7"), "the timeline is for operators");
        assertTrue(open.contains("mailto:ops@example.com"), open);
        send(place + "/mitigate", "text", "Uploads are off");
        send(place + "/resolve", "text", "There is room again");
        assertEquals(409, send(place + "/resolve", "text", "again").statusCode());
        assertEquals(409, send(place + "/mitigate", "text", "again").statusCode());

        String page = desk.get(place).body();
        assertTrue(page.contains("host-7") && page.contains("There is room again"), page);
        String review = desk.get(place + "/review.md").body();
        assertTrue(review.contains("| Severity | P1 |") && review.contains("| resolved | admin 1 |"), review);
        assertTrue(desk.get("/admin/audit?kind=incident.noted").body().contains("Uploads are off"));
    }

    @Test
    void theMachineKeepsThemToo() {
        String opened = server.atTheMachine(
                (settings, out) -> new ServerProgram().incidents().open(settings, "p2", "Slow today", out));
        long id = Long.parseLong(opened.replaceAll("Opened: ([0-9]+) .*\\s*", "$1"));
        for (String step : new String[] {"note", "mitigate", "resolve"}) {
            server.atTheMachine(
                    (settings, out) -> new ServerProgram().incidents().go(settings, step, id, "by " + step, out));
        }
        String shown = server.atTheMachine(
                (settings, out) -> new ServerProgram().incidents().show(settings, id, out));
        assertTrue(shown.contains("resolved") && shown.contains("by mitigate"), shown);
        assertTrue(server.atTheMachine(new ServerProgram().incidents()::list).contains("Slow today"));
        assertTrue(server.atTheMachine(
                        (settings, out) -> new ServerProgram().incidents().review(settings, id, out))
                .contains("## What caused it"));
        assertTrue(status("ko").contains("Slow today"));

        assertThrows(
                CannotRun.class,
                () -> server.atTheMachine(
                        (settings, out) -> new ServerProgram().incidents().show(settings, 999, out)));
        assertThrows(
                CannotRun.class,
                () -> server.atTheMachine(
                        (settings, out) -> new ServerProgram().incidents().open(settings, "bad", "x", out)));
    }

    @Test
    void whatOnlyOperatorsNeedToKnowIsTheirs() {
        send("/admin/incidents", "title", "A secret is old", "severity", "P3");

        assertFalse(status("en").contains("A secret is old"));
    }

    @Test
    void whatIsWrongIsRefused() {
        assertEquals(
                400, send("/admin/incidents", "title", " ", "severity", "P1").statusCode());
        assertEquals(
                400, send("/admin/incidents", "title", "x", "severity", "P9").statusCode());
        assertEquals(404, send("/admin/incidents/999/note", "text", "x").statusCode());
        assertEquals(404, desk.get("/admin/incidents/999").statusCode());
    }

    @Test
    void whoFindsAFlawKnowsWhomToTell() {
        HttpResponse<String> text = new Browser(server.url()).get("/.well-known/security.txt");

        assertTrue(text.body().startsWith("Contact: mailto:ops@example.com\nExpires: 2"), text.body());
        assertTrue(text.body().contains("/.well-known/security.txt\n"), text.body());
        String refused = new Browser(server.url()).post("/login", "key", "x").body();
        assertTrue(refused.contains("mailto:ops@example.com"), refused);
    }
}
