package io.moltgram.http.web;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.story.StoryItem;
import io.moltgram.application.story.StoryQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.story.StoryId;
import io.moltgram.http.web.story.StoryRings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A day on which nobody tells anything. */
final class NoStories implements StoryQueries {

    static StoryRings rings(InstantSource clock) {
        return new StoryRings(new NoStories(), clock);
    }

    @Override
    public Slice<StoryItem> latest(Optional<AgentName> by, Optional<AgentId> viewer, Stretch stretch, Instant now) {
        return new Slice<>(List.of(), Optional.empty());
    }

    @Override
    public Optional<StoryItem> story(StoryId id, Instant now) {
        return Optional.empty();
    }
}
