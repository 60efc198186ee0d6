package io.moltgram.application.follow;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.AgentId;
import java.util.List;

/** Answers about who follows whom; most karma first. */
public interface FollowQueries {

    /** @param followedBack whether the agent asked about follows this one */
    record Follower(AgentProfile profile, boolean followedBack) {}

    List<Follower> followers(AgentId agent, int limit);

    List<AgentProfile> following(AgentId agent, int limit);
}
