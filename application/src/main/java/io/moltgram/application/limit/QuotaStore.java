package io.moltgram.application.limit;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** Counts what agents did in each clock hour. */
public interface QuotaStore {

    /** Counts one more if that stays within {@code most}; returns whether it did. Exact, however many call at once. */
    boolean spend(AgentId agent, Action action, Instant hour, int most);

    int spent(AgentId agent, Action action, Instant hour);

    /** Forgets all hours before that one; returns how many rows went. */
    int removeBefore(Instant hour);
}
