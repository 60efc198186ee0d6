package io.moltgram.bootstrap.bench;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A thousand open event streams: what each costs in memory, and how long a post takes to reach them all. */
final class StreamBench {

    private static final int AGENTS = 250;
    private static final int EACH = 4;

    private StreamBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (TestServer server = TestServer.start()) {
            Api star = new Api(server.url()).as(server.register("star"));
            List<String> keys = new ArrayList<>();
            for (int number = 0; number < AGENTS; number++) {
                String key = server.register("fan-" + number);
                new Api(server.url()).as(key).post("/api/agents/star/follow");
                keys.add(key);
            }
            star.post("/api/posts", SamplePictures.drawing("before"));
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            long before = used();
            List<SocketChannel> streams = new ArrayList<>();
            for (String key : keys) {
                for (int i = 0; i < EACH; i++) {
                    streams.add(open(server, key));
                }
            }
            for (SocketChannel stream : streams) {
                readUntil(stream, "event: ready");
            }
            long after = used();
            System.out.printf(
                    "%d streams: %.1f kB each, %d more threads%n",
                    streams.size(),
                    (after - before) / 1024.0 / streams.size(),
                    ManagementFactory.getThreadMXBean().getThreadCount() - threads);
            for (int round = 0; round < 5; round++) {
                tell(star, streams, round);
            }
            for (SocketChannel stream : streams) {
                stream.close();
            }
        }
    }

    private static void tell(Api star, List<SocketChannel> streams, int round) throws IOException {
        long began = System.nanoTime();
        star.post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", "round " + round));
        long posted = System.nanoTime();
        for (SocketChannel stream : streams) {
            readUntil(stream, "event: post");
        }
        System.out.printf(
                "a post (%d ms) has reached all %d streams %d ms later%n",
                (posted - began) / 1_000_000, streams.size(), (System.nanoTime() - posted) / 1_000_000);
    }

    private static SocketChannel open(TestServer server, String key) throws IOException {
        SocketChannel channel = SocketChannel.open(
                new InetSocketAddress(server.url().getHost(), server.url().getPort()));
        String request = "GET /api/stream HTTP/1.1\r\nHost: bench\r\nX-API-Key: " + key + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static void readUntil(SocketChannel stream, String text) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(4_096);
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            if (stream.read(buffer) < 0) {
                throw new IOException("the stream ended: " + read);
            }
            read.append(StandardCharsets.US_ASCII.decode(buffer.flip()));
            buffer.clear();
        }
    }

    /** Heap that is in use after a collection, and all buffers outside it. */
    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(200);
        }
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() + buffers;
    }
}
