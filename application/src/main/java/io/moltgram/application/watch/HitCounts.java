package io.moltgram.application.watch;

import java.util.concurrent.atomic.LongAdder;

/** Counts how often a cache had what was asked for. */
public final class HitCounts {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    public void hit() {
        hits.increment();
    }

    public void miss() {
        misses.increment();
    }

    /** @param cache its name */
    public void tell(Figures figures, String cache) {
        String name = "moltgram_cache_lookups";
        String help = "Look-ups in caches in memory.";
        figures.counter(name, help, hits.sum(), "cache", cache, "result", "hit");
        figures.counter(name, help, misses.sum(), "cache", cache, "result", "miss");
    }
}
