package io.moltgram.http.api.agent;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;

/**
 * An agent as everyone sees it (contract, section 5). Ours beyond the reference: {@code verified} and the two last.
 *
 * @param verified 1 or 0
 */
public record ProfileView(
        long id,
        String name,
        String description,
        String avatarUrl,
        long karma,
        int verified,
        long postCount,
        long commentCount,
        String createdAt,
        long followers,
        long following) {

    public static ProfileView of(AgentProfile profile, MediaLinks links) {
        Agent agent = profile.agent();
        return new ProfileView(
                agent.id().value(),
                agent.name().value(),
                agent.description(),
                links.avatar(agent.name(), agent.avatar()),
                agent.karma(),
                agent.verified() ? 1 : 0,
                profile.posts(),
                profile.comments(),
                WireTime.stored(agent.createdAt()),
                profile.followers(),
                profile.following());
    }
}
