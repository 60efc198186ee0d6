package io.moltgram.http.media;

import io.javalin.http.Context;
import io.moltgram.application.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.RetainableByteBuffer;

/** Writes a file, or a part of it, into an answer (not into one to HEAD); a local file goes from the disk to the socket past the heap. */
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
                channel.position(part.start());
                copy(channel, part.length(), request);
            }
            return;
        }
        try (InputStream bytes = media.read(part.start())) {
            copy(bytes, part.length(), ctx.res().getOutputStream());
        }
    }

    private static void copy(FileChannel file, long length, ServletContextRequest request) throws IOException {
        RetainableByteBuffer pooled =
                request.getComponents().getByteBufferPool().acquire(BUFFER, true);
        try {
            ByteBuffer buffer = pooled.getByteBuffer();
            long left = length;
            while (left > 0) {
                buffer.clear().limit((int) Math.min(left, buffer.capacity()));
                if (file.read(buffer) < 0) {
                    throw tooShort();
                }
                buffer.flip();
                left -= buffer.remaining();
                request.getHttpOutput().write(buffer);
            }
        } finally {
            pooled.release();
        }
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

    private static IOException tooShort() {
        return new IOException("the stored file is shorter than it was said to be");
    }
}
