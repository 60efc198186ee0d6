package io.moltgram.persistence.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Some frames of a write-ahead log in memory, as one read brings many. It shows them as they were at that moment. */
final class LogStretch {

    private static final int FRAMES = 64;

    private final FileChannel log;
    private final int frame;
    private final ByteBuffer buffer;
    private long start;

    /** @param frame its length in bytes */
    LogStretch(FileChannel log, int frame) {
        this.log = log;
        this.frame = frame;
        this.buffer = ByteBuffer.allocate(FRAMES * frame).limit(0);
    }

    /** What it shows may be another by now. */
    void forget() {
        buffer.limit(0);
    }

    byte[] bytes() {
        return buffer.array();
    }

    int intAt(int index) {
        return buffer.getInt(index);
    }

    long longAt(int index) {
        return buffer.getLong(index);
    }

    /** Where in {@link #bytes} the frame begins that lies there in the log, or -1 if the log ends before its end. */
    int find(long offset) throws IOException {
        if (offset < start || offset + frame > start + buffer.limit()) {
            fill(offset);
        }
        return offset + frame > start + buffer.limit() ? -1 : (int) (offset - start);
    }

    private void fill(long offset) throws IOException {
        buffer.clear();
        start = offset;
        while (buffer.hasRemaining() && log.read(buffer, offset + buffer.position()) >= 0) {
            // goes on until the stretch is full
        }
        buffer.flip();
    }
}
