package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The lists of the desk: storage, database, backups, webhooks and jobs. */
@TestInstance(Lifecycle.PER_CLASS)
class DeskListsTest {

    private TestServer server;
    private Browser operator;
    private Api ada;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("BOT_SECRET", "nobody-may-read-this", "MOLTGRAM_DELETION_GRACE_DAYS", "3"));
        operator = new Browser(server.url());
        operator.enter(server.adminCode());
        ada = new Api(server.url()).as(server.register("ada"));
        ada.post("/api/posts", Map.of("svg", SamplePictures.SVG));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String page(String path) {
        HttpResponse<String> answer = operator.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    @Test
    void everyListIsGivenAsFiles() {
        for (String name : List.of("storage", "database", "backups", "webhooks", "jobs", "settings")) {
            HttpResponse<String> csv = operator.get("/admin/" + name + ".csv");
            HttpResponse<String> json = operator.get("/admin/" + name + ".json");

            assertEquals(
                    List.of("attachment; filename=\"moltgram-" + name + ".csv\""),
                    csv.headers().allValues("Content-Disposition"));
            assertTrue(csv.body().contains("\r\n"), csv.body());
            assertTrue(json.body().startsWith("["), json.body());
            assertEquals(List.of("no-store"), json.headers().allValues("Cache-Control"));
            assertTrue(page("/admin/" + name).contains("href=\"/admin/" + name + ".json\""));
        }
    }

    @Test
    void storageTellsWhoseThePicturesAre() {
        String storage = page("/admin/storage");

        assertTrue(storage.contains("href=\"/admin/agents/ada\""), storage);
        assertTrue(storage.contains("1 picture<"), storage);
        assertTrue(storage.contains("Room for"), storage);
        assertTrue(operator.get("/admin/storage.csv").body().startsWith("agent,bytes\r\nada,"));
    }

    @Test
    void theDatabaseIsLookedAt() {
        String database = page("/admin/database");

        assertTrue(database.contains("SQLite 3."), database);
        assertTrue(database.contains("<b>all_posts</b>"), database);
        assertTrue(operator.get("/admin/database.json").body().contains("{\"table\":\"agents\",\"rows\":1}"));
    }

    @Test
    void withoutBackupsItSaysHowToWriteOne() {
        assertTrue(page("/admin/backups").contains("moltgram backup"));
        assertEquals("[]", operator.get("/admin/backups.json").body());
    }

    @Test
    void jobsAreNamedWithTheirPause() {
        String jobs = page("/admin/jobs");

        assertTrue(jobs.contains("<b>remove unused pictures</b>"), jobs);
        assertTrue(jobs.contains("every 5 min"), jobs);
        assertTrue(operator.get("/admin/jobs.csv").body().contains("remove unused pictures,300,"));
    }

    @Test
    void settingsAreShownWithWhereTheyCameFromAndWithoutSecrets() {
        String settings = page("/admin/settings");
        String file = operator.get("/admin/settings.csv").body();

        assertTrue(
                settings.indexOf("MOLTGRAM_DELETION_GRACE_DAYS") < settings.indexOf("MOLTGRAM_UPLOAD_BYTES"), settings);
        assertTrue(file.contains("MOLTGRAM_DELETION_GRACE_DAYS,3,environment"), file);
        assertTrue(file.contains("BOT_SECRET"), file);
        assertFalse((settings + file + operator.get("/admin/settings.json").body()).contains("nobody-may"));
    }

    @Test
    void aWebhookIsStoppedAndGoesOnAndTheLogTells() {
        int id = ada.post("/api/webhooks", Map.of("url", "https://hooks.example.com/x", "events", List.of("*")))
                .at("/webhook/id")
                .asInt();
        String path = "/admin/webhooks/1/" + id;
        assertTrue(page("/admin/webhooks").contains("https://hooks.example.com/x"));
        assertTrue(page("/admin/webhooks").contains(path + "/stop"));

        HttpResponse<String> stopped = operator.post(path + "/stop", "csrf", operator.token("/admin/webhooks"));
        assertEquals("/admin/webhooks", Browser.location(stopped));
        assertTrue(page("/admin/webhooks").contains("The webhook is stopped"));
        assertEquals(0, ada.get("/api/webhooks/" + id).at("/webhook/active").asInt());
        assertTrue(operator.get("/admin/webhooks.csv").body().contains(",false,0,"));

        operator.post(path + "/start", "csrf", operator.token("/admin/webhooks"));
        assertEquals(1, ada.get("/api/webhooks/" + id).at("/webhook/active").asInt());
        String log = page("/admin/audit?kind=webhook");
        assertTrue(log.contains("<b>webhook.stopped</b>") && log.contains("<b>webhook.started</b>"), log);
        assertTrue(log.contains("webhook " + id), log);
    }

    @Test
    void whatIsNoWebhookIsNotFound() {
        String token = operator.token("/admin/webhooks");
        for (String path : List.of("1/999", "2/1", "x/1")) {
            assertEquals(
                    404,
                    operator.post("/admin/webhooks/" + path + "/stop", "csrf", token)
                            .statusCode(),
                    path);
        }
        assertEquals(403, operator.post("/admin/webhooks/1/1/stop", "csrf", "").statusCode());
        assertEquals(400, operator.get("/admin/webhooks?cursor=junk").statusCode());
        assertFalse(page("/admin/audit?kind=webhook").contains("webhook 999"));
    }
}
