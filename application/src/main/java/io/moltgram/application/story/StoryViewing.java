package io.moltgram.application.story;

import io.moltgram.application.Transactions;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import java.time.InstantSource;
import java.util.Optional;

/** Seeing stories. */
public final class StoryViewing {

    private final StoryStore stories;
    private final Transactions transactions;
    private final InstantSource clock;

    public StoryViewing(StoryStore stories, Transactions transactions, InstantSource clock) {
        this.stories = stories;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Notes that the story was seen and returns it with its views. Each agent counts once, and so do all who come
     * without a key together.
     */
    public Story view(Optional<AgentId> viewer, StoryId id) {
        return transactions.call(() -> {
            Story story = stories.get(id, clock.instant());
            return stories.addView(id, viewer) ? stories.get(id, clock.instant()) : story;
        });
    }
}
