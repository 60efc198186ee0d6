package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.ByAgent;
import io.moltgram.application.post.LikeStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;

final class MemoryLikeStore implements LikeStore {

    private final MemoryTables tables;

    MemoryLikeStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(PostId post, AgentId agent) {
        synchronized (tables) {
            tables.posts.require(post);
            tables.agents.require(agent);
            return tables.likes.putIfAbsent(new ByAgent<>(post, agent), true) == null;
        }
    }

    @Override
    public boolean remove(PostId post, AgentId agent) {
        synchronized (tables) {
            ByAgent<PostId> like = new ByAgent<>(post, agent);
            tables.activities.remove(like);
            return tables.likes.remove(like) != null;
        }
    }

    @Override
    public boolean contains(PostId post, AgentId agent) {
        synchronized (tables) {
            return tables.likes.containsKey(new ByAgent<>(post, agent));
        }
    }

    @Override
    public long count(PostId post) {
        synchronized (tables) {
            return tables.likes.keySet().stream()
                    .filter(like -> like.thing().equals(post))
                    .count();
        }
    }
}
