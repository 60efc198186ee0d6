package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Arrivals;
import io.moltgram.bootstrap.testing.ServerProcess;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stop while many requests are half sent and others keep arriving. */
@Timeout(180)
class StopUnderLoadTest {

    private static final int IN_FLIGHT = Integer.getInteger("moltgram.in.flight", 40);
    private static final int ARRIVING = Integer.getInteger("moltgram.arriving", 200);
    private static final Map<String, String> SETTINGS = Map.of(
            "MOLTGRAM_RATE_READS", "0",
            "MOLTGRAM_RATE_WRITES", "0",
            "MOLTGRAM_REGISTRATIONS_PER_HOUR", "0",
            "MOLTGRAM_SUSPICIOUS_BURST", "0");
    private static final int SPACES = 60_000;
    private static final String READING = "GET /api/posts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    private static final String READY = "GET /api/health/ready HTTP/1.1\r\nHost: x\r\n\r\n";

    @TempDir
    Path folder;

    @Test
    void whatIsInFlightIsAnsweredWhileOthersArrive() throws Exception {
        Path data = folder.resolve("data");
        List<Socket> waiting = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(data, SETTINGS);
                Socket probe = connect(server.url())) {
            assertTrue(ask(probe).startsWith("HTTP/1.1 200"));
            for (int i = 0; i < IN_FLIGHT; i++) {
                waiting.add(begin(server.url(), i));
            }
            awaitInFlight(server.url());
            try (Arrivals arrivals =
                    Arrivals.start(server.url(), ARRIVING, number -> READING, Duration.ofSeconds(40))) {
                while (arrivals.begun() < ARRIVING / 4) {
                    Thread.onSpinWait();
                }

                server.terminate();
                long told = System.nanoTime();
                String answer = ask(probe);
                while (answer.startsWith("HTTP/1.1 200")) {
                    answer = ask(probe);
                }
                long unready = System.nanoTime() - told;
                assertTrue(answer.startsWith("HTTP/1.1 503") || answer.isEmpty(), answer);
                long more = arrivals.begun() + ARRIVING / 4; // others come all the while
                while (arrivals.begun() < more) {
                    Thread.onSpinWait();
                }
                for (int i = 0; i < IN_FLIGHT; i++) {
                    assertEquals("HTTP/1.1 201", finish(waiting.get(i), i), "request " + i);
                }
                long last = System.nanoTime();
                server.awaitEnd(Duration.ofSeconds(40));
                long left = System.nanoTime() - last;
                arrivals.finish();

                assertTrue(server.said().contains("Stopped"), server.said());
                Map<String, Long> became = new TreeMap<>(arrivals.outcomes());
                assertEquals(null, became.get("half"), became.toString());
                assertEquals(null, became.get("late"), became.toString());
                Figure.say("%d in flight, none dropped; of those that arrived: %s", IN_FLIGHT, became);
                Figure.atMost(
                        100, "ms", TimeUnit.NANOSECONDS.toMillis(unready), "not ready, or not there, after the signal");
                Figure.atMost(1_000, "ms", TimeUnit.NANOSECONDS.toMillis(left), "end after the last answer");
            }
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
        Path log = data.resolve("moltgram.db-wal");
        assertTrue(Files.notExists(log) || Files.size(log) == 0, "the log of the database was left");
        try (Database database = Database.sqlite(SqliteSettings.of(data.resolve("moltgram.db")))) {
            Long agents = database.read(handle -> handle.createQuery("SELECT count(*) FROM agents")
                    .mapTo(Long.class)
                    .one());
            assertEquals(Long.valueOf(IN_FLIGHT), agents);
        }
    }

    /** Spaces first, so many that a busy machine does not take the sender for one that is too slow. */
    private static String body(int number) {
        return " ".repeat(SPACES) + "{\"name\":\"in-flight-" + number + "\"}";
    }

    private static Socket begin(URI server, int number) throws IOException {
        Socket socket = connect(server);
        String body = body(number);
        String begun = "POST /api/agents/register HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body.substring(0, SPACES);
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String finish(Socket socket, int number) throws IOException {
        socket.getOutputStream().write(body(number).substring(SPACES).getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.endsWith("}"), "request " + number + " was answered by: " + answer);
        return answer.substring(0, 12);
    }

    /** The server counts those whose head has come. */
    private static void awaitInFlight(URI server) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (new Api(server)
                        .get("/metrics")
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("moltgram_http_requests_in_flight"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum()
                < IN_FLIGHT) {
            assertTrue(System.nanoTime() < deadline, "they are not in flight");
        }
    }

    private static Socket connect(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
        return socket;
    }

    /** The first piece of the answer; empty when the server has closed the connection. */
    private static String ask(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(READY.getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[4096];
            int read = socket.getInputStream().read(piece);
            return read < 0 ? "" : new String(piece, 0, read, StandardCharsets.US_ASCII);
        } catch (SocketException e) {
            return "";
        }
    }
}
