package io.moltgram.bootstrap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * Holds event streams open on one thread, each with the key of another agent, and reads past whatever they bring.
 * Arguments: address of the stream, file with the keys, how many. Prints how many were opened, and once its input ends,
 * how many of those are still open.
 */
public final class HeldStreams {

    private static final int OPENED_AT_ONCE = 32;
    private static final String ANSWER = "HTTP/1.1 200";

    private final Selector selector;
    private final URI address;
    private final Iterator<String> keys;
    private final ByteBuffer read = ByteBuffer.allocate(65_536);
    private int opening;
    private int open;
    private volatile boolean over;

    private HeldStreams(Selector selector, URI address, List<String> keys) {
        this.selector = selector;
        this.address = address;
        this.keys = keys.iterator();
    }

    public static void main(String... arguments) throws IOException {
        List<String> keys = Files.readAllLines(Path.of(arguments[1])).subList(0, Integer.parseInt(arguments[2]));
        try (Selector selector = Selector.open()) {
            HeldStreams streams = new HeldStreams(selector, URI.create(arguments[0]), keys);
            streams.open();
            System.out.println(streams.open);
            streams.hold();
            System.out.println(streams.open);
        }
    }

    private void open() throws IOException {
        while (opening > 0 || keys.hasNext()) {
            while (opening < OPENED_AT_ONCE && keys.hasNext()) {
                connect(keys.next());
            }
            selector.select(this::proceed);
        }
    }

    private void hold() throws IOException {
        Thread input = new Thread(this::awaitEnd);
        input.setDaemon(true);
        input.start();
        while (!over) {
            selector.select(this::proceed);
        }
    }

    private void awaitEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            over = true;
            selector.wakeup();
        }
    }

    private void connect(String key) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.register(selector, SelectionKey.OP_CONNECT, key);
        opening++;
    }

    /** What is attached is the key of the agent until the stream is open, and nothing after that. */
    private void proceed(SelectionKey selected) {
        SocketChannel channel = (SocketChannel) selected.channel();
        try {
            if (selected.isConnectable()) {
                channel.finishConnect();
                channel.write(ByteBuffer.wrap(request((String) selected.attachment())));
                selected.interestOps(SelectionKey.OP_READ);
            } else {
                receive(selected, channel);
            }
        } catch (IOException e) {
            close(selected);
        }
    }

    private void receive(SelectionKey selected, SocketChannel channel) throws IOException {
        read.clear();
        if (channel.read(read) < 0) {
            close(selected);
        } else if (selected.attachment() != null) {
            String begun = new String(read.array(), 0, read.position(), StandardCharsets.UTF_8);
            if (!begun.startsWith(ANSWER)) {
                throw new IllegalStateException("The server refuses a stream: "
                        + begun.lines().findFirst().orElse(""));
            }
            selected.attach(null);
            opening--;
            open++;
        }
    }

    private void close(SelectionKey selected) {
        if (selected.attachment() == null) {
            open--;
        } else {
            opening--;
        }
        selected.cancel();
        try {
            selected.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] request(String key) {
        return ("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nAccept: text/event-stream\r\nX-API-Key: " + key + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
