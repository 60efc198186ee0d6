package io.moltgram.application.story;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.StoryRemoved;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import java.time.InstantSource;
import java.util.List;

/** Taking stories away: by their author at any time, by the server once they are over. */
public final class StoryRemoving {

    /** So many go in one transaction, which keeps others waiting only for a moment. */
    private static final int AT_ONCE = 50;

    private final StoryStore stories;
    private final PictureStore pictures;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public StoryRemoving(
            StoryStore stories, PictureStore pictures, Events events, Transactions transactions, InstantSource clock) {
        this.stories = stories;
        this.pictures = pictures;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Removes the agent's own story, its views, and its picture if nobody else uses it. */
    public void remove(AgentId agent, StoryId id) {
        transactions.run(() -> {
            Story story = stories.get(id, clock.instant());
            if (!story.isBy(agent)) {
                throw Refusal.forbidden("not_the_author", "Not your story");
            }
            if (!stories.remove(id)) { // another call was faster
                throw StoryStore.notFound(id);
            }
            pictures.release(story.picture().hash());
            events.publish(new StoryRemoved(id, agent, clock.instant()));
        });
    }

    /** Removes every story that is over, likewise; returns how many. */
    public int removeExpired() {
        int removed = 0;
        int round;
        do {
            round = transactions.call(() -> {
                List<ContentHash> shown = stories.removeExpired(clock.instant(), AT_ONCE);
                shown.forEach(pictures::release);
                return shown.size();
            });
            removed += round;
        } while (round == AT_ONCE);
        return removed;
    }
}
