package io.moltgram.persistence.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.moltgram.application.Rehearsal;
import io.moltgram.application.limit.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Windows in memory, of at most two hundred thousand keys; of more the least used are forgotten. */
public final class CaffeineWindows implements Windows {

    private static final int MOST = 200_000;

    private record Count(int calls, Instant end) {}

    private final InstantSource clock;
    private final Cache<String, Count> counts;

    /** @param clock by which windows end */
    public CaffeineWindows(InstantSource clock) {
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(
                        Expiry.<String, Count>writing((key, count) -> Duration.between(clock.instant(), count.end())))
                .build();
    }

    @Override
    public Window hit(String key, int limit, Duration length) {
        if (Rehearsal.isOn()) {
            return look(key, limit, length);
        }
        Instant now = clock.instant();
        boolean[] admitted = {false};
        Count after = counts.asMap().compute(key, (same, before) -> {
            Count count = current(before, now, length);
            admitted[0] = count.calls() < limit;
            return admitted[0] ? new Count(count.calls() + 1, count.end()) : count;
        });
        return new Window(admitted[0], Math.max(0, limit - after.calls()), after.end());
    }

    @Override
    public Window look(String key, int limit, Duration length) {
        Count count = current(counts.getIfPresent(key), clock.instant(), length);
        return new Window(count.calls() < limit, Math.max(0, limit - count.calls()), count.end());
    }

    private static Count current(@Nullable Count count, Instant now, Duration length) {
        return Optional.ofNullable(count)
                .filter(present -> present.end().isAfter(now))
                .orElseGet(() -> new Count(0, now.plus(length)));
    }
}
