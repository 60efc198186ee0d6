package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.notification.NotificationStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.Notification.Kind;
import io.moltgram.domain.notification.NotificationId;
import io.moltgram.domain.post.PostId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every store of notifications promises. */
public interface NotificationStoreContract {
    Storage storage();

    private NotificationStore notifications() {
        return storage().notifications();
    }

    /** What the agent was told, newest first. */
    static List<Notification.Draft> told(Storage storage, AgentId agent, int limit) {
        return storage.notifications().latest(agent, limit).stream()
                .map(Notification::draft)
                .toList();
    }

    /** So many different notifications for the agent, oldest first. */
    private List<NotificationId> tell(AgentId agent, AgentId from, int count) {
        for (int i = 0; i < count; i++) {
            notifications().add(Notification.of(agent, Kind.MESSAGE, from, NOON));
        }
        List<NotificationId> ids = new ArrayList<>(notifications().latest(agent, count).stream()
                .map(Notification::id)
                .toList());
        Collections.reverse(ids);
        return ids;
    }

    @Test
    default void theNewestStandsFirstAndEachAgentHasItsOwn() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        Notification.Draft first = Notification.of(ada, Kind.FOLLOW, bob, NOON);
        Notification.Draft second = Notification.of(ada, Kind.COMMENT, bob, NOON)
                .about(sunset)
                .about(comment(storage(), sunset, bob, "Lovely"));
        Notification.Draft third = Notification.of(ada, Kind.LIKE, bob, NOON).about(sunset);
        Notification.Draft ofBob = Notification.of(bob, Kind.FOLLOW, ada, NOON);
        List.of(first, second, ofBob, third).forEach(notifications()::add);

        assertEquals(List.of(third, second, first), told(storage(), ada, 10));
        assertEquals(List.of(third, second), told(storage(), ada, 2));
        assertEquals(List.of(ofBob), told(storage(), bob, 10));
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
        Notification.Draft comment =
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
        Notification.Draft like = Notification.of(ada, Kind.LIKE, bob, NOON).about(sunset);
        Notification.Draft later =
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
        Notification.Draft like = Notification.of(ada, Kind.LIKE, bob, NOON).about(sunset);
        Notification.Draft follow = Notification.of(ada, Kind.FOLLOW, bob, NOON);

        assertEquals(1, Crowd.yes(32, number -> notifications().addOnce(like)));
        assertEquals(1, Crowd.yes(32, number -> notifications().addOnce(follow)));
        assertEquals(2, notifications().unread(ada));
    }

    @Test
    default void eachKindIsKept() {
        AgentId ada = agent(storage(), ADA);
        for (Kind kind : Kind.values()) {
            notifications().add(Notification.of(ada, kind, ada, NOON));
        }

        assertEquals(
                Set.of(Kind.values()),
                notifications().latest(ada, 99).stream().map(Notification::kind).collect(Collectors.toSet()));
    }

    @Test
    default void oneIsReadAndStaysSo() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        List<NotificationId> ids = tell(ada, bob, 3);
        assertTrue(notifications().read(ada, ids.get(1)));
        assertTrue(notifications().read(ada, ids.get(1)));

        assertEquals(2, notifications().unread(ada));
        assertEquals(
                List.of(false, true, false),
                notifications().latest(ada, 3).stream().map(Notification::read).toList());
    }

    @Test
    default void nobodyReadsWhatOthersWereTold() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        NotificationId id = tell(ada, bob, 1).get(0);

        assertFalse(notifications().read(bob, id));
        assertFalse(notifications().read(ada, new NotificationId(NOWHERE)));
        assertEquals(1, notifications().unread(ada));
        assertEquals(0, notifications().unread(bob));
    }

    @Test
    default void allAreReadOrUnreadAtOnce() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        List<NotificationId> ids = tell(ada, bob, 3);
        tell(bob, ada, 2);
        notifications().read(ada, ids.get(0));

        assertEquals(2, notifications().readAll(ada));
        assertEquals(0, notifications().readAll(ada));
        assertEquals(0, notifications().unread(ada));
        assertEquals(2, notifications().unread(bob));
        assertEquals(3, notifications().unreadAll(ada));
        assertEquals(3, notifications().unread(ada));
    }

    @Test
    default void onlyTheLatestAreUnreadAgain() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        int most = NotificationStore.MOST_UNREAD_AGAIN;
        storage().transactions().run(() -> {
            for (int i = 0; i < most + 2; i++) {
                notifications().add(Notification.of(ada, Kind.MESSAGE, bob, NOON));
            }
        });
        assertEquals(most + 2, notifications().readAll(ada));

        assertEquals(most, notifications().unreadAll(ada));
        assertEquals(most, notifications().unread(ada));
        List<Notification> all = notifications().latest(ada, most + 2);
        assertFalse(all.get(most - 1).read());
        assertTrue(all.get(most).read());
    }

    @Test
    default void ofManyWhoReadAtOnceTheCountStaysRight() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        List<NotificationId> ids = tell(ada, bob, 10);
        Crowd.of(16, number -> switch (number % 4) {
            case 0 ->
                number % 8 == 0 ? notifications().readAll(ada) : notifications().unreadAll(ada);
            case 1 -> tell(ada, bob, 1).size();
            default -> notifications().read(ada, ids.get(number % 10)) ? 1 : 0;
        });

        assertEquals(
                notifications().latest(ada, 99).stream()
                        .filter(notification -> !notification.read())
                        .count(),
                notifications().unread(ada));
    }

    @Test
    default void whatGoesWhileItIsReadIsNotCountedTwice() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        for (int round = 0; round < 6; round++) {
            PostId sunset = post(storage(), ada, SUNSET);
            CommentId words = comment(storage(), sunset, bob, "!");
            Notification.Draft comment =
                    Notification.of(ada, Kind.COMMENT, bob, NOON).about(sunset);
            notifications().add(comment.about(words));
            notifications().add(comment);
            Crowd.of(4, number -> switch (number) {
                case 0 -> storage().posts().remove(sunset);
                case 1 -> storage().comments().remove(words) > 0;
                default -> notifications().readAll(ada) > 0;
            });

            assertEquals(0, notifications().unread(ada));
        }
    }

    @Test
    default void whatWasReadLongAgoIsForgottenAndNothingElse() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        NotificationStore told = storage().notifications();
        told.add(Notification.of(ada, Notification.Kind.MESSAGE, bob, NOON));
        told.add(Notification.of(ada, Notification.Kind.MESSAGE, bob, NOON.plusSeconds(1)));
        told.add(Notification.of(ada, Notification.Kind.MESSAGE, bob, NOON.plusSeconds(2)));
        told.readAll(ada);
        told.add(Notification.of(ada, Notification.Kind.MESSAGE, bob, NOON));

        assertEquals(1, told.removeRead(NOON.plusSeconds(2), 1));
        assertEquals(1, told.removeRead(NOON.plusSeconds(2), 10));
        assertEquals(0, told.removeRead(NOON.plusSeconds(2), 10));
        assertEquals(1, told.unread(ada));
        assertEquals(2, told.latest(ada, 10).size());
    }
}
