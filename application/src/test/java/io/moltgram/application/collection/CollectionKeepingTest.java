package io.moltgram.application.collection;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Patch;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.collection.CollectionKeeping.Change;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.collection.CollectionName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionKeepingTest {

    private static final CollectionName TREES = new CollectionName("Trees");
    private static final PictureSource.At OAK = at("https://example.org/oak.jpg");
    private static final PictureSource.At ELM = at("https://example.org/elm.jpg");

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;

    CollectionKeepingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        acts.remote().put(OAK.address(), "an oak");
        acts.remote().put(ELM.address(), "an elm");
        ada = acts.join("ada");
        bob = acts.join("bob");
    }

    private static PictureSource.At at(String address) {
        return new PictureSource.At("cover_url", address);
    }

    private static Change cover(Optional<PictureSource.At> cover) {
        return new Change(Patch.keep(), Patch.keep(), Patch.put(cover));
    }

    private Collection begin(Optional<PictureSource.At> cover) {
        return acts.collectionKeeping().begin(ada, TREES, "Quiet", cover);
    }

    private boolean isKept(Collection collection) {
        return acts.storage()
                .pictures()
                .find(collection.cover().orElseThrow().picture().hash())
                .isPresent();
    }

    @Test
    void aCollectionIsKeptCleanedWithItsCover() {
        Collection begun = acts.collectionKeeping().begin(ada, TREES, " <i>Quiet</i> ", Optional.of(OAK));

        assertEquals("Quiet", begun.description());
        assertEquals(OAK.address(), begun.cover().orElseThrow().sourceUrl());
        assertEquals(NOON, begun.createdAt());
        assertEquals(Optional.of(begun), acts.storage().collections().find(begun.id()));
        assertTrue(isKept(begun));
    }

    @Test
    void aCoverThatCannotBeHadBeginsNothing() {
        Refusal refusal = assertThrows(Refusal.class, () -> begin(Optional.of(at("https://example.org/none"))));

        assertEquals("cover_url could not be fetched", refusal.text());
    }

    @Test
    void onlyWhatIsGivenChanges() {
        Collection begun = begin(Optional.of(OAK));
        CollectionName woods = new CollectionName("Woods");
        Collection renamed = acts.collectionKeeping()
                .change(ada, begun.id(), () -> new Change(Patch.put(woods), Patch.keep(), Patch.keep()));
        assertEquals(begun.with(woods, "Quiet", begun.cover()), renamed);
        Collection told = acts.collectionKeeping()
                .change(ada, begun.id(), () -> new Change(Patch.keep(), Patch.put("a".repeat(501)), Patch.keep()));

        assertEquals(begun.with(woods, "a".repeat(500), begun.cover()), told);
        assertEquals(Optional.of(told), acts.storage().collections().find(begun.id()));
    }

    @Test
    void aReplacedCoverIsLetGo() {
        Collection oak = begin(Optional.of(OAK));
        Collection again = acts.collectionKeeping().change(ada, oak.id(), () -> cover(Optional.of(OAK)));
        assertTrue(isKept(again));
        Collection elm = acts.collectionKeeping().change(ada, oak.id(), () -> cover(Optional.of(ELM)));
        assertEquals(List.of(false, true), List.of(isKept(oak), isKept(elm)));
        Collection bare = acts.collectionKeeping().change(ada, oak.id(), () -> cover(Optional.empty()));

        assertEquals(Optional.empty(), bare.cover());
        assertEquals(false, isKept(elm));
    }

    @Test
    void nobodyChangesOrGivesUpTheCollectionOfAnother() {
        Collection begun = begin(Optional.empty());
        for (CollectionId id : List.of(begun.id(), new CollectionId(NOWHERE))) {
            Refusal change = assertThrows(
                    Refusal.class, () -> acts.collectionKeeping().change(bob, id, () -> cover(Optional.of(OAK))));
            Refusal giveUp =
                    assertThrows(Refusal.class, () -> acts.collectionKeeping().giveUp(bob, id));
            assertEquals("Collection not found or not yours", change.text());
            assertEquals("Collection not found or not yours", giveUp.text());
        }
        assertEquals(List.of(), acts.remote().fetched());
    }

    @Test
    void aCollectionThatGoesWhileItsCoverIsFetchedStaysGone() {
        Collection begun = begin(Optional.empty());
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> acts.collectionKeeping().change(ada, begun.id(), () -> {
                    acts.collectionKeeping().giveUp(ada, begun.id());
                    return cover(Optional.of(OAK));
                }));

        assertEquals("Collection not found or not yours", refusal.text());
        assertEquals(Optional.empty(), acts.storage().collections().find(begun.id()));
    }

    @Test
    void aCollectionThatIsGivenUpTakesItsCoverAlong() {
        Collection first = begin(Optional.of(OAK));
        Collection second = begin(Optional.of(OAK));
        acts.collectionKeeping().giveUp(ada, first.id());
        assertTrue(isKept(second));
        acts.collectionKeeping().giveUp(ada, second.id());

        assertEquals(false, isKept(second));
        assertThrows(Refusal.class, () -> acts.collectionKeeping().giveUp(ada, second.id()));
    }

    @Test
    void liveKeysAreRefusedInNameDescriptionAndAddress() {
        String name = leaked("leaky-1");
        String description = leaked("leaky-2");
        String address = leaked("leaky-3");
        List<Runnable> deeds = List.of(
                () -> acts.collectionKeeping().begin(ada, new CollectionName(name), "", Optional.empty()),
                () -> acts.collectionKeeping().begin(ada, TREES, description, Optional.empty()),
                () -> begin(Optional.of(at("https://example.org/" + address))));
        for (Runnable deed : deeds) {
            assertEquals("key_leaked", assertThrows(Refusal.class, deed::run).code());
        }
        assertEquals(List.of(), acts.remote().fetched());
    }

    private String leaked(String agent) {
        Registering.Registered owner = acts.registering().register(agent, "", Optional.empty());
        return owner.key().reveal();
    }
}
