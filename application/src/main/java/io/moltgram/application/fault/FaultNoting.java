package io.moltgram.application.fault;

import io.moltgram.application.Transactions;
import io.moltgram.application.watch.Figures;
import io.moltgram.domain.fault.Fault;
import io.moltgram.domain.fault.FaultKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Noting what goes wrong. Faults are counted in memory and written down together every second or so, so that a flood of
 * them costs next to nothing. Memory and database hold a bounded number of groups.
 */
public final class FaultNoting {

    /** So many groups of a kind are kept, those that happened last. */
    public static final int MOST_GROUPS = 500;

    /** So many wait in memory; what is alike none of them is counted, and forgotten. */
    static final int MOST_WAITING = 200;

    /** Where faults go besides; must be quick. */
    public interface Relay {
        void pass(Fault fault);
    }

    private final FaultStore store;
    private final Transactions transactions;
    private final Relay relay;
    private final Release release;
    private final Object lock = new Object();
    private final Map<String, FaultTally> waiting = new LinkedHashMap<>();
    private final Map<FaultKind, LongAdder> counts = new EnumMap<>(FaultKind.class);
    private final LongAdder lost = new LongAdder();

    /** The version of this program. */
    public record Release(String version) {}

    public FaultNoting(FaultStore store, Transactions transactions, Relay relay, Release release) {
        this.store = store;
        this.transactions = transactions;
        this.relay = relay;
        this.release = release;
        for (FaultKind kind : FaultKind.values()) {
            counts.put(kind, new LongAdder());
        }
    }

    /** Takes it down; never fails and never waits. */
    public void note(Fault fault) {
        counts.getOrDefault(fault.kind(), lost).increment();
        synchronized (lock) {
            wait(FaultTally.of(fault), true);
        }
        relay.pass(fault);
    }

    private void wait(FaultTally tally, boolean isLater) {
        String fingerprint = tally.latest().fingerprint();
        FaultTally known = waiting.get(fingerprint);
        if (known != null) {
            waiting.put(fingerprint, isLater ? known.and(tally) : tally.and(known));
        } else if (room(tally.latest().kind())) {
            waiting.put(fingerprint, tally);
        } else {
            lost.increment();
        }
    }

    /** What browsers tell takes no room of what the server has to tell. */
    private boolean room(FaultKind kind) {
        return waiting.values().stream()
                        .filter(tally -> tally.latest().kind() == kind)
                        .count()
                < MOST_WAITING;
    }

    /** Writes down what was noted since the last time, or throws and keeps it; returns how many groups that were. */
    public int writeDown() {
        List<FaultTally> tallies;
        synchronized (lock) {
            tallies = new ArrayList<>(waiting.values());
            waiting.clear();
        }
        if (tallies.isEmpty()) {
            return 0;
        }
        try {
            transactions.run(() -> {
                store.add(tallies, release.version());
                Map<FaultKind, Boolean> kinds = new HashMap<>();
                tallies.forEach(tally -> kinds.put(tally.latest().kind(), true));
                kinds.keySet().forEach(kind -> store.trim(kind, MOST_GROUPS));
            });
        } catch (RuntimeException e) {
            synchronized (lock) {
                tallies.forEach(tally -> wait(tally, false));
            }
            throw e;
        }
        return tallies.size();
    }

    public void tell(Figures figures) {
        counts.forEach((kind, count) ->
                figures.counter("moltgram_faults", "Errors that nobody foresaw.", count.sum(), "kind", kind.code()));
        figures.counter("moltgram_faults_lost", "Errors that were counted but not kept, for want of room.", lost.sum());
    }
}
