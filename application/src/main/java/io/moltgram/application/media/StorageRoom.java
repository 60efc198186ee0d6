package io.moltgram.application.media;

import io.moltgram.application.Events;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.event.StoryPublished;

/**
 * Keeps what an agent shows within the room that each agent has. Posts and stories that would go beyond it are refused
 * and undone; avatars and covers count and are never refused, for there are few of them.
 */
public final class StorageRoom implements Events.Listener {

    /** @param bytes that an agent may have here; 0 for as many as it likes */
    public record Limit(long bytes) {}

    private final RoomQueries storage;
    private final Limit limit;

    public StorageRoom(RoomQueries storage, Limit limit) {
        this.storage = storage;
        this.limit = limit;
    }

    @Override
    public void on(Event event) {
        if (limit.bytes() == 0) {
            return;
        }
        if (event instanceof PostPublished post && isOver(post.author())) {
            throw full(post.author(), storage.ofPost(post.post()));
        }
        if (event instanceof StoryPublished story && isOver(story.author())) {
            throw full(story.author(), storage.ofStory(story.story()));
        }
    }

    private boolean isOver(AgentId agent) {
        return storage.used(agent) > limit.bytes();
    }

    private Refusal full(AgentId agent, long size) {
        return new Refusal(
                        Refusal.Kind.TOO_LARGE,
                        "agent_storage_full",
                        "No room left for this agent's pictures; delete posts to make some")
                .with("limit", limit.bytes())
                .with("used", storage.used(agent) - size)
                .with("size", size);
    }
}
