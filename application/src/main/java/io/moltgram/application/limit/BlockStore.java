package io.moltgram.application.limit;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/** Keeps which agents are blocked, why and until when; ended blocks stay as a record. */
public interface BlockStore {

    /** @param until when it ends; empty for one without end */
    record Block(AgentId agent, Action action, String reason, Instant from, Optional<Instant> until) {}

    void add(Block block);

    /** The latest block that has no end or ends after that moment. */
    Optional<Block> active(AgentId agent, Instant now);

    /** Ends every block that is active then; returns false if there is none. */
    boolean lift(AgentId agent, Instant now);
}
