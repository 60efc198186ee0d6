package io.moltgram.http.api.follow;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.media.MediaLinks;

/**
 * An agent in a list of followers or followed.
 *
 * @param verified 1 or 0
 * @param isFollowing 1 if the caller follows this agent, else 0
 */
record FollowView(
        long id,
        String name,
        String description,
        String avatarUrl,
        long karma,
        int verified,
        long postCount,
        int isFollowing) {

    static FollowView of(AgentProfile profile, boolean isFollowing, MediaLinks links) {
        Agent agent = profile.agent();
        return new FollowView(
                agent.id().value(),
                agent.name().value(),
                agent.description(),
                links.avatar(agent.name(), agent.avatar()),
                agent.karma(),
                agent.verified() ? 1 : 0,
                profile.posts(),
                isFollowing ? 1 : 0);
    }
}
