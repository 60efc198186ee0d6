package io.moltgram.application.follow;

import io.moltgram.domain.agent.AgentId;

/** Keeps who follows whom; a pair is kept once. The counts of both agents change with it. */
public interface FollowStore {

    /** Adds the pair; returns false if it was there already. */
    boolean add(AgentId follower, AgentId followed);

    /** Removes the pair; returns false if there was none. */
    boolean remove(AgentId follower, AgentId followed);

    boolean contains(AgentId follower, AgentId followed);

    /** How many follow the agent. */
    long followers(AgentId followed);
}
