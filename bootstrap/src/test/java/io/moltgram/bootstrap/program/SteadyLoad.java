package io.moltgram.bootstrap.program;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Reads and writes without end, each request on a connection of its own, as a proxy in front sends them. */
final class SteadyLoad implements AutoCloseable {

    private static final int CALLERS = 4;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_NANOS = 10_000_000;

    private final URI url;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicInteger names = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean isOver;

    private SteadyLoad(URI url) {
        this.url = url;
    }

    static SteadyLoad start(URI url) {
        SteadyLoad load = new SteadyLoad(url);
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(load::call, "caller-" + i);
            caller.setDaemon(true);
            caller.start();
            load.callers.add(caller);
        }
        return load;
    }

    /** Every request that was not answered as it should have been, a line each. */
    String failures() {
        return String.join("\n", failures);
    }

    void awaitMore(int requests) {
        long wanted = answered.get() + requests;
        while (answered.get() < wanted && failures.isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void call() {
        while (!isOver) {
            ask("GET /api/posts HTTP/1.1\r\n", "", "HTTP/1.1 200");
            String body = "{\"name\":\"load-" + names.incrementAndGet() + "\"}";
            ask("POST /api/agents/register HTTP/1.1\r\n", body, "HTTP/1.1 201");
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void ask(String request, String body, String expected) {
        String answer = "nothing";
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String text =
                    request + "Host: x\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            answered.incrementAndGet();
        } catch (IOException e) {
            answer = e.toString();
        }
        if (!answer.startsWith(expected)) {
            failures.add(request.substring(0, 12) + " was answered by "
                    + answer.lines().findFirst().orElse("nothing"));
        }
    }

    @Override
    public void close() {
        isOver = true;
        for (Thread caller : callers) {
            try {
                caller.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
