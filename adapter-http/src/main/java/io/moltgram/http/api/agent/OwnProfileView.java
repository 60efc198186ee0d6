package io.moltgram.http.api.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        String createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String deletesAt) {

    static OwnProfileView of(AgentProfile profile, Optional<Instant> deletesAt, MediaLinks links) {
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
                WireTime.stored(agent.createdAt()),
                deletesAt.map(WireTime::stored).orElse(null));
    }
}
