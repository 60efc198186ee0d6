package io.moltgram.http.outbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedPicturesTest {

    private static final byte[] PICTURE = new byte[100_000];

    static {
        Arrays.fill(PICTURE, (byte) 7);
    }

    /** Answers from a table and remembers what it was asked. */
    private static final class Names implements SocketAddressResolver {

        private final Map<String, List<String>> table = new ConcurrentHashMap<>();
        private final List<String> asked = new CopyOnWriteArrayList<>();

        @Override
        public void resolve(
                String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
            asked.add(host);
            List<InetSocketAddress> found = new ArrayList<>();
            for (String address : table.getOrDefault(host, List.of())) {
                found.add(new InetSocketAddress(address, port));
            }
            promise.succeeded(found);
        }
    }

    private final Names names = new Names();
    private final List<HttpExchange> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private HttpServer server;
    private GuardedPictures strict;
    private GuardedPictures lenient;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        names.table.put("localhost", List.of("127.0.0.1"));
        names.table.put("127.0.0.1", List.of("127.0.0.1"));
        strict = client(false);
        lenient = client(true);
    }

    private GuardedPictures client(boolean allowLoopback) {
        return new GuardedPictures(
                "1.2", URI.create("http://gram.example"), allowLoopback, Optional.of(names), Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        over.countDown();
        strict.close();
        lenient.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(exchange);
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            switch (path) {
                case "/picture" -> send(exchange, "image/png", PICTURE);
                case "/page" -> send(exchange, "text/html", PICTURE);
                case "/packed" -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    send(exchange, "image/png", PICTURE);
                }
                case "/endless" -> endless(exchange);
                case "/announced" -> {
                    exchange.getResponseHeaders().set("Content-Type", "image/png");
                    exchange.sendResponseHeaders(200, 10_485_761);
                    exchange.getResponseBody().flush();
                    over.await();
                }
                case "/most" -> send(exchange, "image/png", new byte[10_485_760]);
                case "/slow" -> over.await();
                case "/trickle" -> trickle(exchange);
                case "/loop" -> redirect(exchange, "/loop");
                case "/metadata" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
                case "/inside" -> redirect(exchange, "http://inside.example/");
                case "/file" -> redirect(exchange, "file:///etc/passwd");
                case "/1" -> redirect(exchange, "/2");
                case "/2" -> redirect(exchange, "/3");
                case "/3" -> redirect(exchange, "/picture");
                case "/0" -> redirect(exchange, "/1");
                case "/cut" -> {
                    exchange.getResponseHeaders().set("Content-Type", "image/png");
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(new byte[10]);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Set-Cookie", "a=b");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < 1_000; i++) {
            out.write(PICTURE);
        }
    }

    private void trickle(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(1);
        exchange.getResponseBody().flush();
        over.await();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String reason(GuardedPictures pictures, String address) {
        Refusal refusal =
                assertThrows(Refusal.class, () -> pictures.fetch("image_url", address, folder.resolve("x")), address);
        assertEquals("image_url could not be fetched", refusal.text());
        assertEquals("picture_not_fetched", refusal.code());
        assertEquals(Refusal.Kind.UNUSABLE, refusal.kind());
        return String.valueOf(refusal.facts().get("reason"));
    }

    @Test
    void aPictureIsFetched() throws IOException {
        Path target = folder.resolve("picture");
        lenient.fetch("image_url", at("/picture"), target);
        lenient.fetch("image_url", at("/3"), target);
        assertArrayEquals(PICTURE, Files.readAllBytes(target));
        var headers = seen.get(2).getRequestHeaders();
        assertEquals("MoltGram/1.2 (+http://gram.example)", headers.getFirst("User-Agent"));
        assertTrue(headers.getFirst("Accept").startsWith("image/*"));
        assertEquals("identity", headers.getFirst("Accept-Encoding"));
        assertEquals(null, headers.getFirst("Cookie"));
    }

    @Test
    void aPictureOfTheMostBytesIsFetchedAndNotOneByteMore() throws IOException {
        Path target = folder.resolve("picture");
        lenient.fetch("image_url", at("/most"), target);
        assertEquals(10_485_760, Files.size(target));
        assertEquals("too large", reason(lenient, at("/announced")));
        assertEquals("too large", reason(lenient, at("/endless")));
        assertTrue(Files.size(folder.resolve("x")) <= 10_485_760);
    }

    @Test
    void whatIsNoPictureIsNotFetched() {
        assertEquals("status 404", reason(lenient, at("/nothing")));
        assertEquals("not a picture", reason(lenient, at("/page")));
        assertEquals("not a picture", reason(lenient, at("/packed")));
        assertEquals("connection failed", reason(lenient, at("/cut")));
        assertEquals("connection failed", reason(lenient, "http://127.0.0.1:1/"));
    }

    @Test
    void slowServersAreGivenUp() {
        assertEquals("timeout", reason(lenient, at("/slow")));
        assertEquals("timeout", reason(lenient, at("/trickle")));
    }

    @Test
    void redirectsAreFollowedThreeTimes() throws IOException {
        lenient.fetch("image_url", at("/1"), folder.resolve("picture"));
        assertEquals(PICTURE.length, Files.size(folder.resolve("picture")));
        assertEquals("too many redirects", reason(lenient, at("/0")));
        assertEquals("too many redirects", reason(lenient, at("/loop")));
    }

    @Test
    void redirectsIntoPrivateNetworksAreRefused() {
        names.table.put("inside.example", List.of("10.0.0.1"));
        assertEquals("refused address", reason(lenient, at("/metadata")));
        assertEquals("refused address", reason(lenient, at("/inside")));
        assertEquals("refused address", reason(lenient, at("/file")));
        assertEquals(
                List.of("127.0.0.1", "inside.example"),
                names.asked.stream().distinct().toList());
    }

    @Test
    void namesThatLeadInsideAreRefusedWithoutAConnection() {
        String port = ":" + server.getAddress().getPort() + "/picture";
        names.table.put("loop.example", List.of("127.0.0.1"));
        names.table.put("mixed.example", List.of("1.1.1.1", "127.0.0.1"));
        names.table.put("six.example", List.of("::1"));
        names.table.put("mapped.example", List.of("::ffff:127.0.0.1"));
        for (String name : List.of("loop.example", "mixed.example", "six.example", "mapped.example", "none.example")) {
            assertEquals("refused address", reason(strict, "http://" + name + port), name);
        }
        assertEquals(List.of(), seen);
    }

    @Test
    void addressesThatAreRefusedAreNotEvenResolved() {
        for (String address : List.of(at("/picture"), "http://localhost/", "http://[::1]/", "http://0x7f.1/")) {
            Refusal refusal = assertThrows(
                    Refusal.class, () -> strict.fetch("avatar_url", address, folder.resolve("x")), address);
            assertEquals("avatar_url must not point to internal/private networks", refusal.text());
        }
        assertEquals(List.of(), names.asked);
    }
}
