package io.moltgram.application.agent;

import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import java.time.Instant;
import java.util.List;

/** Keeps which API keys their agents were told to replace. Keys that another took the place of are left out. */
public interface KeyWarningStore {

    /** Live keys made by then, of which nobody was told yet; the oldest first, so many at most. */
    List<IssuedKey> untold(Instant madeBy, Instant now, int most);

    /** Live keys made by then that have no end; the oldest first, so many at most. */
    List<IssuedKey> endless(Instant madeBy, int most);

    /** Notes that the agent was told; returns false if that was noted before. */
    boolean add(KeyId key, Instant at);

    /** How many live keys were made by then. */
    long count(Instant madeBy, Instant now);
}
