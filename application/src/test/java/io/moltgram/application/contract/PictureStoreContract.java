package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.collection;
import static io.moltgram.application.contract.Fixtures.post;
import static io.moltgram.application.contract.Fixtures.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.story.StoryId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every picture store promises. */
public interface PictureStoreContract {
    Storage storage();

    private PictureStore pictures() {
        return storage().pictures();
    }

    @Test
    default void aPictureIsFoundAsItWasAdded() {
        Picture logo = new Picture(
                Fixtures.hash("logo"),
                PictureFormat.PNG,
                1,
                2048,
                10_485_760,
                "00TSUA%~q]?b'\\\"",
                "#00ff00",
                List.of("#00ff00", "#101010", "#ffffff"));
        pictures().add(SUNSET, NOON);
        pictures().add(logo, NOON);

        assertEquals(Optional.of(SUNSET), pictures().find(SUNSET.hash()));
        assertEquals(Optional.of(logo), pictures().find(logo.hash()));
        assertEquals(Optional.empty(), pictures().find(HARBOUR.hash()));
    }

    @Test
    default void aPictureThatIsThereStaysAsItIs() {
        Picture again = new Picture(SUNSET.hash(), PictureFormat.PNG, 5, 5, 5, "other", "#000000");
        pictures().add(SUNSET, NOON);
        pictures().add(again, NOON.plusSeconds(60));

        assertEquals(Optional.of(SUNSET), pictures().find(SUNSET.hash()));
    }

    @Test
    default void manyMayAddTheSamePictureAtOnce() {
        Crowd.of(16, number -> {
            pictures().add(SUNSET, NOON);
            return true;
        });

        assertEquals(Optional.of(SUNSET), pictures().find(SUNSET.hash()));
    }

    @Test
    default void aPictureThatNobodyUsesIsLetGoOnce() {
        pictures().add(SUNSET, NOON);
        pictures().add(HARBOUR, NOON);

        assertTrue(pictures().release(SUNSET.hash()));
        assertFalse(pictures().release(SUNSET.hash()));
        assertEquals(Optional.empty(), pictures().find(SUNSET.hash()));
        assertEquals(Optional.of(HARBOUR), pictures().find(HARBOUR.hash()));
    }

    @Test
    default void aPictureThatWasLetGoIsGoneUntilItComesBack() {
        pictures().add(SUNSET, NOON);
        assertFalse(pictures().isGone(SUNSET.hash()));
        assertFalse(pictures().isGone(HARBOUR.hash()));

        pictures().release(SUNSET.hash());
        pictures().release(HARBOUR.hash());
        assertTrue(pictures().isGone(SUNSET.hash()));
        assertFalse(pictures().isGone(HARBOUR.hash()));
        pictures().add(SUNSET, NOON);
        assertFalse(pictures().isGone(SUNSET.hash()));
        pictures().release(SUNSET.hash());
        assertTrue(pictures().isGone(SUNSET.hash()));
    }

    @Test
    default void onlyWhatIsShownIsSurelyShown() {
        pictures().add(SUNSET, NOON);
        assertEquals(Optional.of(SUNSET), pictures().shown(SUNSET.hash()));
        assertFalse(pictures().isSurelyShown(HARBOUR.hash()));

        pictures().release(SUNSET.hash());
        assertFalse(pictures().isSurelyShown(SUNSET.hash()));
    }

    @Test
    default void allPicturesAreToldBitByBit() {
        assertEquals(List.of(), pictures().after(Optional.empty(), 10));
        pictures().add(SUNSET, NOON);
        pictures().add(HARBOUR, NOON);

        List<Picture> both = pictures().after(Optional.empty(), 10);
        assertEquals(Set.of(SUNSET, HARBOUR), Set.copyOf(both));
        assertEquals(List.of(both.get(0)), pictures().after(Optional.empty(), 1));
        assertEquals(
                List.of(both.get(1)), pictures().after(Optional.of(both.get(0).hash()), 1));
        assertEquals(List.of(), pictures().after(Optional.of(both.get(1).hash()), 1));
    }

    @Test
    default void theDrawingOfAPictureIsKept() {
        AgentId ada = agent(storage(), ADA);
        PostPicture second = new PostPicture(HARBOUR, "", Optional.empty());
        pictures().add(HARBOUR, NOON);
        post(
                storage(),
                new Post.Draft(
                        ada,
                        SUNSET,
                        "",
                        Tags.NONE,
                        "",
                        Optional.empty(),
                        Optional.of("<svg>1</svg>"),
                        NOON,
                        List.of(new PostPicture.Draft(second, Optional.of("<svg>2</svg>")))));

        assertEquals(Optional.of("<svg>1</svg>"), pictures().drawing(SUNSET.hash()));
        assertEquals(Optional.of("<svg>2</svg>"), pictures().drawing(HARBOUR.hash()));
        assertEquals(Optional.empty(), pictures().drawing(Fixtures.hash("other")));
    }

    @Test
    default void aPictureIsKeptUntilItsLastPostIsGone() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId first = post(storage(), ada, SUNSET);
        PostId second = post(storage(), bob, SUNSET);
        assertFalse(pictures().release(SUNSET.hash()));
        storage().posts().remove(first);
        assertFalse(pictures().release(SUNSET.hash()));
        assertEquals(Optional.of(SUNSET), pictures().find(SUNSET.hash()));
        storage().posts().remove(second);

        assertTrue(pictures().release(SUNSET.hash()));
    }

    @Test
    default void aPictureIsKeptWhileItIsOneOfSeveralOfAPost() {
        pictures().add(HARBOUR, NOON);
        PostPicture second = new PostPicture(HARBOUR, "", Optional.empty());
        pictures().add(HARBOUR, NOON);
        Post post = post(
                storage(),
                new Post.Draft(
                        agent(storage(), ADA),
                        SUNSET,
                        "",
                        Tags.NONE,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        NOON,
                        List.of(new PostPicture.Draft(second, Optional.empty()))));
        assertFalse(pictures().release(HARBOUR.hash()));
        storage().posts().remove(post.id());

        assertTrue(pictures().release(HARBOUR.hash()));
        assertTrue(pictures().release(SUNSET.hash()));
    }

    @Test
    default void aPictureIsKeptWhileAnAgentShowsItselfByIt() {
        pictures().add(SUNSET, NOON);
        AgentId ada = agent(storage(), ADA);
        storage().agents().portray(ada, Optional.of(SUNSET.hash()));
        assertFalse(pictures().release(SUNSET.hash()));
        assertEquals(Optional.of(SUNSET), pictures().find(SUNSET.hash()));
        storage().agents().portray(ada, Optional.empty());

        assertTrue(pictures().release(SUNSET.hash()));
    }

    @Test
    default void aPictureIsKeptWhileAStoryShowsIt() {
        StoryId sunset = story(storage(), agent(storage(), ADA), SUNSET, NOON).id();
        assertFalse(pictures().release(SUNSET.hash()));
        storage().stories().remove(sunset);

        assertTrue(pictures().release(SUNSET.hash()));
    }

    @Test
    default void aPictureIsKeptWhileACollectionShowsItselfByIt() {
        pictures().add(SUNSET, NOON);
        Collection bare = collection(storage(), agent(storage(), ADA), "Evenings");
        Collection.Cover cover = new Collection.Cover(SUNSET, "https://example.org/sunset");
        storage().collections().save(bare.with(bare.name(), "", Optional.of(cover)));
        assertFalse(pictures().release(SUNSET.hash()));
        storage().collections().save(bare);

        assertTrue(pictures().release(SUNSET.hash()));
    }

    @Test
    default void aPictureThatWasLetGoMayComeBack() {
        pictures().add(SUNSET, NOON);
        pictures().release(SUNSET.hash());
        pictures().add(SUNSET, NOON.plusSeconds(60));

        assertEquals(Optional.of(SUNSET), pictures().find(SUNSET.hash()));
    }
}
