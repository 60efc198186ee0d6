package io.moltgram.bootstrap.segment;

import io.moltgram.persistence.sqlite.Commit;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Commits on their way into the place, as numbered segments. Many small ones are put together into one now and then.
 * For one thread.
 */
final class Chain {

    static final String TITLE = "moltgram commits 2";
    static final String OLD_TITLE = "moltgram commits 1";

    private static final int MOST_SMALL = 256;
    private static final int MOST_GATHERED = 4 << 20;

    /** A segment of more bytes is put together with no other. */
    private static final int LARGE = 1 << 20;

    private static final Duration LONGEST_GATHERING = Duration.ofHours(1);

    /** Bytes that wait while the place does not work; more, and the chain is given up. */
    private static final long MOST_WAITING = 32L << 20;

    private record Segment(long number, Instant from, Instant to, byte[] body) {}

    private final String name;
    private final Place place;
    private final Seal seal;
    private final Patches patches = new Patches();
    private final Deque<Segment> waiting = new ArrayDeque<>();
    private final List<Segment> gathered = new ArrayList<>();
    private final List<String> small = new ArrayList<>();
    private long number;
    private long bytesWaiting;
    private long bytesGathered;
    private long bytesPut;
    private Optional<Instant> lastCommit;
    private Optional<Instant> lastPut;

    /**
     * @param number of its last segment, 0 for one that begins
     * @param last time of its last commit
     */
    Chain(String name, long number, Optional<Instant> last, Place place, Seal seal) {
        this.name = name;
        this.number = number;
        this.lastCommit = last;
        this.lastPut = last;
        this.place = place;
        this.seal = seal;
    }

    String name() {
        return name;
    }

    /** Number of the last segment. */
    long number() {
        return number;
    }

    /** Bytes of segments since the chain began, or the server. */
    long bytesPut() {
        return bytesPut;
    }

    Optional<Instant> lastCommit() {
        return lastCommit;
    }

    /** Time of the last commit that is in the place. */
    Optional<Instant> lastPut() {
        return lastPut;
    }

    /** Time of the first commit that is not in the place yet. */
    Optional<Instant> firstWaiting() {
        return Optional.ofNullable(waiting.peek()).map(Segment::from);
    }

    /** From the next segment on no page rests on an earlier one. */
    void rest() {
        patches.forget();
    }

    /** Whether as much waits as is worth a piece of its own. */
    boolean isWorthPutting() {
        return bytesWaiting >= MOST_GATHERED;
    }

    /** Takes the commits over; {@link #flush} puts them. Throws {@link Overfull} when too many wait. */
    void add(List<Commit> commits, Patches.Earlier earlier) throws IOException {
        if (commits.isEmpty()) {
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body)) {
            patches.write(commits, earlier, out);
        }
        Instant last = commits.get(commits.size() - 1).at();
        number++;
        waiting.add(new Segment(number, commits.get(0).at(), last, body.toByteArray()));
        lastCommit = Optional.of(last);
        bytesWaiting += body.size();
        if (bytesWaiting > MOST_WAITING && waiting.size() > 1) {
            throw new Overfull();
        }
    }

    /** Puts what waits. */
    void flush() throws IOException {
        while (!waiting.isEmpty()) {
            List<Segment> together = firstWaitingTogether();
            long bytes = together.stream().mapToLong(each -> each.body().length).sum();
            if (bytes > LARGE) {
                gather();
                put(together);
            } else {
                small.add(put(together));
                gathered.addAll(together);
                bytesGathered += bytes;
            }
            for (Segment each : together) {
                waiting.remove();
                bytesWaiting -= each.body().length;
                lastPut = Optional.of(each.to());
            }
        }
    }

    private List<Segment> firstWaitingTogether() {
        List<Segment> together = new ArrayList<>();
        long bytes = 0;
        for (Segment each : waiting) {
            bytes += each.body().length;
            if (!together.isEmpty() && bytes > MOST_GATHERED) {
                break;
            }
            together.add(each);
        }
        return together;
    }

    /** Puts small ones together, if there are enough of them or the first of them is old, or in any case. */
    void gather(Instant now, boolean anyway) throws IOException {
        if (anyway
                || small.size() >= MOST_SMALL
                || bytesGathered >= MOST_GATHERED
                || !gathered.isEmpty()
                        && gathered.get(0).from().plus(LONGEST_GATHERING).isBefore(now)) {
            gather();
        }
    }

    private void gather() throws IOException {
        if (small.size() > 1) {
            put(gathered);
            place.remove(List.copyOf(small));
        }
        gathered.clear();
        small.clear();
        bytesGathered = 0;
    }

    private String put(List<Segment> segments) throws IOException {
        Segment first = segments.get(0);
        Segment last = segments.get(segments.size() - 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = Packing.pack(bytes, seal);
                DataOutputStream out = new DataOutputStream(packed)) {
            out.writeUTF(TITLE);
            out.writeUTF(name);
            out.writeLong(first.number());
            out.writeLong(last.number());
            for (Segment segment : segments) {
                out.write(segment.body());
            }
            out.writeByte(Patches.END);
        }
        byte[] packed = bytes.toByteArray();
        Piece piece = new Piece(
                name,
                Piece.Kind.LOG,
                first.number(),
                last.number(),
                first.from(),
                last.to(),
                Packing.sum(packed),
                seal.closes(),
                false);
        place.put(piece.name(), packed);
        bytesPut += packed.length;
        return piece.name();
    }

    /** The place has not worked for long. */
    static final class Overfull extends IOException {

        private static final long serialVersionUID = 1;

        Overfull() {
            super("too much waits to be kept; what follows will be kept from a new base on");
        }
    }
}
