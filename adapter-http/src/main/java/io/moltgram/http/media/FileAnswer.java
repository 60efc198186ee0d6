package io.moltgram.http.media;

import io.javalin.http.Context;
import io.moltgram.application.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

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
                request.getHttpOutput().sendContent(new Part(channel, part.length()));
            }
            return;
        }
        try (InputStream bytes = media.read(part.start())) {
            copy(bytes, part.length(), ctx.res().getOutputStream());
        }
    }

    private static void copy(InputStream bytes, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("the stored file is shorter than it was said to be");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** As much of a channel as is wanted. */
    private static final class Part implements ReadableByteChannel {

        private final ReadableByteChannel channel;
        private long left;

        Part(ReadableByteChannel channel, long left) {
            this.channel = channel;
            this.left = left;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (left == 0) {
                return -1;
            }
            int limit = target.limit();
            target.limit((int) Math.min(limit, target.position() + left));
            int read = channel.read(target);
            target.limit(limit);
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
