package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.collection;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.post.PinStore.Pin;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens to a post that is hidden, and what comes back with it. */
public interface HidingStoreContract {
    Storage storage();

    @Test
    default void aHiddenPostIsNotFoundUntilItIsShownAgain() {
        AgentId ada = agent(storage(), ADA);
        Post sunset = post(
                storage(),
                new Post.Draft(
                        ada,
                        SUNSET,
                        "Low sun",
                        new Tags(List.of("Sky")),
                        "A sunset",
                        Optional.empty(),
                        Optional.of("<svg/>"),
                        NOON));
        assertTrue(storage().hiding().hide(sunset.id(), NOON));
        assertFalse(storage().hiding().hide(sunset.id(), NOON));

        assertEquals(Optional.empty(), storage().posts().find(sunset.id()));
        assertEquals(Optional.empty(), storage().posts().author(sunset.id()));
        assertEquals(Optional.empty(), storage().posts().svg(sunset.id()));
        assertEquals(Optional.of(sunset), storage().posts().findHidden(sunset.id()));
        assertEquals(sunset, storage().posts().getAny(sunset.id()));
        assertTrue(storage().hiding().show(sunset.id()));
        assertFalse(storage().hiding().show(sunset.id()));
        assertEquals(Optional.of(sunset), storage().posts().find(sunset.id()));
        assertEquals(Optional.empty(), storage().posts().findHidden(sunset.id()));
        assertEquals(Optional.of("<svg/>"), storage().posts().svg(sunset.id()));
    }

    @Test
    default void whatIsNotThereCanBeNeitherHiddenNorShown() {
        assertFalse(storage().hiding().hide(new PostId(NOWHERE), NOON));
        assertFalse(storage().hiding().show(new PostId(NOWHERE)));
    }

    @Test
    default void likesCommentsAndPlacesComeBackWithThePost() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        storage().likes().add(sunset, bob);
        CommentId comment = comment(storage(), sunset, bob, "Lovely");
        CollectionId both = collection(storage(), bob, "Both").id();
        storage().collections().put(both, sunset, NOON);
        storage().collections().put(both, harbour, NOON);
        storage().hiding().hide(sunset, NOON);

        assertEquals(Optional.empty(), storage().comments().find(comment));
        assertEquals(
                comment, storage().comments().findHidden(comment).orElseThrow().id());
        assertTrue(storage().hiding().show(sunset));
        assertEquals(comment, storage().comments().get(comment).id());
        assertEquals(1, storage().likes().count(sunset));
        assertEquals(2, storage().collections().find(both).orElseThrow().posts());
        assertFalse(storage().collections().put(both, sunset, NOON));
    }

    @Test
    default void pinsAndNotificationsAreLost() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        storage().pins().add(new Pin(sunset, ada, 0, NOON));
        storage().pins().add(new Pin(harbour, ada, 1, NOON));
        Notification.Draft like = Notification.of(ada, Notification.Kind.LIKE, bob, NOON);
        storage().notifications().addOnce(like.about(sunset));
        storage().notifications().addOnce(like.about(harbour));
        storage().hiding().hide(sunset, NOON);

        assertEquals(List.of(new Pin(harbour, ada, 0, NOON)), storage().pins().hold(ada));
        assertEquals(1, storage().notifications().unread(ada));
        storage().hiding().show(sunset);
        assertEquals(Optional.empty(), storage().pins().find(sunset));
    }

    @Test
    default void aPictureIsShownAsLongAsOnePostShowsIt() {
        AgentId ada = agent(storage(), ADA);
        PostId first = post(storage(), ada, SUNSET);
        PostId second = post(storage(), ada, SUNSET);
        for (PostId post : List.of(first, second)) {
            assertEquals(Optional.of(SUNSET), storage().pictures().shown(SUNSET.hash()));
            storage().hiding().hide(post, NOON);
            storage().pictures().veil(SUNSET.hash());
        }

        assertEquals(Optional.empty(), storage().pictures().shown(SUNSET.hash()));
        assertEquals(Optional.of(SUNSET), storage().pictures().find(SUNSET.hash()));
        assertFalse(storage().pictures().release(SUNSET.hash()));
        storage().hiding().show(second);
        storage().pictures().veil(SUNSET.hash());
        assertEquals(Optional.of(SUNSET), storage().pictures().shown(SUNSET.hash()));
        storage().posts().remove(second);
        assertFalse(storage().pictures().release(SUNSET.hash()));
        assertEquals(Optional.empty(), storage().pictures().shown(SUNSET.hash()));
        post(storage(), ada, SUNSET);
        assertEquals(Optional.of(SUNSET), storage().pictures().shown(SUNSET.hash()));
    }

    @Test
    default void aHiddenPostCanBeRemoved() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId forest = post(storage(), ada, FOREST);
        CommentId comment = comment(storage(), sunset, ada, "Lovely");
        storage().likes().add(sunset, ada);
        storage().hiding().hide(sunset, NOON);

        assertTrue(storage().posts().remove(sunset));
        assertFalse(storage().hiding().show(sunset));
        assertEquals(Optional.empty(), storage().comments().findHidden(comment));
        assertEquals(forest, storage().posts().get(forest).id());
        assertTrue(storage().pictures().release(SUNSET.hash()));
    }

    @Test
    default void whatIsTakenBackMeanwhileIsNotThereAfterwards() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        storage().likes().add(sunset, bob);
        storage().likes().add(sunset, ada);
        CommentId comment = comment(storage(), sunset, bob, "Lovely");
        comment(storage(), sunset, ada, "Thank you");
        storage().hiding().hide(sunset, NOON);
        assertTrue(storage().likes().remove(sunset, bob));
        assertEquals(1, storage().comments().remove(comment));

        assertTrue(storage().hiding().show(sunset));
        assertEquals(1, storage().likes().count(sunset));
        assertEquals(Optional.empty(), storage().comments().find(comment));
    }

    @Test
    default void manyWhoHideAtOnceHideOnce() {
        PostId sunset = post(storage(), agent(storage(), ADA), SUNSET);

        assertEquals(1, Crowd.yes(16, number -> storage().hiding().hide(sunset, NOON)));
        assertEquals(1, Crowd.yes(16, number -> storage().hiding().show(sunset)));
    }
}
