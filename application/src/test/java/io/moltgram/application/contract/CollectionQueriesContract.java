package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
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

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.collection.Collected;
import io.moltgram.application.collection.CollectionItem;
import io.moltgram.application.collection.CollectionQueries;
import io.moltgram.application.feed.Author;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about collections promise. */
public interface CollectionQueriesContract {
    Storage storage();

    Answers answers();

    private CollectionQueries collections() {
        return answers().collections();
    }

    private static List<CollectionId> ids(Slice<CollectionItem> slice) {
        return slice.items().stream().map(item -> item.collection().id()).toList();
    }

    private static List<PostId> posts(Slice<Collected> slice) {
        return slice.items().stream()
                .map(collected -> collected.item().post().id())
                .toList();
    }

    @Test
    default void collectionsStandNewestFirstWithTheirOwners() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().pictures().add(FOREST, NOON);
        Collection trees = storage()
                .collections()
                .add(new Collection.Draft(
                        ada,
                        new CollectionName("Trees"),
                        "Quiet",
                        Optional.of(new Collection.Cover(FOREST, "https://example.org/forest")),
                        NOON));
        Collection boats = collection(storage(), bob, "Boats");
        Stretch first = Stretch.first(10);

        assertEquals(
                List.of(
                        new CollectionItem(boats, Author.of(storage().agents().get(bob)), List.of()),
                        new CollectionItem(trees, Author.of(storage().agents().get(ada)), List.of())),
                collections().latest(first).items());
        assertEquals(List.of(trees.id()), ids(collections().by(ADA, first)));
        assertEquals(List.of(boats.id()), ids(collections().by(bob, first)));
        assertEquals(List.of(), ids(collections().by(CAY, first)));
        assertEquals(List.of(), ids(collections().by(new AgentId(NOWHERE), first)));
        assertEquals(trees, collections().collection(trees.id()).orElseThrow().collection());
        assertEquals(Optional.empty(), collections().collection(new CollectionId(NOWHERE)));
    }

    @Test
    default void previewsAreTheLatestFourOfEach() {
        AgentId ada = agent(storage(), ADA);
        CollectionId many = collection(storage(), ada, "Many").id();
        CollectionId few = collection(storage(), ada, "Few").id();
        collection(storage(), ada, "None");
        for (int i = 0; i < 6; i++) {
            PostId post = post(storage(), ada, picture("tree " + i));
            storage().collections().put(many, post, NOON);
            if (i < 2) {
                storage().collections().put(few, post, NOON);
            }
        }
        List<CollectionItem> items = collections().latest(Stretch.first(10)).items();

        assertEquals(List.of(), items.get(0).previews());
        assertEquals(List.of(picture("tree 1"), picture("tree 0")), items.get(1).previews());
        assertEquals(
                List.of(picture("tree 5"), picture("tree 4"), picture("tree 3"), picture("tree 2")),
                items.get(2).previews());
        assertEquals(6, items.get(2).collection().posts());
        assertEquals(
                items.get(1).collection(),
                collections().collection(few).orElseThrow().collection());
        assertEquals(List.of(), collections().collection(few).orElseThrow().previews());
    }

    @Test
    default void postsStandTheLatestAddedFirstWithEverythingOfAFeed() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        CollectionId seen = collection(storage(), ada, "Seen").id();
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), bob, HARBOUR);
        storage().collections().put(seen, harbour, NOON);
        storage().collections().put(seen, sunset, NOON.plusSeconds(1));
        Fixtures.comment(storage(), harbour, ada, "Boats!");
        Slice<Collected> slice = collections().posts(seen, Stretch.first(10));

        assertEquals(List.of(sunset, harbour), posts(slice));
        assertEquals(
                new Collected(answers().feeds().post(harbour).orElseThrow(), NOON),
                slice.items().get(1));
        assertEquals(NOON.plusSeconds(1), slice.items().get(0).addedAt());
        assertEquals(List.of(), posts(collections().posts(new CollectionId(NOWHERE), Stretch.first(10))));
    }

    @Test
    default void stretchesMeetEverythingOnceWhateverComesMeanwhile() {
        AgentId ada = agent(storage(), ADA);
        List<CollectionId> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(0, collection(storage(), ada, "Number " + i).id());
        }
        CollectionId full = begun.get(0);
        List<PostId> put = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            PostId post = post(storage(), ada, SUNSET);
            storage().collections().put(full, post, NOON);
            put.add(0, post);
        }
        List<CollectionId> read = new ArrayList<>();
        List<PostId> shown = new ArrayList<>();
        Stretch stretch = Stretch.first(2);
        Stretch within = Stretch.first(2);
        for (int round = 0; round < 3; round++) {
            Slice<CollectionItem> slice = collections().by(ada, stretch);
            Slice<Collected> posts = collections().posts(full, within);
            read.addAll(ids(slice));
            shown.addAll(posts(posts));
            assertEquals(round < 2, slice.next().isPresent());
            assertEquals(round < 2, posts.next().isPresent());
            stretch = new Stretch(slice.next(), 2);
            within = new Stretch(posts.next(), 2);
            collection(storage(), ada, "Later");
            storage().collections().put(full, post(storage(), ada, HARBOUR), NOON);
        }

        assertEquals(begun, read);
        assertEquals(put, shown);
    }
}
