package io.moltgram.bootstrap.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.cli.Operator;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another secret for sessions, while people are signed in. */
class SecretRotationTest {

    private static final int ROTATIONS = Math.min(100, Integer.getInteger("moltgram.rotations", 5));
    private static final int READERS = 4;

    private TestServer server;
    private Machine machine;

    @BeforeEach
    void start() {
        server = TestServer.start();
        machine = new Machine(
                server.data().getParent(),
                Map.of("MOLTGRAM_DATA_DIR", server.data().toString(), "HOST", "127.0.0.1", "PORT", "0"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void rotate(String options) {
        Machine.Outcome outcome = machine.types("secret rotate" + options);
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().endsWith("The server that runs has taken it.\n"), outcome.out());
    }

    @Test
    void noRequestFailsWhileSecretsTurn() throws InterruptedException, ExecutionException {
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Browser browser = new Browser(server.url());
            browser.register("turn-" + i);
            browsers.add(browser);
        }
        Browser desk = new Browser(server.url());
        desk.enter(server.adminCode());
        browsers.add(desk);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(browsers.size());
        try {
            List<Future<List<Integer>>> readings = browsers.stream()
                    .map(browser -> threads.submit(() -> read(browser, browser == desk, isOver)))
                    .toList();
            for (int i = 0; i < ROTATIONS; i++) {
                rotate("");
            }
            isOver.set(true);
            int requests = 0;
            for (Future<List<Integer>> reading : readings) {
                List<Integer> statuses = reading.get();
                requests += statuses.size();
                assertTrue(statuses.size() > ROTATIONS, statuses.toString());
                assertTrue(statuses.stream().allMatch(status -> status == 200), statuses.toString());
            }
            Figure.say("%d turns of the secret during %d requests, none failed", ROTATIONS, requests);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A page that leads to the door whoever is not known. */
    private static List<Integer> read(Browser browser, boolean isDesk, AtomicBoolean isOver) {
        List<Integer> statuses = new ArrayList<>();
        while (!isOver.get()) {
            statuses.add(browser.get(isDesk ? "/admin" : "/messages").statusCode());
        }
        return statuses;
    }

    @Test
    void aFormThatWasOpenBeforeIsTakenStill() {
        Browser ada = new Browser(server.url());
        ada.register("ada");
        String token = ada.token("/settings");
        rotate("");

        assertEquals(403, ada.post("/logout", "csrf", "0" + token).statusCode());
        assertEquals(303, ada.post("/logout", "csrf", token).statusCode());
    }

    @Test
    void aCodeForTheDeskOutlivesOneTurn() {
        String code = server.adminCode();
        rotate("");
        Browser desk = new Browser(server.url());
        desk.enter(code);

        assertEquals(200, desk.get("/admin").statusCode());
    }

    @Test
    void whoTurnedItStandsInTheAuditLog() {
        Browser desk = new Browser(server.url());
        desk.enter(server.adminCode());
        rotate("");
        String log = desk.get("/admin/audit").body();

        assertTrue(log.contains("secret.turned"), log);
        assertTrue(log.contains(Operator.here()), log);
    }

    @Test
    void afterATheftEverybodyIsSignedOut() {
        Browser ada = new Browser(server.url());
        ada.register("ada");
        assertEquals(200, ada.get("/messages").statusCode());
        rotate(" --end-sessions");

        assertEquals(303, ada.get("/messages").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"74, 0, 74 days old", "75, 1, 75 days old", "90, 1, 90 days old"})
    void itsAgeIsSaid(int days, int fixes, String said) throws IOException {
        Path file = server.data().resolve("secrets/session.secret");
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofDays(days)).minusSeconds(60)));

        Machine.Outcome outcome = machine.types("secret age");
        assertTrue(outcome.out().contains(said), outcome.out());
        assertEquals(
                fixes,
                outcome.out().lines().filter(line -> line.startsWith("-> ")).count());
        rotate("");
        assertTrue(machine.types("secret age").out().contains(" 0 days old"));
    }

    @Test
    void oneThatTheSettingsNameIsNotChangedHere() {
        Machine named = new Machine(
                server.data().getParent(),
                Map.of(
                        "NEXTAUTH_SECRET",
                        "s".repeat(40),
                        "MOLTGRAM_DATA_DIR",
                        server.data().toString()));

        Machine.Outcome outcome = named.types("secret rotate");
        assertEquals(78, outcome.code());
        assertTrue(outcome.err().contains("NEXTAUTH_SECRET_PREVIOUS"), outcome.err());
    }
}
