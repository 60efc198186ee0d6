package io.moltgram.application.memory;

import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.Optional;

final class MemoryApiKeyStore implements ApiKeyStore {

    private final MemoryTables tables;

    MemoryApiKeyStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(AgentId agent, SecretHash key, Instant at) {
        synchronized (tables) {
            tables.agents.require(agent);
            tables.keys.put(key, agent);
        }
    }

    @Override
    public Optional<AgentId> find(SecretHash key) {
        synchronized (tables) {
            return Optional.ofNullable(tables.keys.get(key));
        }
    }

    @Override
    public boolean remove(SecretHash key) {
        synchronized (tables) {
            return tables.keys.remove(key) != null;
        }
    }

    @Override
    public void removeAll(AgentId agent) {
        synchronized (tables) {
            tables.keys.values().removeIf(agent::equals);
        }
    }
}
