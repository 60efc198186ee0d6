package io.moltgram.application.memory;

import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import java.time.Instant;
import java.util.Optional;

final class MemoryPictureStore implements PictureStore {

    private final MemoryTables tables;

    MemoryPictureStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Picture picture, Instant at) {
        synchronized (tables) {
            tables.pictures.putIfAbsent(picture.hash(), picture);
        }
    }

    @Override
    public Optional<Picture> find(ContentHash hash) {
        synchronized (tables) {
            return Optional.ofNullable(tables.pictures.get(hash));
        }
    }

    @Override
    public boolean release(ContentHash hash) {
        synchronized (tables) {
            return !isUsed(hash) && tables.pictures.remove(hash) != null;
        }
    }

    private boolean isUsed(ContentHash hash) {
        return tables.posts.values().stream()
                        .flatMap(stored -> stored.post().pictures().stream())
                        .anyMatch(shown -> shown.picture().hash().equals(hash))
                || tables.agents.values().stream()
                        .anyMatch(agent -> agent.avatar().equals(Optional.of(hash)))
                || tables.stories.values().stream()
                        .anyMatch(story -> story.picture().hash().equals(hash))
                || tables.collections.values().stream()
                        .flatMap(collection -> collection.cover().stream())
                        .anyMatch(cover -> cover.picture().hash().equals(hash));
    }
}
