package io.moltgram.persistence.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.moltgram.application.Rehearsal;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.Attempts;
import io.moltgram.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Attempts of the last minute in memory, of at most a hundred thousand agents; of more the least active are forgotten.
 */
public final class CaffeineAttempts implements Attempts {

    private static final int MOST = 100_000;

    private record Key(AgentId agent, Action action) {}

    private final Cache<Key, Deque<Instant>> counted = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(MEMORY.toSeconds() + 1, TimeUnit.SECONDS)
            .build();

    @Override
    public Optional<Suspicion> note(AgentId agent, Action action, Instant now, Duration interval, int burst) {
        if (interval.isZero() && burst == 0) {
            return Optional.empty();
        }
        AtomicReference<Suspicion> found = new AtomicReference<>();
        counted.asMap().compute(new Key(agent, action), (key, before) -> {
            Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
            judge(times, now, interval, burst).ifPresentOrElse(found::set, () -> {
                if (!Rehearsal.isOn()) {
                    times.addLast(now);
                }
            });
            return times;
        });
        return Optional.ofNullable(found.get());
    }

    private static Optional<Suspicion> judge(Deque<Instant> times, Instant now, Duration interval, int burst) {
        times.removeIf(time -> time.isBefore(now.minus(MEMORY)));
        if (!times.isEmpty() && !interval.isZero()) { // of two at once, either may be noted first
            Duration since = Duration.between(times.getLast(), now).abs();
            if (since.compareTo(interval) < 0) {
                return Optional.of(new Suspicion(Optional.of(since), times.size()));
            }
        }
        return burst > 0 && times.size() >= burst
                ? Optional.of(new Suspicion(Optional.empty(), times.size()))
                : Optional.empty();
    }
}
