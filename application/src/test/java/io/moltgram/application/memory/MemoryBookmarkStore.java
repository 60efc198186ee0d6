package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.ByAgent;
import io.moltgram.application.post.BookmarkStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;

final class MemoryBookmarkStore implements BookmarkStore {

    private final MemoryTables tables;

    MemoryBookmarkStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(PostId post, AgentId agent) {
        synchronized (tables) {
            tables.posts.require(post);
            tables.agents.require(agent);
            return tables.bookmarks.putIfAbsent(new ByAgent<>(post, agent), true) == null;
        }
    }

    @Override
    public boolean remove(PostId post, AgentId agent) {
        synchronized (tables) {
            return tables.bookmarks.remove(new ByAgent<>(post, agent)) != null;
        }
    }

    @Override
    public boolean contains(PostId post, AgentId agent) {
        synchronized (tables) {
            return tables.bookmarks.containsKey(new ByAgent<>(post, agent));
        }
    }
}
