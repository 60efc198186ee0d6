package io.moltgram.http.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a body piece by piece: the first 64 KiB lie in memory, a longer one goes to a file, so that many slow or
 * large bodies cost little memory. Used by one thread at a time.
 */
final class Spool {

    private static final int MOST_IN_MEMORY = 65_536;
    private static final int FIRST_BUFFER = 1_024;

    private final Path folder;
    private byte[] memory = new byte[FIRST_BUFFER];
    private int used;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private Content.@Nullable Source source;

    Spool(Path folder) {
        this.folder = folder;
    }

    void put(ByteBuffer bytes) throws IOException {
        if (channel == null && used + bytes.remaining() > MOST_IN_MEMORY) {
            spill();
        }
        if (channel != null) {
            writeFully(channel, bytes);
            return;
        }
        int needed = used + bytes.remaining();
        if (needed > memory.length) {
            memory = Arrays.copyOf(memory, Math.max(needed, Math.min(MOST_IN_MEMORY, memory.length * 4)));
        }
        int more = bytes.remaining();
        bytes.get(memory, used, more);
        used += more;
    }

    private void spill() throws IOException {
        Path target = Files.createTempFile(folder, Receipt.PREFIX, "");
        file = target;
        FileChannel opened = FileChannel.open(target, StandardOpenOption.WRITE);
        channel = opened;
        writeFully(opened, ByteBuffer.wrap(memory, 0, used));
        memory = new byte[0];
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The whole body, to be read once. */
    Content.Source finish() throws IOException {
        if (channel != null) {
            channel.close();
        }
        Content.Source whole =
                file != null ? Content.Source.from(file) : Content.Source.from(ByteBuffer.wrap(memory, 0, used));
        source = whole;
        return whole;
    }

    void remove() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (source != null) {
                source.fail(new IOException("the request is over"));
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
