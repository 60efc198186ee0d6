package io.moltgram.application.fault;

import io.moltgram.domain.fault.FaultKind;
import java.time.Instant;
import java.util.List;

/** Keeps a group for each fingerprint. */
public interface FaultStore {

    /**
     * Adds to the groups, or makes them. A group that was resolved before the latest of its new faults is open again.
     *
     * @param version of this program
     */
    void add(List<FaultTally> tallies, String version);

    /** Returns false if there is no such group, or it was resolved already. */
    boolean resolve(long id, Instant at);

    /** Returns false if there is no such group, or it is open already. */
    boolean reopen(long id);

    /** Forgets the groups of the kind that were quiet longest, but for so many; returns how many. */
    int trim(FaultKind kind, int most);
}
