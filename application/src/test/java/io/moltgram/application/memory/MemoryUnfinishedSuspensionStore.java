package io.moltgram.application.memory;

import io.moltgram.application.moderation.UnfinishedSuspensionStore;
import io.moltgram.domain.moderation.RulingId;
import java.util.Comparator;
import java.util.List;

final class MemoryUnfinishedSuspensionStore implements UnfinishedSuspensionStore {

    private final MemoryTables tables;

    MemoryUnfinishedSuspensionStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(RulingId suspension) {
        synchronized (tables) {
            tables.unfinishedSuspensions.put(suspension, true);
        }
    }

    @Override
    public boolean remove(RulingId suspension) {
        synchronized (tables) {
            return tables.unfinishedSuspensions.remove(suspension) != null;
        }
    }

    @Override
    public List<RulingId> all() {
        synchronized (tables) {
            return tables.unfinishedSuspensions.entrySet().stream()
                    .map(entry -> entry.getKey())
                    .sorted(Comparator.comparingLong(RulingId::value))
                    .toList();
        }
    }
}
