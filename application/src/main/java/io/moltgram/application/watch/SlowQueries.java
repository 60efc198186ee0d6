package io.moltgram.application.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** The latest statements that took too long. */
public final class SlowQueries {

    /** So many are kept. */
    public static final int MOST = 500;

    /**
     * A statement that took too long.
     *
     * @param at when it ended
     * @param route method and path with names in braces; empty when no request was behind it
     * @param request empty when there was none
     * @param statement its name, as in {@link StatementTimes}
     * @param text with question marks for values; no value is kept
     */
    public record SlowQuery(
            Instant at, Duration took, String route, String request, String statement, String text, Plan plan) {}

    /** How the database goes about it, a line each; empty until it was asked. */
    public static final class Plan {

        private final AtomicReference<List<String>> lines = new AtomicReference<>(List.of());

        public List<String> lines() {
            return lines.get();
        }

        public void tell(List<String> found) {
            lines.set(List.copyOf(found));
        }
    }

    private final Deque<SlowQuery> latest = new ArrayDeque<>();
    private final LongAdder count = new LongAdder();

    public void add(SlowQuery slow) {
        count.increment();
        synchronized (latest) {
            latest.addFirst(slow);
            if (latest.size() > MOST) {
                latest.removeLast();
            }
        }
    }

    /** How many there were since the start. */
    public long count() {
        return count.sum();
    }

    /** The newest first, at most so many. */
    public List<SlowQuery> newest(int most) {
        synchronized (latest) {
            return new ArrayList<>(latest).subList(0, Math.min(most, latest.size()));
        }
    }
}
