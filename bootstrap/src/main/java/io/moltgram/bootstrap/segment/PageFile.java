package io.moltgram.bootstrap.segment;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A database file to which commits are applied, one after the other. */
final class PageFile implements Closeable {

    /** In pages; then they are written. */
    private static final int MOST_IN_MEMORY = 8192;

    private final FileChannel file;
    private final Map<Integer, byte[]> changed = new HashMap<>();
    private int pageSize;
    private long pages = -1;

    PageFile(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The time of the commit that comes next in the stream. */
    static Instant time(DataInputStream in) throws IOException {
        return Piece.instant(in.readLong());
    }

    /**
     * Applies the commit whose time was read.
     *
     * @param isOld whether its pages are told as they were before {@link PagePatch} came
     */
    void apply(DataInputStream in, boolean isOld) throws IOException {
        pages = in.readInt();
        pageSize = in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            byte[] page = page(in.readInt());
            if (isOld) {
                applyOld(in, page);
            } else {
                PagePatch.apply(in, page);
            }
        }
        if (changed.size() > MOST_IN_MEMORY) {
            write();
        }
    }

    private static void applyOld(DataInputStream in, byte[] page) throws IOException {
        for (int from = in.readInt(); from >= 0; from = in.readInt()) {
            in.readFully(page, from, in.readInt());
        }
    }

    private byte[] page(int number) throws IOException {
        byte[] known = changed.get(number);
        if (known != null) {
            return known;
        }
        ByteBuffer page = ByteBuffer.allocate(pageSize);
        long offset = (number - 1L) * pageSize;
        int count = 0;
        while (page.hasRemaining() && count >= 0) {
            count = file.read(page, offset + page.position());
        }
        changed.put(number, page.array());
        return page.array();
    }

    private void write() throws IOException {
        for (Map.Entry<Integer, byte[]> page : changed.entrySet()) {
            ByteBuffer bytes = ByteBuffer.wrap(page.getValue());
            while (bytes.hasRemaining()) {
                file.write(bytes, (page.getKey() - 1L) * pageSize + bytes.position());
            }
        }
        changed.clear();
    }

    /** What was applied is on the disk when this returns. */
    void finish() throws IOException {
        write();
        if (pages >= 0) {
            file.truncate(pages * pageSize);
        }
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
