package io.moltgram.application.fault;

import io.moltgram.domain.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Faults of one fingerprint that are not written down yet.
 *
 * @param latest stands for all of them
 * @param requests ids of the latest requests, the latest first
 */
public record FaultTally(Fault latest, long count, Instant first, List<String> requests) {

    /** So many requests are named. */
    public static final int MOST_REQUESTS = 5;

    public FaultTally {
        requests = List.copyOf(requests);
    }

    static FaultTally of(Fault fault) {
        return new FaultTally(fault, 1, fault.at(), fault.request().isEmpty() ? List.of() : List.of(fault.request()));
    }

    /** The same with those that came later. */
    FaultTally and(FaultTally later) {
        List<String> all = new ArrayList<>(later.requests());
        requests.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return new FaultTally(
                later.latest(), count + later.count(), first, all.subList(0, Math.min(MOST_REQUESTS, all.size())));
    }
}
