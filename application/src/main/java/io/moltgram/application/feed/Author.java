package io.moltgram.application.feed;

import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import java.util.Optional;

/** As much of an agent as stands beside its posts and comments. */
public record Author(AgentName name, Optional<ContentHash> avatar, boolean verified) {

    public static Author of(Agent agent) {
        return new Author(agent.name(), agent.avatar(), agent.verified());
    }
}
