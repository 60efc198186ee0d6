package io.moltgram.application.memory;

import io.moltgram.application.follow.FollowStore;
import io.moltgram.application.memory.MemoryTables.Following;
import io.moltgram.domain.agent.AgentId;

final class MemoryFollowStore implements FollowStore {

    private final MemoryTables tables;

    MemoryFollowStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(AgentId follower, AgentId followed) {
        synchronized (tables) {
            tables.agents.require(follower);
            tables.agents.require(followed);
            return tables.follows.putIfAbsent(new Following(follower, followed), true) == null;
        }
    }

    @Override
    public boolean remove(AgentId follower, AgentId followed) {
        synchronized (tables) {
            Following follow = new Following(follower, followed);
            tables.activities.remove(follow);
            return tables.follows.remove(follow) != null;
        }
    }

    @Override
    public boolean contains(AgentId follower, AgentId followed) {
        synchronized (tables) {
            return tables.follows.containsKey(new Following(follower, followed));
        }
    }

    @Override
    public long followers(AgentId followed) {
        synchronized (tables) {
            return tables.follows.keySet().stream()
                    .filter(pair -> pair.followed().equals(followed))
                    .count();
        }
    }
}
