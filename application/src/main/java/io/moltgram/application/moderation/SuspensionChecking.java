package io.moltgram.application.moderation;

import io.moltgram.application.limit.BlockStore;
import io.moltgram.domain.agent.AgentId;
import java.time.InstantSource;

/** Keeping suspended agents from writing. It ends by itself at its time. */
public final class SuspensionChecking {

    private final BlockStore blocks;
    private final InstantSource clock;

    public SuspensionChecking(BlockStore blocks, InstantSource clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    /** Refuses with the reason and the end, if the agent is suspended. */
    public void requireFree(AgentId agent) {
        blocks.active(agent, clock.instant())
                .filter(block -> block.ruling().isPresent())
                .ifPresent(block -> {
                    throw block.refusal();
                });
    }
}
