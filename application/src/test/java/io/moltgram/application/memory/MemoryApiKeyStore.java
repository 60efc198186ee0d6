package io.moltgram.application.memory;

import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

final class MemoryApiKeyStore implements ApiKeyStore {

    private final MemoryTables tables;

    MemoryApiKeyStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<IssuedKey> add(IssuedKey.Draft draft, SecretHash secret) {
        synchronized (tables) {
            tables.agents.require(draft.agent());
            remove(key -> key.agent().equals(draft.agent()) && !key.isLive(draft.createdAt()));
            if (all(draft.agent()).size() >= IssuedKey.MOST) {
                return Optional.empty();
            }
            IssuedKey key = new IssuedKey(
                    new KeyId(tables.nextNumber()),
                    draft.agent(),
                    draft.name(),
                    draft.scopes(),
                    draft.prefix(),
                    draft.createdAt(),
                    draft.expiresAt(),
                    Optional.empty(),
                    false);
            tables.keys.put(secret, key);
            return Optional.of(key);
        }
    }

    @Override
    public Optional<IssuedKey> find(SecretHash secret) {
        synchronized (tables) {
            return Optional.ofNullable(tables.keys.get(secret));
        }
    }

    @Override
    public Optional<IssuedKey> hold(AgentId agent, KeyId id) {
        return all(agent).stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public List<IssuedKey> all(AgentId agent) {
        synchronized (tables) {
            return tables.keys.values().stream()
                    .filter(key -> key.agent().equals(agent))
                    .sorted(Comparator.comparing(key -> key.id().value()))
                    .toList();
        }
    }

    @Override
    public void save(IssuedKey key) {
        synchronized (tables) {
            tables.keys.replaceAll((secret, kept) -> kept.id().equals(key.id()) ? key : kept);
        }
    }

    @Override
    public boolean remove(SecretHash secret) {
        synchronized (tables) {
            return tables.keys.remove(secret) != null;
        }
    }

    @Override
    public boolean remove(AgentId agent, KeyId id) {
        return remove(key -> key.agent().equals(agent) && key.id().equals(id)) == 1;
    }

    @Override
    public int removeAllBut(AgentId agent, Set<KeyId> kept) {
        return remove(key -> key.agent().equals(agent) && !kept.contains(key.id()));
    }

    @Override
    public void use(Map<KeyId, Instant> times) {
        synchronized (tables) {
            tables.keys.replaceAll((secret, key) -> used(key, Optional.ofNullable(times.get(key.id()))));
        }
    }

    private static IssuedKey used(IssuedKey key, Optional<Instant> at) {
        if (at.isEmpty()
                || key.usedAt().filter(known -> known.isAfter(at.get())).isPresent()) {
            return key;
        }
        return new IssuedKey(
                key.id(),
                key.agent(),
                key.name(),
                key.scopes(),
                key.prefix(),
                key.createdAt(),
                key.expiresAt(),
                at,
                key.replaced());
    }

    @Override
    public int removeExpired(Instant before) {
        return remove(key -> !key.isLive(before));
    }

    private int remove(Predicate<IssuedKey> going) {
        synchronized (tables) {
            int before = tables.keys.size();
            tables.keys.values().removeIf(going);
            return before - tables.keys.size();
        }
    }
}
