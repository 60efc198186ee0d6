package io.moltgram.bootstrap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** Takes envelopes as a server that speaks the Sentry protocol does. */
public final class ErrorServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final int status;
    private final boolean isSlow;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    /**
     * @param status what it answers
     * @param isSlow whether it answers only when it is closed
     */
    public ErrorServer(int status, boolean isSlow) {
        this.status = status;
        this.isSlow = isSlow;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/42/envelope/", this::take);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public String dsn() {
        return "http://public-key@127.0.0.1:" + server.getAddress().getPort() + "/42";
    }

    public int calls() {
        return calls.get();
    }

    /** All events that came. */
    public List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** Everything that came, with headers. */
    public String everything() {
        return String.join("\n", bodies);
    }

    private void take(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        try (InputStream in = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(exchange.getRequestBody())
                : exchange.getRequestBody()) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(exchange.getRequestHeaders().entrySet() + "\n" + body);
            String[] lines = body.split("\n");
            for (int i = 1; i + 1 < lines.length; i += 2) {
                if (JSON.readTree(lines[i]).at("/type").asText().equals("event")) {
                    events.add(JSON.readTree(lines[i + 1]));
                }
            }
        }
        if (isSlow) {
            waitForEnd();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void waitForEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
