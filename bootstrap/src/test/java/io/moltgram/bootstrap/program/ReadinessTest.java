package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.ServerProcess;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever feeds the server requests learns in time when to stop. */
class ReadinessTest {

    private static final String READY = "/api/health/ready";
    private static final String LIVE = "/api/health/live";

    @TempDir
    Path folder;

    @Test
    void aServerThatIsWellSaysSo() {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_RATE_READS", "1"))) {
            Api anyone = new Api(server.url());
            for (int i = 0; i < 5; i++) { // and no limit keeps it from that
                assertEquals("{\"status\":\"ready\"}", anyone.get(READY).text());
                assertEquals("{\"status\":\"live\"}", anyone.get(LIVE).text());
            }
        }
    }

    @Test
    void withoutAPlaceForPicturesItIsAliveAndNotReady() throws IOException {
        try (TestServer server = TestServer.start()) {
            Api anyone = new Api(server.url());
            Path media = server.data().resolve("media");
            Files.move(media, server.data().resolve("away"));
            Files.writeString(media, "in the way");

            Api.Answer answer = anyone.get(READY);

            assertEquals("503 The place for pictures is unwell", answer.refusal());
            assertEquals("not_ready", answer.at("/code").asText());
            assertEquals(200, anyone.get(LIVE).status());
        }
    }

    /** On a connection that stays open, while a request in flight keeps the server from ending. */
    @Test
    void aServerThatStopsIsNotReadyAtOnce() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), Map.of());
                Socket slow = connect(server.url());
                Socket probe = connect(server.url())) {
            slow.getOutputStream()
                    .write("POST /api/agents/register HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(ask(probe).startsWith("HTTP/1.1 200"));

            server.terminate();
            long began = System.nanoTime();
            String answer = ask(probe);
            while (answer.startsWith("HTTP/1.1 200")) {
                answer = ask(probe);
            }
            long taken = System.nanoTime() - began;

            assertTrue(answer.startsWith("HTTP/1.1 503") || answer.isEmpty(), answer);
            assertTrue(taken < Duration.ofSeconds(2).toNanos(), "it took " + Duration.ofNanos(taken));
        }
    }

    private static Socket connect(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        return socket;
    }

    /** The first piece of the answer; empty when the server has closed the connection. */
    private static String ask(Socket socket) throws IOException {
        try {
            socket.getOutputStream()
                    .write(("GET " + READY + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] piece = new byte[4096];
            int read = in.read(piece);
            return read < 0 ? "" : new String(piece, 0, read, StandardCharsets.US_ASCII);
        } catch (SocketException e) {
            return "";
        }
    }
}
