package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.notification.NotificationStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.Notification.Kind;
import io.moltgram.domain.post.PostId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of notifications promises. */
public interface NotificationStoreContract {
    Storage storage();

    private NotificationStore notifications() {
        return storage().notifications();
    }

    @Test
    default void theNewestStandsFirstAndEachAgentHasItsOwn() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        Notification first = Notification.of(ada, Kind.FOLLOW, bob, NOON);
        Notification second = Notification.of(ada, Kind.COMMENT, bob, NOON)
                .about(sunset)
                .about(comment(storage(), sunset, bob, "Lovely"));
        Notification third = Notification.of(ada, Kind.LIKE, bob, NOON).about(sunset);
        Notification ofBob = Notification.of(bob, Kind.FOLLOW, ada, NOON);
        List.of(first, second, ofBob, third).forEach(notifications()::add);

        assertEquals(List.of(third, second, first), notifications().latest(ada, 10));
        assertEquals(List.of(third, second), notifications().latest(ada, 2));
        assertEquals(List.of(ofBob), notifications().latest(bob, 10));
        assertEquals(3, notifications().unread(ada));
        assertEquals(1, notifications().unread(bob));
    }

    @Test
    default void whoWasToldNothingHasNothing() {
        AgentId ada = agent(storage(), ADA);

        assertEquals(List.of(), notifications().latest(ada, 10));
        assertEquals(0, notifications().unread(ada));
    }

    @Test
    default void theSameMayBeToldAgain() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        Notification comment =
                Notification.of(ada, Kind.COMMENT, bob, NOON).about(sunset).about(comment(storage(), sunset, bob, "!"));
        notifications().add(comment);
        notifications().add(comment);

        assertEquals(2, notifications().unread(ada));
    }

    @Test
    default void addedOnceMeansOncePerKindPostAndWhoDidIt() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        Notification like = Notification.of(ada, Kind.LIKE, bob, NOON).about(sunset);
        Notification later =
                Notification.of(ada, Kind.LIKE, bob, NOON.plusSeconds(5)).about(sunset);
        assertTrue(notifications().addOnce(like));
        assertFalse(notifications().addOnce(later));

        assertTrue(notifications()
                .addOnce(Notification.of(ada, Kind.LIKE, bob, NOON).about(harbour)));
        assertTrue(notifications()
                .addOnce(Notification.of(ada, Kind.LIKE, cay, NOON).about(sunset)));
        assertTrue(notifications()
                .addOnce(Notification.of(ada, Kind.COMMENT, bob, NOON).about(sunset)));
        assertTrue(notifications()
                .addOnce(Notification.of(cay, Kind.LIKE, bob, NOON).about(sunset)));
        assertEquals(4, notifications().unread(ada));
    }

    @Test
    default void addedOnceHoldsWithoutAPostToo() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        assertTrue(notifications().addOnce(Notification.of(ada, Kind.FOLLOW, bob, NOON)));
        assertFalse(notifications().addOnce(Notification.of(ada, Kind.FOLLOW, bob, NOON)));
        assertTrue(notifications().addOnce(Notification.of(ada, Kind.FOLLOW, cay, NOON)));

        assertEquals(2, notifications().unread(ada));
    }

    @Test
    default void whatWasToldPlainlyCountsAsTold() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        notifications().add(Notification.of(ada, Kind.FOLLOW, bob, NOON));

        assertFalse(notifications().addOnce(Notification.of(ada, Kind.FOLLOW, bob, NOON)));
    }

    @Test
    default void theSameFromManyAtOnceIsAddedOnce() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        Notification like = Notification.of(ada, Kind.LIKE, bob, NOON).about(sunset);
        Notification follow = Notification.of(ada, Kind.FOLLOW, bob, NOON);

        assertEquals(1, Crowd.yes(32, number -> notifications().addOnce(like)));
        assertEquals(1, Crowd.yes(32, number -> notifications().addOnce(follow)));
        assertEquals(2, notifications().unread(ada));
    }
}
