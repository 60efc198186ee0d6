package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Backups that an operator wants at once. */
class BackupsPageTest {

    private static final String PAGE = "/admin/backups";

    private static Browser operator(TestServer server) {
        Browser operator = new Browser(server.url());
        operator.enter(server.adminCode());
        return operator;
    }

    @Test
    void aBackupIsWrittenAndTriedFromTheDesk() {
        try (TestServer server = TestServer.start()) {
            server.register("ada");
            Browser operator = operator(server);
            assertTrue(operator.get(PAGE).body().contains("action=\"/admin/backups/write\""));

            HttpResponse<String> asked = operator.post(PAGE + "/write", "csrf", operator.token(PAGE));
            assertEquals(PAGE, Browser.location(asked));
            Receiver.await(() -> !operator.get(PAGE).body().contains("under way"));
            String written = operator.get(PAGE).body();
            assertTrue(written.contains("<b>Backup</b> <span class=\"tag\">done</span>"), written);
            assertTrue(operator.get(PAGE + ".json").body().contains("\"bytes\":"), written);

            operator.post(PAGE + "/drill", "csrf", operator.token(PAGE));
            Receiver.await(() -> !operator.get(PAGE).body().contains("under way"));
            String tried = operator.get(PAGE).body();
            assertFalse(tried.contains(">Never<") || tried.contains("failed"), tried);

            String log = operator.get("/admin/audit").body();
            assertTrue(log.contains("<b>backup.asked</b>") && log.contains("<b>drill.asked</b>"), log);
            String jobs = operator.get("/admin/jobs.csv").body();
            assertTrue(jobs.contains("write a backup,0,1,0,") && jobs.contains("try the newest backup,0,1,0,"), jobs);
        }
    }

    @Test
    void ofManyWhoAskAtOnceOneIsHeard() throws Exception {
        try (TestServer server = TestServer.start()) {
            Browser operator = operator(server);
            String token = operator.token(PAGE);
            ExecutorService many = Executors.newFixedThreadPool(16);
            try {
                Callable<Integer> asking =
                        () -> operator.post(PAGE + "/write", "csrf", token).statusCode();
                List<Integer> statuses = new ArrayList<>();
                for (var answer : many.invokeAll(Collections.nCopies(16, asking))) {
                    statuses.add(answer.get());
                }
                long heard = statuses.stream().filter(status -> status == 303).count();
                assertEquals(
                        16,
                        heard
                                + statuses.stream()
                                        .filter(status -> status == 409)
                                        .count());
                Receiver.await(() -> !operator.get(PAGE).body().contains("under way"));
                long lines = operator.get("/admin/audit.csv")
                        .body()
                        .lines()
                        .filter(line -> line.contains("backup.asked"))
                        .count();
                assertEquals(heard, lines);
            } finally {
                many.shutdown();
            }
        }
    }

    @Test
    void strangersAndForgedFormsAreRefused() {
        try (TestServer server = TestServer.start()) {
            assertEquals(
                    404,
                    new Browser(server.url()).post(PAGE + "/write", "csrf", "x").statusCode());
            assertEquals(
                    403, operator(server).post(PAGE + "/drill", "csrf", "x").statusCode());
        }
    }

    @Test
    void whatIsEncryptedIsNotTriedHere() {
        String recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
        try (TestServer server = TestServer.start(Map.of("BACKUP_RECIPIENT", recipient))) {
            Browser operator = operator(server);

            assertFalse(operator.get(PAGE).body().contains("action=\"/admin/backups/drill\""));
            assertEquals(
                    409,
                    operator.post(PAGE + "/drill", "csrf", operator.token(PAGE)).statusCode());
        }
    }

    @Test
    void everythingTheServerDoesByItselfIsListed() {
        try (TestServer server = TestServer.start(Map.of("BACKUP_SEGMENTS", "segments"))) {
            Browser operator = operator(server);
            List<String> names = List.of(
                    "keep commits",
                    "look after streams",
                    "look at the figures",
                    "look at the switches",
                    "look for another secret",
                    "remove expired stories",
                    "tell of alerts",
                    "tell webhooks",
                    "write a backup",
                    "write down counts of views",
                    "write down errors");

            Receiver.await(() -> operator.get("/admin/jobs.csv").body().contains("write down errors,1,"));
            String jobs = operator.get("/admin/jobs").body();
            names.forEach(name -> assertTrue(jobs.contains("<b>" + name + "</b>"), name));
            assertTrue(jobs.contains("every 0.5 s"), jobs);
        }
    }
}
