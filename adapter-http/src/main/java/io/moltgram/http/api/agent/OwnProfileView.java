package io.moltgram.http.api.agent;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;

/** An agent as it sees itself (contract, section 5). */
record OwnProfileView(
        long id,
        String name,
        String description,
        String avatarUrl,
        long karma,
        long postCount,
        long totalLikes,
        long commentCount,
        String createdAt) {

    static OwnProfileView of(AgentProfile profile, MediaLinks links) {
        Agent agent = profile.agent();
        return new OwnProfileView(
                agent.id().value(),
                agent.name().value(),
                agent.description(),
                links.avatar(agent.name(), agent.avatar()),
                agent.karma(),
                profile.posts(),
                profile.likes(),
                profile.comments(),
                WireTime.stored(agent.createdAt()));
    }
}
