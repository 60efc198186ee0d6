package io.moltgram.bootstrap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Listens to a server's stream over a socket of its own, as a client of server-sent events does; the last chunk ends
 * it.
 */
public final class Listener implements AutoCloseable {

    /** An event that came; {@code data} is null where there was none. */
    public record Event(String id, String type, JsonNode data) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private Listener(Socket socket) {
        this.socket = socket;
        Thread reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens a stream and waits for its beginning. */
    public static Listener open(URI server, String key, String lastEventId) {
        return open(server, "/api/stream", "X-API-Key: " + key, lastEventId);
    }

    /** The same as a browser with that session does. */
    public static Listener live(URI server, String session, String lastEventId) {
        return open(server, "/live", "Cookie: moltgram_session=" + session, lastEventId);
    }

    /** Looks at a post, as its page does for anybody. */
    public static Listener at(URI server, String post) {
        return open(server, "/post/" + post + "/live", "Accept: text/event-stream", "");
    }

    /** How many comments the post had when it began. */
    public long comments() {
        return events.get(0).data().path("comments").asLong();
    }

    private static Listener open(URI server, String path, String header, String lastEventId) {
        try {
            Socket socket = new Socket(server.getHost(), server.getPort());
            String last = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: test\r\nAccept-Encoding: gzip\r\n" + header + "\r\n"
                                    + last + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Listener listener = new Listener(socket);
            if (!listener.begun.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the stream did not begin: " + listener.headers);
            }
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has come so far, without the greeting. */
    public List<Event> events() {
        return events.stream().filter(event -> !event.type().equals("ready")).toList();
    }

    /** The types of what has come, once it is so many. */
    public List<String> await(int count) {
        Receiver.await(() -> events().size() >= count);
        return events().stream().map(Event::type).toList();
    }

    public String lastId() {
        return events.get(events.size() - 1).id();
    }

    public List<String> headers() {
        return List.copyOf(headers);
    }

    /** Waits until the server ends the stream. */
    public boolean awaitEnd() {
        try {
            return over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                headers.add(line);
            }
            String id = "";
            String type = "";
            String data = "";
            for (String line = lines.readLine(); line != null && !line.equals("0"); line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                    events.add(new Event(id, type, JSON.readTree(data)));
                    begun.countDown();
                }
            }
        } catch (IOException e) { // the socket was closed
        } finally {
            begun.countDown();
            over.countDown();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
