package io.moltgram.application.memory;

import io.moltgram.application.lineage.LineageStore;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import java.util.Optional;

final class MemoryLineageStore implements LineageStore {

    private final MemoryTables tables;

    MemoryLineageStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<PostId> add(PostId post, Provenance made) {
        synchronized (tables) {
            tables.posts.require(post);
            Optional<PostId> missing = made.parents().stream()
                    .filter(parent -> !tables.posts.containsKey(parent) || parent.value() >= post.value())
                    .findFirst();
            if (missing.isEmpty()) {
                tables.provenance.put(post, made);
            }
            return missing;
        }
    }

    @Override
    public Provenance find(PostId post) {
        synchronized (tables) {
            return tables.provenance.getOrDefault(post, Provenance.NONE);
        }
    }
}
