package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.collection;
import static io.moltgram.application.contract.Fixtures.picture;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.collection.CollectionStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of collections promises. */
public interface CollectionStoreContract {
    Storage storage();

    private CollectionStore collections() {
        return storage().collections();
    }

    private long posts(CollectionId id) {
        return collections().find(id).orElseThrow().posts();
    }

    @Test
    default void aCollectionIsFoundAsItWasAdded() {
        AgentId ada = agent(storage(), ADA);
        storage().pictures().add(FOREST, NOON);
        CollectionName name = new CollectionName("Trees %_ 木");
        Optional<Collection.Cover> cover = Optional.of(new Collection.Cover(FOREST, "https://example.org/forest"));
        Collection trees = collections().add(new Collection.Draft(ada, name, AWKWARD, cover, NOON));
        Collection bare = collection(storage(), ada, "Bare");

        assertEquals(new Collection(trees.id(), ada, name, AWKWARD, cover, 0, NOON), trees);
        assertEquals(Optional.of(trees), collections().find(trees.id()));
        assertEquals(Optional.of(bare), collections().hold(bare.id()));
        assertEquals(Optional.empty(), bare.cover());
        assertTrue(bare.id().value() > trees.id().value());
        assertEquals(Optional.empty(), collections().find(new CollectionId(NOWHERE)));
        assertEquals(Optional.empty(), collections().hold(new CollectionId(NOWHERE)));
    }

    @Test
    default void wordsAndCoverChangeAndNothingElse() {
        AgentId ada = agent(storage(), ADA);
        Collection trees = collection(storage(), ada, "Trees");
        Collection other = collection(storage(), ada, "Other");
        collections().put(trees.id(), post(storage(), ada, SUNSET), NOON);
        storage().pictures().add(FOREST, NOON);
        CollectionName name = new CollectionName("Woods");
        Optional<Collection.Cover> cover = Optional.of(new Collection.Cover(FOREST, "https://example.org/forest"));
        collections().save(trees.with(name, "Quiet", cover));

        assertEquals(
                Optional.of(new Collection(trees.id(), ada, name, "Quiet", cover, 1, NOON)),
                collections().find(trees.id()));
        assertEquals(Optional.of(other), collections().find(other.id()));
        collections().save(trees);
        assertEquals(
                Optional.empty(), collections().find(trees.id()).orElseThrow().cover());
    }

    @Test
    default void aPostIsInACollectionOnce() {
        AgentId ada = agent(storage(), ADA);
        CollectionId trees = collection(storage(), ada, "Trees").id();
        CollectionId boats = collection(storage(), ada, "Boats").id();
        PostId forest = post(storage(), agent(storage(), BOB), FOREST);
        assertFalse(collections().take(trees, forest));
        assertTrue(collections().put(trees, forest, NOON));
        assertFalse(collections().put(trees, forest, NOON));
        assertTrue(collections().put(boats, forest, NOON));
        assertEquals(1, posts(trees));

        assertTrue(collections().take(trees, forest));
        assertFalse(collections().take(trees, forest));
        assertEquals(0, posts(trees));
        assertEquals(1, posts(boats));
    }

    @Test
    default void theSamePostFromManyAtOnceCountsOnce() {
        AgentId ada = agent(storage(), ADA);
        CollectionId trees = collection(storage(), ada, "Trees").id();
        PostId forest = post(storage(), ada, FOREST);

        assertEquals(1, Crowd.yes(64, number -> collections().put(trees, forest, NOON)));
        assertEquals(1, posts(trees));
        assertEquals(1, Crowd.yes(64, number -> collections().take(trees, forest)));
        assertEquals(0, posts(trees));
    }

    @Test
    default void manyPostsAtOnceAreAllCounted() {
        AgentId ada = agent(storage(), ADA);
        CollectionId trees = collection(storage(), ada, "Trees").id();
        List<PostId> posts = IntStream.range(0, 16)
                .mapToObj(number -> post(storage(), ada, picture("tree " + number)))
                .toList();

        assertEquals(16, Crowd.yes(16, number -> collections().put(trees, posts.get(number), NOON)));
        assertEquals(16, posts(trees));
    }

    @Test
    default void aPostThatIsTakenOutWhileItGoesCountsOnce() {
        AgentId ada = agent(storage(), ADA);
        CollectionId trees = collection(storage(), ada, "Trees").id();
        PostId stays = post(storage(), ada, HARBOUR);
        collections().put(trees, stays, NOON);
        for (int round = 0; round < 6; round++) {
            PostId goes = post(storage(), ada, FOREST);
            collections().put(trees, goes, NOON);
            Crowd.of(
                    8,
                    number -> number % 2 == 0
                            ? collections().take(trees, goes)
                            : storage().posts().remove(goes));

            assertEquals(1, posts(trees));
        }
    }

    @Test
    default void aRemovedCollectionLeavesItsPosts() {
        AgentId ada = agent(storage(), ADA);
        CollectionId trees = collection(storage(), ada, "Trees").id();
        PostId forest = post(storage(), ada, FOREST);
        collections().put(trees, forest, NOON);

        assertTrue(collections().remove(trees));
        assertFalse(collections().remove(trees));
        assertEquals(Optional.empty(), collections().find(trees));
        assertFalse(collections().take(trees, forest));
        assertTrue(storage().posts().find(forest).isPresent());
    }

    @Test
    default void aPostThatIsPutInAndThenNotIsNotCounted() {
        AgentId ada = agent(storage(), ADA);
        CollectionId trees = collection(storage(), ada, "Trees").id();
        PostId forest = post(storage(), ada, FOREST);
        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    collections().put(trees, forest, NOON);
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(0, posts(trees));
        assertTrue(collections().put(trees, forest, NOON));
    }
}
