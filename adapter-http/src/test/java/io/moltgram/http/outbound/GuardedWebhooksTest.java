package io.moltgram.http.outbound;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moltgram.application.contract.WebhookSenderContract;
import io.moltgram.application.webhook.HookAnswer;
import io.moltgram.application.webhook.Parcel;
import io.moltgram.application.webhook.WebhookSender;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.webhook.Delivery;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.domain.webhook.WebhookId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

class GuardedWebhooksTest implements WebhookSenderContract {

    private static final Instant AT = Instant.parse("2026-06-01T12:00:00.123Z");

    private final Map<String, String> names = new ConcurrentHashMap<>(Map.of("127.0.0.1", "127.0.0.1"));
    private final List<HttpExchange> seen = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private GuardedWebhooks webhooks;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        webhooks = client(true);
    }

    private GuardedWebhooks client(boolean allowLoopback) {
        SocketAddressResolver resolver = new SocketAddressResolver() {
            @Override
            public void resolve(
                    String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
                promise.succeeded(Optional.ofNullable(names.get(host))
                        .map(address -> List.of(new InetSocketAddress(address, port)))
                        .orElse(List.of()));
            }
        };
        return new GuardedWebhooks(allowLoopback, Optional.of(resolver), Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        over.countDown();
        webhooks.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public WebhookSender sender() {
        return webhooks;
    }

    @Override
    public String addressThatAnswers(int status, String text) {
        return address(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String deadAddress() {
        return "http://127.0.0.1:1/";
    }

    private String address(int status, Map<String, String> headers, byte[] answer) {
        return address(exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        });
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private String address(Answering answering) {
        String path = "/" + seen.size() + "-" + System.identityHashCode(answering);
        server.createContext(path, exchange -> {
            try (exchange) {
                seen.add(exchange);
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                answering.answer(exchange);
            }
        });
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Parcel parcel(String url) {
        return new Parcel(
                new WebhookId(7), url, new HookSecret("Jefe"), HookEvent.POST_LIKED, "msg_1", "{\"ü\":1}", AT);
    }

    private static HookAnswer send(GuardedWebhooks client, String url) {
        return client.send(parcel(url)).toCompletableFuture().join();
    }

    @Test
    void aDeliveryCarriesWhatTheContractSays() {
        send(webhooks, addressThatAnswers(200, ""));

        var headers = seen.get(0).getRequestHeaders();
        assertEquals("POST", seen.get(0).getRequestMethod());
        assertEquals("{\"ü\":1}", bodies.get(0));
        assertEquals("application/json", headers.getFirst("Content-Type"));
        assertEquals("MoltGram-Webhooks/1.0", headers.getFirst("User-Agent"));
        assertEquals("post.liked", headers.getFirst("X-MoltGram-Event"));
        assertEquals("7-" + AT.toEpochMilli(), headers.getFirst("X-MoltGram-Delivery"));
        assertEquals(
                HookSignature.plain(new HookSecret("Jefe"), bodies.get(0)), headers.getFirst("X-MoltGram-Signature"));
        assertEquals("msg_1", headers.getFirst("webhook-id"));
        assertEquals(Long.toString(AT.getEpochSecond()), headers.getFirst("webhook-timestamp"));
        assertEquals(
                HookSignature.standard(new HookSecret("Jefe"), "msg_1", AT, bodies.get(0)),
                headers.getFirst("webhook-signature"));
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        String target = addressThatAnswers(200, "ok");
        HookAnswer answer = send(webhooks, address(302, Map.of("Location", target), new byte[0]));

        assertEquals(Optional.of(302), answer.status());
        assertFalse(answer.success());
        assertEquals(1, seen.size());
    }

    @Test
    void ofALongAnswerTheBeginningIsKept() {
        String text = "é".repeat(1_000_000);
        HookAnswer answer = send(webhooks, addressThatAnswers(200, text));

        assertTrue(answer.success());
        assertEquals("é".repeat(Delivery.LONGEST_ANSWER), answer.text());
    }

    @Test
    void whatNoStoreKeepsIsLeftOut() {
        byte[] awkward = {'a', 0, '\n', 27, (byte) 0xff, 'b'};

        assertEquals(
                "a\n\ufffdb", send(webhooks, address(200, Map.of(), awkward)).text());
    }

    @Test
    void whoNeverAnswersIsLeftAfterAWhile() {
        HookAnswer silent = send(webhooks, address(exchange -> pause()));

        assertEquals(HookAnswer.failed("timeout"), silent);
    }

    @Test
    void aStatusCountsEvenIfTheTextNeverEnds() {
        HookAnswer answer = send(webhooks, address(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            pause();
        }));

        assertTrue(answer.success());
        assertEquals("a", answer.text());
    }

    private void pause() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aNameThatLeadsInsideIsNotCalled() {
        names.put("inside.example", "10.0.0.1");
        names.put("metadata.example", "169.254.169.254");
        names.put("self.example", "127.0.0.1");
        GuardedWebhooks strict = client(false);
        for (String name : List.of("inside.example", "metadata.example", "self.example", "nowhere.example")) {
            assertEquals(HookAnswer.failed("refused address"), send(strict, "https://" + name + "/"), name);
        }
        assertEquals(HookAnswer.failed("refused address"), send(strict, addressThatAnswers(200, "ok")));
        strict.close();

        assertEquals(List.of(), seen);
    }

    @Test
    void plainHttpIsForThisMachineAloneAndOnlyIfAllowed() {
        assertDoesNotThrow(() -> webhooks.check("http://localhost:8080/hook", 100));
        assertDoesNotThrow(() -> webhooks.check("http://[::1]:8080/hook", 100));
        assertDoesNotThrow(() -> webhooks.check("https://127.0.0.1/hook", 100));
        assertEquals("Webhook URL must use HTTPS", refusal(webhooks, "http://example.com/"));
        try (GuardedWebhooks strict = client(false)) {
            assertEquals("Webhook URL must use HTTPS", refusal(strict, "http://127.0.0.1/"));
            for (String host : List.of(
                    "127.0.0.1",
                    "localhost",
                    "localhost.",
                    "a.localhost",
                    "[::1]",
                    "[::]",
                    "10.1.1.1",
                    "192.168.0.1",
                    "172.16.0.1",
                    "169.254.169.254",
                    "100.64.0.1",
                    "2130706433",
                    "0x7f000001",
                    "0177.0.0.1",
                    "[::ffff:127.0.0.1]",
                    "[64:ff9b::7f00:1]",
                    "metadata.google.internal",
                    "user@example.com",
                    "")) {
                assertEquals(
                        "Webhook URL must not point to private/internal networks",
                        refusal(strict, "https://" + host),
                        host);
            }
            assertDoesNotThrow(() -> strict.check("https://fc-example.com/", 100));
        }
    }

    private static String refusal(GuardedWebhooks client, String url) {
        return assertThrows(Refusal.class, () -> client.check(url, 100)).text();
    }
}
