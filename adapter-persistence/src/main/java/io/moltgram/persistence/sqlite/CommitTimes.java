package io.moltgram.persistence.sqlite;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * When which page of the write-ahead log was committed. The log has no times, so the writer notes them after each
 * commit, by a look at the header of the log's index, which lies in shared memory (SQLite's "WAL-mode File Format",
 * section 2.1).
 *
 * <p>The index is opened once and closed only after the last connection: closing any descriptor of it would drop the
 * locks that SQLite has there.
 */
final class CommitTimes implements AutoCloseable {

    /** So many are kept for whoever reads the log; it is late if there are more. */
    private static final int MOST = 100_000;

    private static final int HEADER = 48;
    private static final int LAST_FRAME = 16;
    private static final int SALTS = 32;

    private record Noted(long salts, int frame, Instant at) {}

    private final InstantSource clock;
    private final Queue<Noted> noted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile @Nullable FileChannel file;
    private volatile @Nullable MappedByteBuffer index;
    private Noted last = new Noted(0, 0, Instant.EPOCH);
    private Instant latest = Instant.EPOCH;

    CommitTimes(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins to note; the index must be there already. */
    void open(Path shared) throws IOException {
        FileChannel opened = FileChannel.open(shared, StandardOpenOption.READ);
        file = opened;
        MappedByteBuffer header = opened.map(MapMode.READ_ONLY, 0, HEADER);
        header.order(ByteOrder.nativeOrder());
        index = header;
    }

    /** For the writer, after each commit. */
    void committed() {
        MappedByteBuffer header = index;
        if (header == null) {
            return;
        }
        int frame = header.getInt(LAST_FRAME);
        long salts = header.getLong(SALTS);
        if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
            salts = Long.reverseBytes(salts);
        }
        if (frame == last.frame() && salts == last.salts()) {
            return; // nothing was changed
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        last = new Noted(salts, frame, now.isAfter(last.at()) ? now : last.at());
        noted.add(last);
        if (count.incrementAndGet() > MOST && noted.poll() != null) {
            count.decrementAndGet();
        }
    }

    /**
     * When the transaction was committed that ends with this page; of one that nobody noted, now. For whoever reads the
     * log in its order.
     */
    Instant of(long salts, int frame) {
        Noted first = noted.peek();
        while (first != null && (first.salts() != salts || first.frame() < frame)) { // read before it was noted
            take();
            first = noted.peek();
        }
        Instant found = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (first != null && first.frame() == frame) {
            found = first.at();
            take();
        } else if (first != null && first.at().isBefore(found)) {
            found = first.at(); // of another process; what comes after it was noted already
        }
        latest = found.isAfter(latest) ? found : latest;
        return latest;
    }

    private void take() {
        if (noted.poll() != null) {
            count.decrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        index = null;
        noted.clear();
        count.set(0);
        FileChannel opened = file;
        if (opened != null) {
            opened.close();
        }
    }
}
