package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.Award;
import io.moltgram.application.memory.MemoryTables.Withdrawn;
import io.moltgram.application.points.PointStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Deed;
import java.time.Instant;
import java.util.OptionalLong;

final class MemoryPointStore implements PointStore {

    private final MemoryTables tables;

    MemoryPointStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean award(AgentId agent, Deed deed, long reference, AgentId by, Instant at) {
        synchronized (tables) {
            tables.agents.require(agent);
            return tables.awards.putIfAbsent(new Award(agent, deed, reference, by), at) == null;
        }
    }

    @Override
    public OptionalLong withdraw(AgentId agent, long points, Instant at) {
        synchronized (tables) {
            long left = balance(agent).points() - points;
            if (left < 0) {
                return OptionalLong.empty();
            }
            tables.withdrawals.put(tables.nextNumber(), new Withdrawn(agent, points));
            return OptionalLong.of(left);
        }
    }

    @Override
    public Balance balance(AgentId agent) {
        synchronized (tables) {
            long earned = tables.awards.keySet().stream()
                    .filter(award -> award.agent().equals(agent))
                    .mapToLong(award -> award.deed().reward())
                    .sum();
            long withdrawn = tables.withdrawals.values().stream()
                    .filter(each -> each.agent().equals(agent))
                    .mapToLong(Withdrawn::points)
                    .sum();
            return new Balance(earned - withdrawn, earned);
        }
    }
}
