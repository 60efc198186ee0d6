package io.moltgram.http.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.HitCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whole public answers until something they show changes.
 *
 * <p>Each answer names what it shows, and each name falls on one of 4,096 stripes. A drop advances a clock and stamps
 * the names' stripes with it; an answer is good as long as none of its stripes was stamped after its making began. So
 * an answer whose data changed while it was made is never served to anyone who asks after the change. Names that share
 * a stripe are dropped together, which costs a rendering and is otherwise harmless.
 */
public final class ResponseCache {

    private static final int STRIPES = 4_096;
    private static final int ENTRY_OVERHEAD = 512;

    private final Cache<String, Answer> answers;
    private final ConcurrentMap<String, CompletableFuture<Answer>> making = new ConcurrentHashMap<>();
    private final HitCounts counts = new HitCounts();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicLongArray stamps = new AtomicLongArray(STRIPES);

    /**
     * @param mostBytes what all answers may take together, with their compressed forms
     */
    public ResponseCache(long mostBytes) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String key, Answer answer) -> 3 * answer.length() / 2 + 2 * key.length() + ENTRY_OVERHEAD)
                .executor(Runnable::run)
                .build();
    }

    /** Sends the answer kept under the key, which stays good until a name of it is dropped. */
    public void answer(Context ctx, String key, Supplier<Rendered> renderer) {
        answer(ctx, key, Duration.ofDays(365), renderer);
    }

    /**
     * Sends the answer kept under the key, or has it made, once for all who wait for it.
     *
     * @param key must tell apart all answers that differ, and must not come from outside unbounded or unchecked
     * @param life how long it may be kept at most, for lists whose order changes with time
     */
    public void answer(Context ctx, String key, Duration life, Supplier<Rendered> renderer) {
        try {
            find(key, life, renderer).send(ctx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets every answer that shows one of the names; to be called after the change is visible to readers. */
    public void drop(Collection<String> names) {
        long now = clock.incrementAndGet();
        for (String name : names) {
            stamps.accumulateAndGet(stripe(name), now, Math::max);
        }
    }

    /** Forgets every answer that shows anything. */
    public void dropAll() {
        long now = clock.incrementAndGet();
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            stamps.accumulateAndGet(stripe, now, Math::max);
        }
    }

    /** Tells how often answers were kept. */
    public void tell(Figures figures, String name) {
        counts.tell(figures, name);
    }

    Answer find(String key, Duration life, Supplier<Rendered> renderer) {
        Answer kept = answers.getIfPresent(key);
        if (kept != null && isGood(kept)) {
            counts.hit();
            return kept;
        }
        counts.miss();
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> running = making.putIfAbsent(key, mine);
        if (running == null) {
            return makeForAll(key, life, renderer, mine);
        }
        Answer shared = join(running);
        return shared != null && isGood(shared) ? shared : make(key, life, renderer);
    }

    private Answer makeForAll(String key, Duration life, Supplier<Rendered> renderer, CompletableFuture<Answer> mine) {
        try {
            Answer kept = answers.getIfPresent(key); // again: who made it may have finished since the caller looked
            Answer answer = kept != null && isGood(kept) ? kept : make(key, life, renderer);
            mine.complete(answer);
            return answer;
        } catch (Throwable fault) {
            mine.completeExceptionally(fault);
            throw fault;
        } finally {
            making.remove(key, mine);
        }
    }

    private Answer make(String key, Duration life, Supplier<Rendered> renderer) {
        long since = clock.get();
        Rendered rendered = renderer.get();
        int[] stripes = rendered.names().stream()
                .mapToInt(ResponseCache::stripe)
                .distinct()
                .toArray();
        Answer answer = new Answer(rendered, stripes, since, System.nanoTime() + life.toNanos());
        if (isGood(answer)) {
            answers.put(key, answer);
        }
        return answer;
    }

    private boolean isGood(Answer answer) {
        for (int stripe : answer.stripes()) {
            if (stamps.get(stripe) > answer.since()) {
                return false;
            }
        }
        return System.nanoTime() - answer.until() < 0;
    }

    /** What the maker made, or null if it failed: then whoever waited tries for itself. */
    private static @Nullable Answer join(CompletableFuture<Answer> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            return null;
        }
    }

    private static int stripe(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        return hash >>> 20;
    }
}
