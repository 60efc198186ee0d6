package io.moltgram.http.server;

import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** A server on a free port with some routes, and ways to talk to it. */
final class ServedRoutes implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final HttpSettings.Rates UNLIMITED = new HttpSettings.Rates(0, 0, Duration.ofSeconds(60));

    /** Knows one key, {@code good}, of agent 7. */
    static final Callers CALLERS = new Callers(key -> key.equals("good")
            ? Optional.of(new KeyHolder(new AgentId(7), new KeyId(1), Scope.ALL))
            : Optional.empty());

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ServedRoutes(HttpSettings settings, Routes... routes) {
        this(settings, ErrorPages.plain(), routes);
    }

    ServedRoutes(HttpSettings settings, ErrorPages pages, Routes... routes) {
        InstantSource clock = () -> NOON;
        server = new HttpServer(
                settings,
                Set.of(routes),
                pages,
                new Json(),
                new RouteTable(),
                CALLERS,
                new MemoryStorage().retrying(clock),
                Watched.by(clock),
                new RequestRates(settings, new CountingWindows(clock), CALLERS, clock),
                new SwitchGate(SwitchBoard.untouched(), clock),
                new HotFiles(0),
                clock);
        server.start();
    }

    static HttpSettings settings(Path temporary) {
        return settings(temporary, UNLIMITED, Set.of(), "http://gram.example");
    }

    static HttpSettings settings(Path temporary, HttpSettings.Rates rates, Set<AddressRange> proxies, String baseUrl) {
        return new HttpSettings(
                "127.0.0.1", 0, URI.create(baseUrl), proxies, HttpSettings.Limits.standard(), rates, temporary);
    }

    int port() {
        return server.port();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends the bytes as they stand and reads until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    HttpServer server() {
        return server;
    }

    @Override
    public void close() {
        server.stopAtOnce();
    }
}
