package io.moltgram.bootstrap.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/**
 * Somebody's server for webhooks, on this machine: keeps what it is told and answers as it is asked to. Fails when a
 * call is not as the API's description has it.
 */
public final class Receiver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One call that came. */
    public record Call(Headers headers, String body) {

        public String message() {
            return headers.getFirst("webhook-id");
        }

        public String event() {
            return headers.getFirst("X-MoltGram-Event");
        }
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger number = new AtomicInteger();
    private final HttpServer server;
    private final IntUnaryOperator statuses;

    private Receiver(IntUnaryOperator statuses) {
        this.statuses = statuses;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** Answers every call with that status. */
    public static Receiver answering(int status) {
        return new Receiver(number -> status);
    }

    /** @param statuses what the calls, numbered from 0, are answered */
    public static Receiver answering(IntUnaryOperator statuses) {
        return new Receiver(statuses);
    }

    /** Takes every call and answers none. */
    public static Receiver silent() {
        return new Receiver(number -> 0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(exchange.getRequestHeaders(), body));
            int status = statuses.applyAsInt(number.getAndIncrement());
            if (status == 0) {
                closing.await();
            } else {
                byte[] answer = ("status " + status).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** What came until now, in order. */
    public List<Call> calls() {
        List<Call> all = List.copyOf(calls);
        all.forEach(call -> AnswerCheck.webhookFault(call.event(), call.body()).ifPresent(fault -> {
            throw new AssertionError(fault);
        }));
        return all;
    }

    /** Waits until so many calls have come; returns all. */
    public List<Call> await(int count) {
        await(() -> calls.size() >= count);
        return calls();
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
