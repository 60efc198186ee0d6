package io.moltgram.application.fault;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.fault.FaultKind;
import java.util.List;
import java.util.Optional;

/** Answers about what went wrong. */
public interface FaultQueries {

    /**
     * Which groups are wanted.
     *
     * @param resolved empty for all
     */
    record Filter(Optional<FaultKind> kind, Optional<Boolean> resolved) {

        public static final Filter OPEN = new Filter(Optional.empty(), Optional.of(false));
    }

    /** Those that happened last come first. Positions have two keys: milliseconds, and the group's id. */
    Slice<FaultGroup> groups(Filter filter, Stretch stretch);

    Optional<FaultGroup> find(long id);

    /** Those that keep the id of the request among their latest, the latest first. */
    List<FaultGroup> ofRequest(String request);

    /** How many groups of the kind are open. */
    long open(FaultKind kind);
}
