package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.SelfSigned;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SIGHUP has a server do, which "systemctl reload" sends. */
class HangUpTest {

    @TempDir
    Path folder;

    @Test
    void itTakesUpSettingsAndTheCertificateAndGoesOnServing() throws Exception {
        SelfSigned first = SelfSigned.in(folder);
        limitLikes("7");
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), settings(first))) {
            HttpClient before = trusting(first.trusting());
            String old = limits(before, server);

            limitLikes("9");
            hangUp(server);
            awaitWord(server, "MOLTGRAM_LIKES_PER_HOUR: 7 -> 9");
            assertNotEquals(old, limits(before, server));

            limitLikes("many");
            Files.writeString(first.key(), "half a key");
            hangUp(server);
            awaitWord(server, "The settings are refused, those before hold: ");
            awaitWord(server, first.chain() + " cannot be taken up: ");

            limitLikes("9");
            SelfSigned second = SelfSigned.in(folder);
            hangUp(server);
            awaitWord(server, "was taken up");
            assertTrue(limits(trusting(second.trusting()), server).contains("\"likes\":9"));
            assertEquals(
                    200,
                    get(trusting(second.trusting()), server, "/api/health/ready")
                            .statusCode());
        }
    }

    @Test
    void theServiceUnitSendsIt() throws IOException {
        String unit = Files.readString(Path.of("../scripts/deploy/moltgram.service"));

        assertTrue(unit.contains("\nExecReload=/bin/kill -HUP $MAINPID\n"), unit);
    }

    private void limitLikes(String number) throws IOException {
        Files.write(folder.resolve(".env.production.local"), List.of("MOLTGRAM_LIKES_PER_HOUR=" + number));
    }

    private static Map<String, String> settings(SelfSigned mine) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            String port = Integer.toString(free.getLocalPort());
            return Map.of(
                    "PORT",
                    port,
                    "MOLTGRAM_BASE_URL",
                    "https://localhost:" + port,
                    "MOLTGRAM_TLS_CERTIFICATE",
                    mine.chain().toString(),
                    "MOLTGRAM_TLS_KEY",
                    mine.key().toString(),
                    "BACKUP_SEGMENTS",
                    "off");
        }
    }

    private static void hangUp(ServerProcess server) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-HUP", Long.toString(server.pid()))
                        .start()
                        .waitFor());
    }

    private static HttpClient trusting(SSLContext context) {
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static String limits(HttpClient client, ServerProcess server) {
        return get(client, server, "/api/limits").body();
    }

    private static HttpResponse<String> get(HttpClient client, ServerProcess server, String path) {
        URI at = URI.create("https://localhost:" + server.url().getPort() + path);
        try {
            return client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWord(ServerProcess server, String word) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!server.said().contains(word)) {
            assertTrue(System.nanoTime() < end, () -> "it does not say " + word + " but " + server.said());
            LockSupport.parkNanos(10_000_000);
        }
    }
}
