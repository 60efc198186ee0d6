package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;

/** A post was published that was made from others. */
public record PostRemixed(PostId post, AgentId by, List<PostId> parents, Instant at) implements Event {
    public PostRemixed {
        parents = List.copyOf(parents);
    }
}
