package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends too much reads that it was too much, however it is sent. */
@TestInstance(Lifecycle.PER_CLASS)
class TooLargeBodiesTest {

    private ServedRoutes served;
    private Path folder;

    @BeforeAll
    void serve(@TempDir Path temporary) {
        folder = temporary.resolve("bodies");
        Routes routes = to -> to.post("/api/json", ctx -> {
            JsonBody.of(ctx);
            ctx.json(Map.of());
        });
        served = new ServedRoutes(ServedRoutes.settings(folder), routes);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        String most = "{\"text\":\"" + "a".repeat(1_048_576 - 11) + "\"}";
        assertEquals(200, served.post("/api/json", most).statusCode());
        HttpResponse<String> over = served.post("/api/json", most + " ");
        assertEquals(413, over.statusCode());
        assertEquals(
                "{\"error\":\"Request body is too large (max 1048576 bytes)\",\"limit\":1048576,"
                        + "\"code\":\"body_too_large\"}",
                over.body());
        assertEquals(413, served.post("/api/json", "a".repeat(12_000_000)).statusCode());
        Await.until(() -> folder.toFile().list().length == 0);
    }

    @Test
    void aChunkedBodyOverTheLimitIsRefused() throws IOException {
        try (Socket socket = served.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /api/json HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + "a".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void aClientThatAsksFirstIsRefusedAtOnce() throws IOException {
        String answer = served.raw("POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n"
                + "Expect: 100-continue\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    /** A proxy, say, which hands the question on and waits for nothing. */
    @Test
    void aClientThatAsksAndSendsAtOnceReadsTheAnswer() throws IOException {
        try (Socket socket = served.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n"
                            + "Expect: 100-continue\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[20_000_000]);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }
}
