package io.moltgram.application.memory;

import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.QuotaStore;
import io.moltgram.application.memory.MemoryTables.Hour;
import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

final class MemoryQuotaStore implements QuotaStore {

    private final MemoryTables tables;

    MemoryQuotaStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean spend(AgentId agent, Action action, Instant hour, int most) {
        synchronized (tables) {
            boolean hasRoom = spent(agent, action, hour) < most;
            if (hasRoom) {
                tables.quotas.merge(new Hour(agent, action, hour), 1, Integer::sum);
            }
            return hasRoom;
        }
    }

    @Override
    public int spent(AgentId agent, Action action, Instant hour) {
        synchronized (tables) {
            return tables.quotas.getOrDefault(new Hour(agent, action, hour), 0);
        }
    }

    @Override
    public int removeBefore(Instant hour) {
        synchronized (tables) {
            int before = tables.quotas.size();
            tables.quotas.keySet().removeIf(key -> key.hour().isBefore(hour));
            return before - tables.quotas.size();
        }
    }
}
