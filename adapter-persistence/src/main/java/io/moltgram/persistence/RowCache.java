package io.moltgram.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.HitCounts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Remembers rows by key, and for which keys there is none; both bounded, apart from each other, so that questions
 * after what is not there never push out what is. Whoever changes a row calls {@link #drop} in the same transaction:
 * an answer read before that commit is never kept after it. Within a transaction nothing is remembered.
 *
 * <p>Another process that changes rows is noticed after a minute.
 */
public final class RowCache<K, V> {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int STRIPES = 256;

    private final Database database;
    private final Cache<K, V> present;
    private final Cache<K, Boolean> absent;

    /** How often keys were dropped; a stripe stands for many keys, which costs a read now and then. */
    private final AtomicIntegerArray drops = new AtomicIntegerArray(STRIPES);

    private final HitCounts counts = new HitCounts();

    public RowCache(Database database, int mostPresent, int mostAbsent) {
        this.database = database;
        this.present = Caffeine.newBuilder()
                .maximumSize(mostPresent)
                .expireAfterWrite(LIFE)
                .build();
        this.absent = Caffeine.newBuilder()
                .maximumSize(mostAbsent)
                .expireAfterWrite(LIFE)
                .build();
    }

    /** The row, read if it is not remembered. */
    public Optional<V> find(K key, Supplier<Optional<V>> read) {
        if (database.isTransacting()) {
            return read.get();
        }
        V known = present.getIfPresent(key);
        if (known != null) {
            counts.hit();
            return Optional.of(known);
        }
        if (absent.getIfPresent(key) != null) {
            counts.hit();
            return Optional.empty();
        }
        counts.miss();
        int before = drops.get(stripe(key));
        Optional<V> found = read.get();
        found.ifPresentOrElse(row -> keep(present, key, row, before), () -> keep(absent, key, true, before));
        return found;
    }

    /** Whether the row is remembered; false also within a transaction. */
    public boolean has(K key) {
        boolean has = !database.isTransacting() && present.getIfPresent(key) != null;
        if (has) {
            counts.hit();
        }
        return has;
    }

    /** Kept only if the key was not dropped since; a later drop removes it again, because both happen one by one. */
    private <T> void keep(Cache<K, T> cache, K key, T value, int before) {
        cache.asMap().compute(key, (same, old) -> drops.get(stripe(key)) == before ? value : old);
    }

    /** Forgets the key once the present transaction is durable. */
    public void drop(K key) {
        database.afterCommit(() -> {
            drops.incrementAndGet(stripe(key));
            present.invalidate(key);
            absent.invalidate(key);
        });
    }

    /** Forgets all rows of that kind once the present transaction is durable. */
    public void dropAll(Predicate<V> kind) {
        database.afterCommit(() -> {
            for (int stripe = 0; stripe < STRIPES; stripe++) {
                drops.incrementAndGet(stripe);
            }
            present.asMap().values().removeIf(kind);
        });
    }

    /** Tells how often rows were remembered. */
    public void tell(Figures figures, String name) {
        counts.tell(figures, name);
    }

    private int stripe(K key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & STRIPES - 1;
    }
}
