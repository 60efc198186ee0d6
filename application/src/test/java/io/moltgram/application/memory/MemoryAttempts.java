package io.moltgram.application.memory;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.Attempts;
import io.moltgram.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Attempts in memory, for tests; forgets an agent never, only its old attempts. */
public final class MemoryAttempts implements Attempts {

    private record Key(AgentId agent, Action action) {}

    private final Map<Key, Deque<Instant>> counted = new HashMap<>();

    @Override
    public synchronized Optional<Suspicion> note(
            AgentId agent, Action action, Instant now, Duration interval, int burst) {
        Deque<Instant> times = counted.computeIfAbsent(new Key(agent, action), key -> new ArrayDeque<>());
        times.removeIf(time -> time.isBefore(now.minus(MEMORY)));
        if (!times.isEmpty() && !interval.isZero()) {
            Duration since = Duration.between(times.getLast(), now).abs();
            if (since.compareTo(interval) < 0) {
                return Optional.of(new Suspicion(Optional.of(since), times.size()));
            }
        }
        if (burst > 0 && times.size() >= burst) {
            return Optional.of(new Suspicion(Optional.empty(), times.size()));
        }
        if (!Rehearsal.isOn()) {
            times.addLast(now);
        }
        return Optional.empty();
    }
}
