package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.answer;
import static io.moltgram.application.contract.Fixtures.collection;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.post.PinStore.Pin;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.points.Deed;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes with a post that is removed, and what stays. */
public interface PostRemovalContract {
    Storage storage();

    @Test
    default void likesAndBookmarksGoWithThePost() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        for (PostId post : List.of(sunset, harbour)) {
            storage().likes().add(post, ada);
            storage().bookmarks().add(post, ada);
        }

        assertTrue(storage().posts().remove(sunset));
        assertFalse(storage().likes().remove(sunset, ada));
        assertFalse(storage().bookmarks().contains(sunset, ada));
        assertEquals(1, storage().likes().count(harbour));
        assertTrue(storage().bookmarks().contains(harbour, ada));
    }

    @Test
    default void commentsGoWithThePostAndTheirAnswersAndLikesToo() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        CommentId question = comment(storage(), sunset, bob, "Where was this?");
        CommentId answer = answer(storage(), sunset, ada, question);
        CommentId elsewhere = comment(storage(), harbour, bob, "Boats!");
        for (CommentId comment : List.of(question, answer, elsewhere)) {
            storage().commentLikes().add(comment, bob);
        }

        assertTrue(storage().posts().remove(sunset));
        assertEquals(Optional.empty(), storage().comments().find(question));
        assertEquals(Optional.empty(), storage().comments().find(answer));
        assertFalse(storage().commentLikes().remove(answer, bob));
        assertEquals(1, storage().comments().get(elsewhere).likes());
    }

    @Test
    default void answersToAnswersGoHoweverDeepTheyStand() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId first = comment(storage(), sunset, ada, "one");
        CommentId last = Fixtures.thread(storage(), sunset, ada, first, 1_200);

        assertTrue(storage().posts().remove(sunset));
        assertEquals(Optional.empty(), storage().comments().find(first));
        assertEquals(Optional.empty(), storage().comments().find(last));
    }

    @Test
    default void thePinGoesAndLaterOnesMoveUp() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        PostId forest = post(storage(), ada, FOREST);
        storage().pins().add(new Pin(sunset, ada, 0, NOON));
        storage().pins().add(new Pin(harbour, ada, 1, NOON));
        storage().pins().add(new Pin(forest, ada, 2, NOON));

        assertTrue(storage().posts().remove(harbour));
        assertEquals(Optional.empty(), storage().pins().find(harbour));
        assertEquals(
                List.of(new Pin(sunset, ada, 0, NOON), new Pin(forest, ada, 1, NOON)),
                storage().pins().hold(ada));
    }

    @Test
    default void collectionsLoseThePostAndCountWhatIsLeft() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        CollectionId both = collection(storage(), bob, "Both").id();
        CollectionId one = collection(storage(), ada, "One").id();
        storage().collections().put(both, sunset, NOON);
        storage().collections().put(both, harbour, NOON);
        storage().collections().put(one, sunset, NOON);

        assertTrue(storage().posts().remove(sunset));
        assertEquals(1, storage().collections().find(both).orElseThrow().posts());
        assertEquals(0, storage().collections().find(one).orElseThrow().posts());
        assertFalse(storage().collections().take(both, sunset));
        assertTrue(storage().collections().take(both, harbour));
    }

    @Test
    default void reportsNeverKeepAPostAndGoWithIt() {
        PostId sunset = post(storage(), agent(storage(), ADA), SUNSET);
        storage().reports().add(sunset, secret("a passer-by"), "too bright", NOON);

        assertTrue(storage().posts().remove(sunset));
        assertEquals(0, storage().reports().count(sunset));
    }

    @Test
    default void notificationsAboutThePostGoAndNoLongerCountAsUnread() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        CommentId comment = comment(storage(), sunset, bob, "Lovely");
        Notification.Draft likes = Notification.of(ada, Notification.Kind.LIKE, bob, NOON);
        Notification.Draft follows = Notification.of(ada, Notification.Kind.FOLLOW, bob, NOON);
        storage().notifications().addOnce(likes.about(sunset));
        storage()
                .notifications()
                .add(Notification.of(ada, Notification.Kind.COMMENT, bob, NOON)
                        .about(sunset)
                        .about(comment));
        storage().notifications().addOnce(likes.about(harbour));
        storage().notifications().addOnce(follows);
        assertEquals(4, storage().notifications().unread(ada));

        assertTrue(storage().posts().remove(sunset));
        assertEquals(List.of(follows, likes.about(harbour)), NotificationStoreContract.told(storage(), ada, 10));
        assertEquals(2, storage().notifications().unread(ada));
    }

    @Test
    default void pointsAndThePictureStay() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        storage().points().award(ada, Deed.POST_CREATED, sunset.value(), ada, NOON);

        assertTrue(storage().posts().remove(sunset));
        assertEquals(5, storage().points().balance(ada).points());
        assertEquals(Optional.of(SUNSET), storage().pictures().find(SUNSET.hash()));
    }

    @Test
    default void aRemovalThatIsUndoneBringsEverythingBack() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        CommentId comment = comment(storage(), sunset, bob, "Lovely");
        storage().likes().add(sunset, bob);
        storage().commentLikes().add(comment, ada);
        storage().pins().add(new Pin(sunset, ada, 0, NOON));
        storage().pins().add(new Pin(harbour, ada, 1, NOON));

        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    storage().posts().remove(sunset);
                    throw Refusal.forbidden("no", "No");
                }));
        assertEquals(1, storage().posts().get(sunset).likes());
        assertEquals(1, storage().comments().get(comment).likes());
        assertEquals(
                List.of(new Pin(sunset, ada, 0, NOON), new Pin(harbour, ada, 1, NOON)),
                storage().pins().hold(ada));
    }
}
