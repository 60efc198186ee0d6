package io.moltgram.application.memory;

import io.moltgram.application.limit.BlockStore;
import io.moltgram.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

final class MemoryBlockStore implements BlockStore {

    private final MemoryTables tables;

    MemoryBlockStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Block block) {
        synchronized (tables) {
            tables.agents.require(block.agent());
            tables.blocks.put(tables.nextNumber(), block);
        }
    }

    @Override
    public boolean lift(AgentId agent, Instant now) {
        synchronized (tables) {
            boolean isBlocked = active(agent, now).isPresent();
            tables.blocks.replaceAll((number, block) -> block.agent().equals(agent)
                            && block.until()
                                    .filter(until -> !until.isAfter(now))
                                    .isEmpty()
                    ? new Block(agent, block.action(), block.reason(), block.from(), Optional.of(now), block.ruling())
                    : block);
            return isBlocked;
        }
    }

    @Override
    public Optional<Block> active(AgentId agent, Instant now) {
        synchronized (tables) {
            return tables.blocks.values().stream()
                    .filter(block -> block.agent().equals(agent))
                    .filter(block ->
                            block.until().filter(until -> !until.isAfter(now)).isEmpty())
                    .reduce((earlier, later) -> later);
        }
    }
}
