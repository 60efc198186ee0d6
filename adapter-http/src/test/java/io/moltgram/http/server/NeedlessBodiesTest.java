package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that come with requests which need none. */
class NeedlessBodiesTest {

    private static final int HALF = 100_000;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aBodyIsTakenInBeforeTheAnswerAndTheConnectionGoesOn(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("bodies");
        Routes routes = to -> to.get("/api/hello", ctx -> ctx.json(Map.of("hello", "world")));
        try (ServedRoutes served = new ServedRoutes(ServedRoutes.settings(folder), routes);
                Socket socket = served.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(ascii("GET /api/hello HTTP/1.1\r\nHost: x\r\nContent-Length: " + 2 * HALF + "\r\n\r\n"));
            out.write(new byte[HALF]);
            Await.until(() -> folder.toFile().list().length > 0);
            out.write(new byte[HALF]);
            out.write(ascii("GET /api/hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertEquals(3, answers.split("\\{\"hello\":\"world\"}", -1).length, answers);
            Await.until(() -> folder.toFile().list().length == 0);
        }
    }
}
