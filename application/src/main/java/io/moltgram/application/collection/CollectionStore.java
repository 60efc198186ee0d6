package io.moltgram.application.collection;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;

/** Keeps collections and which posts are in them; a post is in a collection once. The count of posts changes along. */
public interface CollectionStore {

    /** Adds a collection whose cover, if it has one, has a row. */
    Collection add(Collection.Draft draft);

    Optional<Collection> find(CollectionId id);

    /** Like {@link #find}; within a transaction nobody else changes or removes the collection until it ends. */
    Optional<Collection> hold(CollectionId id);

    /** Changes name, description and cover to those given. */
    void save(Collection collection);

    /** Removes the collection, not the posts in it; returns false if there was none. The cover's picture stays. */
    boolean remove(CollectionId id);

    /** Puts the post into the collection; returns false if it was in it already. */
    boolean put(CollectionId id, PostId post, Instant at);

    /** Takes the post out of the collection; returns false if it was not in it. */
    boolean take(CollectionId id, PostId post);

    /** The agent's own collection; one of another agent is refused as if it were not there. */
    default Collection getOwn(AgentId agent, CollectionId id) {
        return find(id).filter(collection -> collection.isBy(agent)).orElseThrow(() -> notYours(id));
    }

    /** Like {@link #getOwn}, held. */
    default Collection holdOwn(AgentId agent, CollectionId id) {
        return hold(id).filter(collection -> collection.isBy(agent)).orElseThrow(() -> notYours(id));
    }

    /** The answer to whoever wants to change a collection that is not there or of another agent. */
    static Refusal notYours(CollectionId id) {
        return Refusal.notFound("collection_not_found", "Collection not found or not yours")
                .with("collection_id", id.value());
    }
}
