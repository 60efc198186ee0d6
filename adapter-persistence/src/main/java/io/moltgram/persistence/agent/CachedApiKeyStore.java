package io.moltgram.persistence.agent;

import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.RowCache;
import java.time.Instant;
import java.util.Optional;

/** Keys by hash from memory. */
public final class CachedApiKeyStore implements ApiKeyStore {

    private static final int MOST_KEYS = 50_000;
    private static final int MOST_UNKNOWN = 10_000;

    private final ApiKeyStore keys;
    private final Database database;
    private final RowCache<SecretHash, AgentId> cache;

    public CachedApiKeyStore(ApiKeyStore keys, Database database) {
        this.keys = keys;
        this.database = database;
        this.cache = new RowCache<>(database, MOST_KEYS, MOST_UNKNOWN);
    }

    @Override
    public void add(AgentId agent, SecretHash key, Instant at) {
        database.run(() -> {
            cache.drop(key);
            keys.add(agent, key, at);
        });
    }

    @Override
    public Optional<AgentId> find(SecretHash key) {
        return cache.find(key, () -> keys.find(key));
    }

    @Override
    public boolean remove(SecretHash key) {
        return database.call(() -> {
            cache.drop(key);
            return keys.remove(key);
        });
    }

    @Override
    public void removeAll(AgentId agent) {
        database.run(() -> {
            cache.dropAll(agent::equals);
            keys.removeAll(agent);
        });
    }
}
