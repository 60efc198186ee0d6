package io.moltgram.bootstrap.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * Requests that arrive so many a second whatever becomes of those before, each on a connection of its own, as a proxy
 * in front sends them. What became of each is counted.
 */
public final class Arrivals implements AutoCloseable {

    /** So many wait at once, as a proxy has so many connections; further ones arrive when there is room. */
    private static final int MOST_OPEN = 2_000;

    private static final int PIECE = 16 << 10;

    private final InetSocketAddress server;
    private final int perSecond;
    private final LongFunction<String> requests;
    private final Duration patience;
    private final Thread thread = new Thread(this::work, "arrivals");
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final List<Long> millis = new ArrayList<>();
    private volatile boolean isOver;
    private volatile long begun;
    private int open;

    private Arrivals(URI server, int perSecond, LongFunction<String> requests, Duration patience) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.perSecond = perSecond;
        this.requests = requests;
        this.patience = patience;
        thread.setDaemon(true);
    }

    /** @param requests the whole text of each, which must ask for the connection to be closed */
    public static Arrivals start(URI server, int perSecond, LongFunction<String> requests, Duration patience) {
        Arrivals arrivals = new Arrivals(server, perSecond, requests, patience);
        arrivals.thread.start();
        return arrivals;
    }

    /** How many were begun until now. */
    public long begun() {
        return begun;
    }

    /** Sends no more, and waits until each was answered or patience is out. */
    public void finish() {
        isOver = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        finish();
    }

    /**
     * How often what happened, after the end: a status where the answer was whole, {@code refused} where no connection
     * came about, {@code nothing} where it was closed without a byte, {@code half} where part of an answer came, and
     * {@code late} where none came in time.
     */
    public Map<String, Long> outcomes() {
        return outcomes;
    }

    /** From the moment a request was due until its answer was whole, in milliseconds, after the end. */
    public List<Long> millis() {
        return millis;
    }

    private static final class Call {
        private final long due;
        private final ByteBuffer request;
        private final ByteBuffer answer = ByteBuffer.allocate(PIECE);
        private String head = "";
        private long length;

        private Call(long due, String request) {
            this.due = due;
            this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void work() {
        try (Selector selector = Selector.open()) {
            long first = System.nanoTime();
            long end = Long.MAX_VALUE;
            while (!isOver || open > 0 && System.nanoTime() < end) {
                if (isOver && end == Long.MAX_VALUE) {
                    end = System.nanoTime() + patience.toNanos();
                }
                long due = (System.nanoTime() - first) * perSecond / TimeUnit.SECONDS.toNanos(1);
                while (!isOver && begun < due && open < MOST_OPEN) {
                    begin(selector, first + begun * TimeUnit.SECONDS.toNanos(1) / perSecond);
                }
                selector.select(key -> step(key, (Call) key.attachment()), 1);
            }
            for (SelectionKey key : selector.keys()) {
                if (key.isValid()) {
                    end(key, "late");
                }
            }
        } catch (IOException e) {
            count("broken: " + e);
        }
    }

    private void begin(Selector selector, long due) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        Call call = new Call(due, requests.apply(begun));
        begun++;
        open++;
        SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT, call);
        try {
            if (channel.connect(server)) {
                send(key, channel, call);
            }
        } catch (IOException e) {
            end(key, "refused");
        }
    }

    private void step(SelectionKey key, Call call) {
        SocketChannel channel = (SocketChannel) key.channel();
        if (key.isConnectable()) {
            try {
                channel.finishConnect();
            } catch (IOException e) {
                end(key, "refused");
                return;
            }
        }
        try {
            if (call.request.hasRemaining()) {
                send(key, channel, call);
            } else {
                receive(key, channel, call);
            }
        } catch (IOException e) {
            end(key, call.length == 0 ? "nothing" : "half");
        }
    }

    private void send(SelectionKey key, SocketChannel channel, Call call) throws IOException {
        channel.write(call.request);
        key.interestOps(call.request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void receive(SelectionKey key, SocketChannel channel, Call call) throws IOException {
        call.answer.clear();
        int read = channel.read(call.answer);
        if (read >= 0) {
            call.length += read;
            if (call.head.isEmpty()) {
                call.head = new String(call.answer.array(), 0, read, StandardCharsets.ISO_8859_1);
            }
        } else if (call.length == 0) {
            end(key, "nothing");
        } else if (isWhole(call)) {
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - call.due));
            end(key, call.head.substring(9, 12));
        } else {
            end(key, "half");
        }
    }

    /** As long as it says; requests are such that it says so in its first piece. */
    private static boolean isWhole(Call call) {
        int body = call.head.indexOf("\r\n\r\n") + 4;
        String lower = call.head.toLowerCase(Locale.ROOT);
        int said = lower.indexOf("\r\ncontent-length: ");
        if (body < 4 || said < 0 || said > body) {
            return false;
        }
        int from = said + "\r\ncontent-length: ".length();
        return call.length - body == Long.parseLong(lower.substring(from, lower.indexOf('\r', from)));
    }

    private void end(SelectionKey key, String outcome) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) { // it is closed however
        }
        open--;
        count(outcome);
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }
}
