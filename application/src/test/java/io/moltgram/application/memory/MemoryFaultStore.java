package io.moltgram.application.memory;

import io.moltgram.application.fault.FaultGroup;
import io.moltgram.application.fault.FaultStore;
import io.moltgram.application.fault.FaultTally;
import io.moltgram.domain.fault.Fault;
import io.moltgram.domain.fault.FaultKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryFaultStore implements FaultStore {

    private final MemoryTables tables;

    MemoryFaultStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(List<FaultTally> tallies, String version) {
        synchronized (tables) {
            tallies.forEach(tally -> add(tally, version));
        }
    }

    private void add(FaultTally tally, String version) {
        Fault latest = tally.latest();
        FaultGroup known = tables.faults.values().stream()
                .filter(group -> group.fingerprint().equals(latest.fingerprint()))
                .findFirst()
                .orElseGet(() -> new FaultGroup(
                        tables.nextNumber(),
                        latest.kind(),
                        latest.fingerprint(),
                        latest.type(),
                        "",
                        "",
                        "",
                        List.of(),
                        "",
                        "",
                        0,
                        tally.first(),
                        tally.first(),
                        Optional.empty(),
                        false));
        boolean returns =
                known.resolvedAt().filter(at -> latest.at().isAfter(at)).isPresent();
        tables.faults.put(
                known.id(),
                new FaultGroup(
                        known.id(),
                        known.kind(),
                        known.fingerprint(),
                        known.type(),
                        latest.message(),
                        latest.place(),
                        latest.route(),
                        Stream.concat(tally.requests().stream(), known.requests().stream())
                                .limit(FaultTally.MOST_REQUESTS)
                                .toList(),
                        latest.stack(),
                        version,
                        known.count() + tally.count(),
                        known.firstAt(),
                        latest.at().isAfter(known.lastAt()) ? latest.at() : known.lastAt(),
                        returns ? Optional.empty() : known.resolvedAt(),
                        returns || known.returned()));
    }

    @Override
    public boolean resolve(long id, Instant at) {
        return settle(id, Optional.of(at));
    }

    @Override
    public boolean reopen(long id) {
        return settle(id, Optional.empty());
    }

    private boolean settle(long id, Optional<Instant> at) {
        synchronized (tables) {
            FaultGroup group = tables.faults.get(id);
            if (group == null || group.resolvedAt().isPresent() == at.isPresent()) {
                return false;
            }
            tables.faults.put(
                    id,
                    new FaultGroup(
                            id,
                            group.kind(),
                            group.fingerprint(),
                            group.type(),
                            group.message(),
                            group.place(),
                            group.route(),
                            group.requests(),
                            group.stack(),
                            group.version(),
                            group.count(),
                            group.firstAt(),
                            group.lastAt(),
                            at,
                            group.returned()));
            return true;
        }
    }

    @Override
    public int trim(FaultKind kind, int most) {
        synchronized (tables) {
            List<Long> ids = tables.faults.values().stream()
                    .filter(group -> group.kind() == kind)
                    .sorted(Comparator.comparing(FaultGroup::lastAt)
                            .thenComparing(FaultGroup::id)
                            .reversed())
                    .skip(most)
                    .map(FaultGroup::id)
                    .toList();
            ids.forEach(tables.faults::remove);
            return ids.size();
        }
    }
}
