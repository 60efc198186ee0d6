package io.moltgram.http.media;

import io.javalin.http.Context;
import io.moltgram.application.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;

/**
 * Writes a file, or a part of it, into an answer (not into one to HEAD). A local file goes from the disk to the socket
 * through the server's own buffers, past the heap.
 */
final class FileAnswer {

    private static final int BUFFER = 65_536;

    private FileAnswer() {}

    static void send(Context ctx, MediaStore.Media media, ByteRange part) throws IOException {
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(ctx.req());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        Optional<Path> file = media.file();
        if (file.isPresent()) {
            try (FileChannel channel = FileChannel.open(file.get())) {
                send(channel, part, request);
            }
            return;
        }
        try (InputStream bytes = media.read(part.start())) {
            copy(bytes, part.length(), ctx.res().getOutputStream());
        }
    }

    /** Sends all of a local file at once and returns what was sent. */
    static byte[] sendSmall(Context ctx, Path file, long size) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) size);
        }
        if (bytes.length < size) {
            throw tooShort();
        }
        ctx.res().getOutputStream().write(bytes);
        return bytes;
    }

    private static void copy(InputStream bytes, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw tooShort();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void send(FileChannel channel, ByteRange part, ServletContextRequest request) throws IOException {
        ByteBufferPool pool = request.getConnectionMetaData().getConnector().getByteBufferPool();
        RetainableByteBuffer lent = pool.acquire(BUFFER, true);
        try {
            ByteBuffer buffer = lent.getByteBuffer();
            long end = part.start() + part.length();
            for (long at = part.start(); at < end; ) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
                int read = channel.read(buffer, at);
                if (read < 0) {
                    throw tooShort();
                }
                at += read;
                request.getHttpOutput().write(buffer.flip());
            }
        } finally {
            lent.release();
        }
    }

    private static IOException tooShort() {
        return new IOException("the stored file is shorter than it was said to be");
    }
}
