package io.moltgram.application.analytics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts by key from any thread without a lock: what is taken out was counted once, whenever it came. A key that is
 * known costs a look-up and an atomic addition.
 */
final class Counts<K> {

    /** A cell that was emptied and left; whoever finds it takes a new one. */
    private static final long LEFT = Long.MIN_VALUE;

    private final ConcurrentMap<K, AtomicLong> cells = new ConcurrentHashMap<>();
    private final int most;

    /** @param most so many keys are told apart between two takings, or a few more */
    public Counts(int most) {
        this.most = most;
    }

    /** Returns false, and counts nothing, if the key is new and there are too many. */
    boolean add(K key) {
        AtomicLong cell = cells.get(key);
        if (cell == null && cells.size() >= most) {
            return false;
        }
        count(key, cell);
        return true;
    }

    /** Counts in any case. */
    void addSurely(K key) {
        count(key, cells.get(key));
    }

    private void count(K key, @Nullable AtomicLong known) {
        AtomicLong cell = known;
        while (true) {
            if (cell == null) {
                cell = cells.computeIfAbsent(key, each -> new AtomicLong());
            }
            long before = cell.get();
            if (before == LEFT) {
                cells.remove(key, cell);
                cell = null;
            } else if (cell.compareAndSet(before, before + 1)) {
                return;
            }
        }
    }

    /** All counts since the last time; they begin anew. */
    Map<K, Long> take() {
        Map<K, Long> taken = new HashMap<>();
        cells.forEach((key, cell) -> {
            long count = cell.getAndSet(LEFT);
            cells.remove(key, cell);
            if (count > 0) {
                taken.merge(key, count, Long::sum);
            }
        });
        return taken;
    }
}
