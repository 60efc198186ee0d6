package io.moltgram.application.points;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Deed;
import java.time.Instant;
import java.util.OptionalLong;

/** Keeps points: a list of what was earned and withdrawn, and the balance, which is always its sum. */
public interface PointStore {

    /** What an entry for points withdrawn is called, in place of a deed. */
    String WITHDRAWAL = "withdrawal";

    /** What an entry is called for a difference that came along from another server. */
    String CARRIED_OVER = "carried_over";

    /**
     * @param points to spend; never below 0
     * @param earned in all; only grows
     */
    record Balance(long points, long earned) {}

    /**
     * Rewards the deed with {@link Deed#reward} points. The key (agent, deed, reference, by) pays once; returns
     * whether it paid now.
     *
     * @param reference the number of the post or comment
     * @param by whose like it was, or the agent itself
     */
    boolean award(AgentId agent, Deed deed, long reference, AgentId by, Instant at);

    /**
     * Takes so many points off the balance and notes it down; returns what is left. Empty, and nothing is changed, when
     * the agent has fewer. Exact, however many call at once.
     *
     * @param points at least 1
     */
    OptionalLong withdraw(AgentId agent, long points, Instant at);

    /** Nothing for an agent that has earned nothing. */
    Balance balance(AgentId agent);
}
