package io.moltgram.application.memory;

import io.moltgram.application.analytics.Facet;
import io.moltgram.application.analytics.Grain;
import io.moltgram.application.analytics.Slot;
import io.moltgram.application.analytics.TallyStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class MemoryTallyStore implements TallyStore {

    private record Kind(Enum<?> facet, Enum<?> audience) {}

    private final MemoryTables tables;

    MemoryTallyStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Map<Slot, Long> counts) {
        synchronized (tables) {
            counts.forEach((slot, number) -> tables.tallies.merge(slot, number, Long::sum));
        }
    }

    @Override
    public void raise(Map<Slot, Long> counts) {
        synchronized (tables) {
            counts.forEach((slot, number) -> tables.tallies.merge(slot, number, Math::max));
        }
    }

    @Override
    public void foldMonth(Instant month, Facet facet, int most) {
        synchronized (tables) {
            Map<Kind, Map<String, Long>> sums = new HashMap<>();
            Map<Slot, Long> folded = new HashMap<>();
            tables.tallies.forEach((slot, number) -> {
                if (slot.grain() == Grain.DAY
                        && slot.facet() == facet
                        && Grain.MONTH.start(slot.at()).equals(month)) {
                    sums.computeIfAbsent(new Kind(slot.facet(), slot.audience()), kind -> new HashMap<>())
                            .merge(slot.value(), number, Long::sum);
                    Slot whole = new Slot(Grain.MONTH, month, slot.facet(), slot.audience(), slot.value(), slot.step());
                    folded.merge(whole, number, Long::sum);
                }
            });
            folded.keySet()
                    .removeIf(slot -> !highest(sums.get(new Kind(slot.facet(), slot.audience())), most)
                            .contains(slot.value()));
            tables.tallies.putAll(folded);
        }
    }

    private static List<String> highest(Map<String, Long> sums, int most) {
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public int removeBefore(Grain grain, Instant time) {
        synchronized (tables) {
            int before = tables.tallies.size();
            tables.tallies
                    .keySet()
                    .removeIf(slot -> slot.grain() == grain && slot.at().isBefore(time));
            return before - tables.tallies.size();
        }
    }
}
