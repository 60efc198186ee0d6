package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.Seeing;
import io.moltgram.application.story.StoryStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryStoryStore implements StoryStore {

    private final MemoryTables tables;

    MemoryStoryStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Story add(Story.Draft draft) {
        synchronized (tables) {
            tables.agents.require(draft.author());
            tables.pictures.require(draft.picture().hash());
            Story story = new Story(
                    new StoryId(tables.nextNumber()),
                    draft.author(),
                    tables.pictures.get(draft.picture().hash()),
                    draft.caption(),
                    draft.sourceUrl(),
                    0,
                    draft.createdAt(),
                    draft.expiresAt());
            tables.stories.put(story.id(), story);
            return story;
        }
    }

    @Override
    public Optional<Story> find(StoryId id, Instant now) {
        synchronized (tables) {
            return Optional.ofNullable(tables.stories.get(id))
                    .filter(story -> story.isLive(now))
                    .map(this::counted);
        }
    }

    @Override
    public boolean addView(StoryId id, Optional<AgentId> viewer) {
        synchronized (tables) {
            tables.stories.require(id);
            viewer.ifPresent(tables.agents::require);
            return tables.storyViews.putIfAbsent(new Seeing(id, viewer), true) == null;
        }
    }

    @Override
    public boolean remove(StoryId id) {
        synchronized (tables) {
            tables.storyViews.keySet().removeIf(view -> view.story().equals(id));
            return tables.stories.remove(id) != null;
        }
    }

    @Override
    public List<ContentHash> removeExpired(Instant now, int most) {
        synchronized (tables) {
            List<Story> over = tables.stories.values().stream()
                    .filter(story -> !story.isLive(now))
                    .sorted(Comparator.comparing(Story::expiresAt))
                    .limit(most)
                    .toList();
            over.forEach(story -> remove(story.id()));
            return over.stream().map(story -> story.picture().hash()).toList();
        }
    }

    private Story counted(Story story) {
        long views = tables.storyViews.keySet().stream()
                .filter(view -> view.story().equals(story.id()))
                .count();
        return new Story(
                story.id(),
                story.author(),
                story.picture(),
                story.caption(),
                story.sourceUrl(),
                views,
                story.createdAt(),
                story.expiresAt());
    }
}
