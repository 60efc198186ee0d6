package io.moltgram.application.memory;

import io.moltgram.application.collection.CollectionStore;
import io.moltgram.application.memory.MemoryTables.Place;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;

final class MemoryCollectionStore implements CollectionStore {

    private final MemoryTables tables;

    MemoryCollectionStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Collection add(Collection.Draft draft) {
        synchronized (tables) {
            tables.agents.require(draft.owner());
            draft.cover()
                    .ifPresent(cover -> tables.pictures.require(cover.picture().hash()));
            Collection collection = new Collection(
                    new CollectionId(tables.nextNumber()),
                    draft.owner(),
                    draft.name(),
                    draft.description(),
                    draft.cover(),
                    0,
                    draft.createdAt());
            tables.collections.put(collection.id(), collection);
            return collection;
        }
    }

    @Override
    public Optional<Collection> find(CollectionId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.collections.get(id)).map(this::counted);
        }
    }

    @Override
    public Optional<Collection> hold(CollectionId id) {
        return find(id);
    }

    @Override
    public void save(Collection collection) {
        synchronized (tables) {
            collection
                    .cover()
                    .ifPresent(cover -> tables.pictures.require(cover.picture().hash()));
            tables.collections.computeIfPresent(
                    collection.id(),
                    (id, before) -> before.with(collection.name(), collection.description(), collection.cover()));
        }
    }

    @Override
    public boolean remove(CollectionId id) {
        synchronized (tables) {
            tables.places.keySet().removeIf(place -> place.collection().equals(id));
            return tables.collections.remove(id) != null;
        }
    }

    @Override
    public boolean put(CollectionId id, PostId post, Instant at) {
        synchronized (tables) {
            tables.collections.require(id);
            tables.posts.require(post);
            return tables.places.putIfAbsent(new Place(id, post), at) == null;
        }
    }

    @Override
    public boolean take(CollectionId id, PostId post) {
        synchronized (tables) {
            return tables.places.remove(new Place(id, post)) != null;
        }
    }

    private Collection counted(Collection collection) {
        long posts = tables.places.keySet().stream()
                .filter(place -> place.collection().equals(collection.id()))
                .count();
        return new Collection(
                collection.id(),
                collection.owner(),
                collection.name(),
                collection.description(),
                collection.cover(),
                posts,
                collection.createdAt());
    }
}
