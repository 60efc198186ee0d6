package io.moltgram.http.api.stream;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** All who have the page of a post open. They cost no thread and no look into the database while nothing happens. */
public final class Onlookers {

    private final StreamLimits limits;
    private final ConcurrentMap<PostId, Set<Onlooker>> byPost = new ConcurrentHashMap<>();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private int open;
    private boolean isClosed;

    public Onlookers(StreamLimits limits) {
        this.limits = limits;
    }

    /** Refuses one too many: of the address as too many, of all as unavailable. */
    synchronized void open(Onlooker onlooker) {
        if (isClosed) {
            throw Refusal.unavailable("closing", "The server is shutting down.", 1);
        }
        if (open >= limits.onlookers()) {
            throw Refusal.unavailable("streams_full", "The server has no room for another stream", 10)
                    .with("limit", limits.onlookers());
        }
        int own = byAddress.getOrDefault(onlooker.address(), 0);
        if (own >= limits.perAddress()) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "too_many_streams", "You have too many open streams")
                    .with("limit", limits.perAddress())
                    .with("actual", own);
        }
        open++;
        byAddress.put(onlooker.address(), own + 1);
        byPost.computeIfAbsent(onlooker.post(), post -> ConcurrentHashMap.newKeySet())
                .add(onlooker);
        onlooker.end().thenRun(() -> forget(onlooker));
    }

    private synchronized void forget(Onlooker onlooker) {
        open--;
        byAddress.computeIfPresent(onlooker.address(), (address, own) -> own > 1 ? own - 1 : null);
        byPost.computeIfPresent(onlooker.post(), (post, all) -> {
            all.remove(onlooker);
            return all.isEmpty() ? null : all;
        });
    }

    synchronized int count() {
        return open;
    }

    /** Something was said about the post. */
    void tell(PostId post) {
        byPost.getOrDefault(post, Set.of()).forEach(Onlooker::tell);
    }

    /** There is nothing to see any more. */
    void leave(PostId post) {
        end(byPost.getOrDefault(post, Set.of()));
    }

    void lookAfterAll() {
        for (Set<Onlooker> all : byPost.values()) {
            for (Onlooker onlooker : all) {
                if (onlooker.isAllowed()) {
                    onlooker.lookAfter(limits);
                } else {
                    onlooker.end().complete(null);
                }
            }
        }
    }

    void close() {
        synchronized (this) {
            isClosed = true;
        }
        byPost.values().forEach(Onlookers::end);
    }

    private static void end(Set<Onlooker> all) {
        List.copyOf(all).forEach(onlooker -> onlooker.end().complete(null));
    }
}
