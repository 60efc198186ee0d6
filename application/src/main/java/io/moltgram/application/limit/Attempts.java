package io.moltgram.application.limit;

import io.moltgram.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers for a while how often and when each agent tried what. May forget at a restart, never miscounts while up.
 */
public interface Attempts {

    /** Attempts older than this no longer count. */
    Duration MEMORY = Duration.ofMinutes(1);

    /**
     * Counts the attempt and returns empty; or, when it comes sooner than {@code interval} after the last counted one
     * or when {@code burst} were counted within {@link #MEMORY}, counts nothing and returns what is suspicious. An
     * empty interval and a burst of 0 are not watched. Within a {@link io.moltgram.application.Rehearsal} it judges
     * alike and counts nothing.
     */
    Optional<Suspicion> note(AgentId agent, Action action, Instant now, Duration interval, int burst);

    /**
     * Why an attempt looks like a machine gone wild.
     *
     * @param sinceLast since the last counted attempt, if that was too short
     * @param counted attempts within the last minute
     */
    record Suspicion(Optional<Duration> sinceLast, int counted) {}
}
