package io.moltgram.persistence.limit;

import io.moltgram.application.limit.BlockStore;
import io.moltgram.application.watch.Figures;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.RowCache;
import java.time.Instant;
import java.util.Optional;

/** Blocks from memory; above all the fact that an agent has none. */
public final class CachedBlockStore implements BlockStore, Figures.Source {

    private static final int MOST_BLOCKED = 10_000;
    private static final int MOST_FREE = 50_000;

    private final BlockStore blocks;
    private final Database database;
    private final RowCache<AgentId, Block> cache;

    public CachedBlockStore(BlockStore blocks, Database database) {
        this.blocks = blocks;
        this.database = database;
        this.cache = new RowCache<>(database, MOST_BLOCKED, MOST_FREE);
    }

    @Override
    public void add(Block block) {
        database.run(() -> {
            cache.drop(block.agent());
            blocks.add(block);
        });
    }

    /**
     * What was active may have ended since, and an earlier one may outlive it; what was free stays free until a block
     * comes.
     */
    @Override
    public Optional<Block> active(AgentId agent, Instant now) {
        Optional<Block> known = cache.find(agent, () -> blocks.active(agent, now));
        boolean isOver =
                known.flatMap(Block::until).filter(until -> !until.isAfter(now)).isPresent();
        if (isOver) {
            cache.drop(agent);
            return blocks.active(agent, now);
        }
        return known;
    }

    @Override
    public boolean lift(AgentId agent, Instant now) {
        return database.call(() -> {
            cache.drop(agent);
            return blocks.lift(agent, now);
        });
    }

    @Override
    public void tell(Figures figures) {
        cache.tell(figures, "blocks");
    }
}
