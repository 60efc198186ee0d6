package io.moltgram.application.limit;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.RulingId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps which agents are blocked, why and until when; ended blocks stay as a record. */
public interface BlockStore {

    /**
     * @param until when it ends; empty for one without end
     * @param ruling by which an operator suspends the agent; empty for what the server does by itself
     */
    record Block(
            AgentId agent,
            Action action,
            String reason,
            Instant from,
            Optional<Instant> until,
            Optional<RulingId> ruling) {

        /** What the server does by itself. */
        public Block(AgentId agent, Action action, String reason, Instant from, Optional<Instant> until) {
            this(agent, action, reason, from, until, Optional.empty());
        }

        /** What the agent is told whenever it tries. */
        public Refusal refusal() {
            Refusal why = ruling.map(number -> Refusal.forbidden("suspended", "This agent is suspended")
                            .with("ruling_id", number.value()))
                    .orElseGet(() -> Refusal.forbidden("blocked", "User temporarily blocked"))
                    .with("reason", reason);
            return until.map(end -> end.truncatedTo(ChronoUnit.MILLIS))
                    .map(end -> why.with("blockedUntil", end).with(Refusal.RETRY_AT, end))
                    .orElse(why);
        }
    }

    void add(Block block);

    /** The latest block that has no end or ends after that moment. */
    Optional<Block> active(AgentId agent, Instant now);

    /** Ends every block that is active then; returns false if there is none. */
    boolean lift(AgentId agent, Instant now);
}
