package io.moltgram.persistence.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads whole transactions from the write-ahead log, in the format that SQLite's "Database File Format" lays down in
 * section 4. A page counts when its salts are those of the log and the running sum over all pages before it is right; a
 * transaction counts when its last page is there. For one thread.
 */
final class LogFrames {

    /** The log does not go on where it was left. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1;

        Broken(String line) {
            super(line);
        }
    }

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int SUMMED_OF_FRAME = 8;
    private static final int SUMMED_OF_HEADER = 24;
    private static final int MAGIC = 0x377f0682;

    /** So many pages are read at once, 2 MiB as a rule, and those of the transaction that goes beyond. */
    private static final int MOST_AT_ONCE = 512;

    /** A transaction of more pages than this, 16 MiB as a rule, is not handed out. */
    private static final int LARGEST = 4096;

    private final FileChannel log;
    private final CommitTimes times;
    private final LogPlaces places = new LogPlaces();
    private boolean mayBeginAnew = true;
    private boolean hasBegun;
    private boolean isBehind;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private int pageSize;
    private long salts;
    private int frame;
    private int sum0;
    private int sum1;
    private LogStretch stretch;

    LogFrames(FileChannel log, CommitTimes times) {
        this.log = log;
        this.times = times;
        this.stretch = new LogStretch(log, 0);
    }

    /** Everything so far has been moved into the file and read here; the log may begin anew from now on. */
    void expectNew() {
        mayBeginAnew = true;
    }

    boolean expectsNew() {
        return mayBeginAnew;
    }

    /** What tells the log that was read last from others; 0 if there was none. */
    long salts() {
        return salts;
    }

    /** Whether the log is the one of these salts. */
    boolean isOf(long others) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        return read(header, 0) && header.getLong(16) == others;
    }

    /** How many pages of the present log have been read. */
    int frame() {
        return frame;
    }

    /** Whether the last call of {@link #next} left whole transactions for the next one. */
    boolean isBehind() {
        return isBehind;
    }

    /** Whole transactions since the last call, as many as fit into memory at once; see {@link #isBehind}. */
    List<Commit> next() throws IOException {
        return read(true);
    }

    /** Passes over all whole transactions so far. */
    void skip() throws IOException {
        read(false);
    }

    /** The page as it was before the transactions of the last call, if it is in the log. */
    Optional<byte[]> before(int page) throws IOException {
        OptionalInt place = places.before(page);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[pageSize];
        long offset = HEADER + (long) place.getAsInt() * (FRAME_HEADER + pageSize) + FRAME_HEADER;
        return read(ByteBuffer.wrap(bytes), offset) ? Optional.of(bytes) : Optional.empty();
    }

    /** In bytes; 0 as long as there was no log. */
    int pageSize() {
        return pageSize;
    }

    private List<Commit> read(boolean isKept) throws IOException {
        isBehind = false;
        places.settle();
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        if (!read(header, 0)) {
            return List.of();
        }
        long found = header.getLong(16);
        if (!hasBegun || found != salts) {
            if (!mayBeginAnew || hasBegun && (int) (found >>> 32) != (int) (salts >>> 32) + 1) {
                throw new Broken("the write-ahead log began anew before it was read to its end");
            }
            if (!begin(header)) {
                return List.of(); // it is being written
            }
        }
        return commits(isKept);
    }

    private boolean begin(ByteBuffer header) {
        int magic = header.getInt(0);
        ByteOrder found = (magic & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        LogSum sum = new LogSum(found, 0, 0);
        sum.add(header.array(), 0, SUMMED_OF_HEADER);
        if ((magic & ~1) != MAGIC || sum.first() != header.getInt(24) || sum.second() != header.getInt(28)) {
            return false;
        }
        order = found;
        pageSize = header.getInt(8);
        salts = header.getLong(16);
        frame = 0;
        sum0 = sum.first();
        sum1 = sum.second();
        places.clear();
        stretch = new LogStretch(log, FRAME_HEADER + pageSize);
        hasBegun = true;
        mayBeginAnew = false;
        return true;
    }

    private List<Commit> commits(boolean isKept) throws IOException {
        List<Commit> commits = new ArrayList<>();
        List<Commit.Page> pages = new ArrayList<>();
        LogSum sum = new LogSum(order, sum0, sum1);
        stretch.forget();
        int at = frame;
        int kept = 0;
        while (true) {
            int head = stretch.find(HEADER + (long) at * (FRAME_HEADER + pageSize));
            if (head < 0 || stretch.longAt(head + 8) != salts) {
                return commits;
            }
            int page = head + FRAME_HEADER;
            sum.add(stretch.bytes(), head, SUMMED_OF_FRAME);
            sum.add(stretch.bytes(), page, pageSize);
            if (sum.first() != stretch.intAt(head + 16) || sum.second() != stretch.intAt(head + 20)) {
                return commits;
            }
            places.found(stretch.intAt(head), at);
            at++;
            if (isKept && pages.size() < LARGEST) {
                byte[] bytes = Arrays.copyOfRange(stretch.bytes(), page, page + pageSize);
                pages.add(new Commit.Page(stretch.intAt(head), bytes));
            }
            int size = stretch.intAt(head + 4);
            if (size != 0) {
                Instant time = times.of(salts, at);
                if (isKept && at - frame > LARGEST) {
                    throw new Broken("a transaction changed " + (at - frame) + " pages at once");
                }
                if (isKept) {
                    commits.add(new Commit(time, size, pageSize, List.copyOf(pages)));
                }
                kept += pages.size();
                pages.clear();
                places.committed();
                frame = at;
                sum0 = sum.first();
                sum1 = sum.second();
                if (kept >= MOST_AT_ONCE) {
                    isBehind = true;
                    return commits;
                }
            }
        }
    }

    private boolean read(ByteBuffer buffer, long offset) throws IOException {
        while (buffer.hasRemaining()) {
            if (log.read(buffer, offset + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }
}
