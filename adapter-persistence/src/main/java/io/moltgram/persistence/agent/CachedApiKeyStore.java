package io.moltgram.persistence.agent;

import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.application.watch.Figures;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.RowCache;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys by the hash of their secret from memory; when they were last used may be out of date there. */
public final class CachedApiKeyStore implements ApiKeyStore, Figures.Source {

    private static final int MOST_KEYS = 50_000;
    private static final int MOST_UNKNOWN = 10_000;

    private final ApiKeyStore keys;
    private final Database database;
    private final RowCache<SecretHash, IssuedKey> cache;

    public CachedApiKeyStore(ApiKeyStore keys, Database database) {
        this.keys = keys;
        this.database = database;
        this.cache = new RowCache<>(database, MOST_KEYS, MOST_UNKNOWN);
    }

    @Override
    public Optional<IssuedKey> add(IssuedKey.Draft draft, SecretHash secret) {
        return database.call(() -> {
            cache.drop(secret);
            return keys.add(draft, secret);
        });
    }

    @Override
    public Optional<IssuedKey> find(SecretHash secret) {
        return cache.find(secret, () -> keys.find(secret));
    }

    @Override
    public Optional<IssuedKey> hold(AgentId agent, KeyId id) {
        return keys.hold(agent, id);
    }

    @Override
    public List<IssuedKey> all(AgentId agent) {
        return keys.all(agent);
    }

    @Override
    public void save(IssuedKey key) {
        database.run(() -> {
            cache.dropAll(known -> known.id().equals(key.id()));
            keys.save(key);
        });
    }

    @Override
    public boolean remove(SecretHash secret) {
        return database.call(() -> {
            cache.drop(secret);
            return keys.remove(secret);
        });
    }

    @Override
    public boolean remove(AgentId agent, KeyId id) {
        return database.call(() -> {
            cache.dropAll(known -> known.id().equals(id));
            return keys.remove(agent, id);
        });
    }

    @Override
    public int removeAllBut(AgentId agent, Set<KeyId> kept) {
        return database.call(() -> {
            cache.dropAll(known -> known.agent().equals(agent));
            return keys.removeAllBut(agent, kept);
        });
    }

    @Override
    public void use(Map<KeyId, Instant> times) {
        keys.use(times);
    }

    /** What has expired opens nothing, remembered or not. */
    @Override
    public int removeExpired(Instant before) {
        return keys.removeExpired(before);
    }

    @Override
    public void tell(Figures figures) {
        cache.tell(figures, "keys");
    }
}
