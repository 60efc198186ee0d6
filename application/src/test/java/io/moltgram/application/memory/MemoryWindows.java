package io.moltgram.application.memory;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.limit.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Windows in memory, for tests; never forgets a key. */
public final class MemoryWindows implements Windows {

    private record Count(int calls, Instant end) {}

    private final Map<String, Count> counts = new HashMap<>();
    private final InstantSource clock;

    public MemoryWindows(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Window hit(String key, int limit, Duration length) {
        if (Rehearsal.isOn()) {
            return look(key, limit, length);
        }
        Count count = current(key, length);
        boolean admitted = count.calls() < limit;
        Count after = admitted ? new Count(count.calls() + 1, count.end()) : count;
        counts.put(key, after);
        return new Window(admitted, limit - after.calls(), after.end());
    }

    @Override
    public synchronized Window look(String key, int limit, Duration length) {
        Count count = current(key, length);
        return new Window(count.calls() < limit, limit - count.calls(), count.end());
    }

    private Count current(String key, Duration length) {
        Instant now = clock.instant();
        return Optional.ofNullable(counts.get(key))
                .filter(count -> count.end().isAfter(now))
                .orElseGet(() -> new Count(0, now.plus(length)));
    }
}
