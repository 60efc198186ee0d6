package io.moltgram.application.story;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.story.StoryId;
import java.time.Instant;
import java.util.Optional;

/** Answers with stories that are not over. */
public interface StoryQueries {

    /**
     * Newest first.
     *
     * @param by only stories of the agent with exactly this name
     * @param viewer for whom to tell what it saw
     */
    Slice<StoryItem> latest(Optional<AgentName> by, Optional<AgentId> viewer, Stretch stretch, Instant now);

    Optional<StoryItem> story(StoryId id, Instant now);
}
