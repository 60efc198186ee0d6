package io.moltgram.application.points;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Deed;
import java.time.Instant;

/** Keeps points: a list of what was earned, and the balance, which is always its sum. */
public interface PointStore {

    /**
     * @param points to spend
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

    /** Nothing for an agent that has earned nothing. */
    Balance balance(AgentId agent);
}
