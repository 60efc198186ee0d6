package io.moltgram.application.follow;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.AgentId;

/**
 * Answers about who follows whom; most karma first, among equals the oldest. Positions have two keys. Whoever is in the
 * list all the while is met once, unless its karma changes past the reader; who joins meanwhile may be met.
 */
public interface FollowQueries {

    /** @param followedBack whether the agent asked about follows this one */
    record Follower(AgentProfile profile, boolean followedBack) {}

    Slice<Follower> followers(AgentId agent, Stretch stretch);

    Slice<AgentProfile> following(AgentId agent, Stretch stretch);
}
