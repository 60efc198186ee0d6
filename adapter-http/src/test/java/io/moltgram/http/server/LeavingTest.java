package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LeavingTest {

    /** Longer than a connection without a request lasts on a server that leaves and has nothing to do. */
    private static final int LONG_MILLIS = 3_600;

    @TempDir
    Path folder;

    @Test
    void asLongAsOthersAreAtWorkANewConnectionIsStillAnswered() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Routes routes = to -> {
            to.get("/api/slow", ctx -> {
                begun.countDown();
                assertTrue(released.await(30, TimeUnit.SECONDS));
                ctx.result("slow");
            });
            to.get("/api/quick", ctx -> ctx.result("quick"));
        };
        try (ServedRoutes served = new ServedRoutes(ServedRoutes.settings(folder), routes);
                Socket unused = served.connect()) {
            CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> served.get("/api/slow"));
            assertTrue(begun.await(20, TimeUnit.SECONDS));
            CompletableFuture<Void> stopped =
                    CompletableFuture.runAsync(() -> served.server().stop());
            unused.setSoTimeout(LONG_MILLIS);

            assertThrows(
                    SocketTimeoutException.class, () -> unused.getInputStream().read(), "it was closed");
            unused.setSoTimeout(20_000);
            unused.getOutputStream()
                    .write("GET /api/quick HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(unused.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(answer.contains("Connection: close"), answer);
            assertTrue(answer.endsWith("quick"), answer);
            released.countDown();
            assertEquals("slow", slow.get().body());
            stopped.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoGoesAtOnceAnswersWhatWasAskedAndWaitsForNothingElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Routes routes = to -> to.get("/api/slow", ctx -> {
            begun.countDown();
            assertTrue(released.await(30, TimeUnit.SECONDS));
            ctx.result("slow");
        });
        try (ServedRoutes served = new ServedRoutes(ServedRoutes.settings(folder), routes);
                Socket unused = served.connect()) {
            CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> served.get("/api/slow"));
            assertTrue(begun.await(20, TimeUnit.SECONDS));
            CompletableFuture<Void> stopped =
                    CompletableFuture.runAsync(() -> served.server().stopAtOnce());

            assertEquals(-1, unused.getInputStream().read());
            released.countDown();
            assertEquals("slow", slow.get().body());
            stopped.get(30, TimeUnit.SECONDS);
        }
    }
}
