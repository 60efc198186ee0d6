package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowClientsTest {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private ServedRoutes serve() {
        HttpSettings.Limits limits = new HttpSettings.Limits(
                1_048_576,
                10_485_760,
                41_943_040,
                8_192,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                1_000,
                Duration.ofSeconds(2),
                1_000,
                Duration.ofSeconds(10));
        HttpSettings settings = new HttpSettings(
                "127.0.0.1", 0, URI.create("http://gram.example"), Set.of(), limits, ServedRoutes.UNLIMITED, folder);
        return new ServedRoutes(settings, to -> {
            to.get("/slow", ctx -> {
                arrived.countDown();
                assertTrue(mayAnswer.await(10, TimeUnit.SECONDS));
                ctx.result("at last");
            });
            to.get("/quick", ctx -> ctx.result("quick"));
            to.post("/body", ctx -> ctx.result(String.valueOf(ctx.bodyAsBytes().length)));
        });
    }

    /** Sends a byte whenever the server is seen to be alive, until it closes the connection. */
    private static void dripUntilClosed(ServedRoutes served, String start, char drip) throws IOException {
        try (Socket socket = served.connect()) {
            socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            Await.until(() -> {
                try {
                    socket.getOutputStream().write(drip);
                    socket.setSoTimeout(50);
                    return socket.getInputStream().read() < 0;
                } catch (java.net.SocketTimeoutException e) {
                    return false;
                } catch (IOException e) {
                    return true;
                }
            });
        }
    }

    @Test
    void headersThatDripAreGivenUp() throws IOException {
        try (ServedRoutes served = serve()) {
            dripUntilClosed(served, "GET /quick HTTP/1.1\r\nX: ", 'a');
            assertEquals(200, served.get("/quick").statusCode());
        }
    }

    @Test
    void bodiesThatDripAreGivenUp() throws IOException {
        try (ServedRoutes served = serve()) {
            dripUntilClosed(served, "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n", 'a');
            assertEquals(200, served.get("/quick").statusCode());
        }
    }

    @Test
    void aStopLetsARequestInFlightFinishAndTakesNoOther() throws Exception {
        try (ServedRoutes served = serve()) {
            CompletableFuture<String> slow =
                    CompletableFuture.supplyAsync(() -> served.get("/slow").body());
            assertTrue(arrived.await(10, TimeUnit.SECONDS));
            int port = served.port();
            CompletableFuture<Void> stopped =
                    CompletableFuture.runAsync(() -> served.server().stop());
            Await.until(() -> isClosed(port));
            assertTrue(!stopped.isDone());
            mayAnswer.countDown();
            assertEquals("at last", slow.get(10, TimeUnit.SECONDS));
            stopped.get(10, TimeUnit.SECONDS);
        }
    }

    private static boolean isClosed(int port) {
        try {
            new Socket("127.0.0.1", port).close();
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aPortThatIsTakenStopsTheStart() {
        try (ServedRoutes served = serve()) {
            HttpSettings taken = new HttpSettings(
                    "127.0.0.1",
                    served.port(),
                    URI.create("http://gram.example"),
                    Set.of(),
                    HttpSettings.Limits.standard(),
                    ServedRoutes.UNLIMITED,
                    folder);
            assertThrows(java.io.UncheckedIOException.class, () -> new ServedRoutes(taken));
        }
    }
}
