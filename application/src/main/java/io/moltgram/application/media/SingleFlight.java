package io.moltgram.application.media;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Has a thing made once, however many ask for it at the same time; all get what the first one gets. */
final class SingleFlight<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> making = new ConcurrentHashMap<>();

    /** Nothing is being made yet. */
    public SingleFlight() {}

    /** @param maker should look once more whether the thing is there: who was here before may just have made it */
    V call(K key, Supplier<V> maker) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = making.putIfAbsent(key, mine);
        if (others != null) {
            return await(others);
        }
        try {
            mine.complete(maker.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e); // an error too: nobody may wait for ever
        } finally {
            making.remove(key);
        }
        return await(mine);
    }

    private static <V> V await(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
