package io.moltgram.application.story;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps stories and who saw them. A story that is over counts as not there, long before {@link #removeExpired} takes
 * it away.
 */
public interface StoryStore {

    /** Adds a story whose picture has a row. */
    Story add(Story.Draft draft);

    Optional<Story> find(StoryId id, Instant now);

    /**
     * Notes that the agent saw the story; returns false if that was noted before. The story's views change with it.
     *
     * @param viewer empty for whoever came without a key: all of those are noted once altogether
     */
    boolean addView(StoryId id, Optional<AgentId> viewer);

    /** Removes the story and its views; returns false if there was none. The picture stays. */
    boolean remove(StoryId id);

    /**
     * Removes the stories that have been over longest, with their views.
     *
     * @param most how many at most
     * @return the picture of each one removed
     */
    List<ContentHash> removeExpired(Instant now, int most);

    default Story get(StoryId id, Instant now) {
        return find(id, now).orElseThrow(() -> notFound(id));
    }

    /** The answer to whoever asks for a story that is not there, or no longer. */
    static Refusal notFound(StoryId id) {
        return Refusal.notFound("story_not_found", "Story not found").with("story_id", id.value());
    }
}
