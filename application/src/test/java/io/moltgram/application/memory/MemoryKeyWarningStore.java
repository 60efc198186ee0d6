package io.moltgram.application.memory;

import io.moltgram.application.agent.KeyWarningStore;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

final class MemoryKeyWarningStore implements KeyWarningStore {

    private final MemoryTables tables;

    MemoryKeyWarningStore(MemoryTables tables) {
        this.tables = tables;
    }

    private Stream<IssuedKey> made(Instant madeBy) {
        return tables.keys.values().stream()
                .filter(key -> !key.replaced() && !key.createdAt().isAfter(madeBy))
                .sorted(Comparator.comparing(IssuedKey::createdAt)
                        .thenComparing(key -> key.id().value()));
    }

    @Override
    public List<IssuedKey> untold(Instant madeBy, Instant now, int most) {
        synchronized (tables) {
            return made(madeBy)
                    .filter(key -> key.isLive(now) && !tables.keyWarnings.containsKey(key.id()))
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public List<IssuedKey> endless(Instant madeBy, int most) {
        synchronized (tables) {
            return made(madeBy)
                    .filter(key -> key.expiresAt().isEmpty())
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public boolean add(KeyId key, Instant at) {
        synchronized (tables) {
            return tables.keyWarnings.putIfAbsent(key, at) == null;
        }
    }

    @Override
    public long count(Instant madeBy, Instant now) {
        synchronized (tables) {
            return made(madeBy).filter(key -> key.isLive(now)).count();
        }
    }
}
