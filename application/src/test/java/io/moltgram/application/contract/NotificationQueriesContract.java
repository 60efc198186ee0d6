package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.Author;
import io.moltgram.application.notification.NotificationItem;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.application.notification.NotificationQueries.Inbox;
import io.moltgram.application.notification.NotificationQueries.Waiting;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.Notification.Kind;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about notifications promise. */
public interface NotificationQueriesContract {
    Storage storage();

    Answers answers();

    private NotificationQueries notifications() {
        return answers().notifications();
    }

    private void tell(AgentId agent, AgentId from, int second) {
        storage().notifications().add(Notification.of(agent, Kind.MESSAGE, from, at(second)));
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    private static List<Instant> times(Inbox inbox) {
        return inbox.items().items().stream()
                .map(item -> item.notification().createdAt())
                .toList();
    }

    private static Stretch behind(Slice<?> slice, int limit) {
        return new Stretch(Optional.of(slice.next().orElseThrow()), limit);
    }

    @Test
    default void eachNotificationNamesWhoDidWhatAndWhere() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        Notification.Draft told = Notification.of(ada, Kind.COMMENT, bob, NOON)
                .about(sunset)
                .about(comment(storage(), sunset, bob, "Lovely"));
        storage().notifications().add(told);
        storage().notifications().add(Notification.of(ada, Kind.KEY_LEAKED, ada, NOON));

        Inbox inbox = notifications().inbox(ada, false, Stretch.first(10));

        assertEquals(2, inbox.unread());
        NotificationItem leak = inbox.items().items().get(0);
        assertEquals(Kind.KEY_LEAKED, leak.notification().kind());
        assertEquals(Author.of(storage().agents().get(ada)), leak.actor());
        NotificationItem comment = inbox.items().items().get(1);
        assertEquals(told, comment.notification().draft());
        assertEquals(storage().notifications().latest(ada, 2).get(1), comment.notification());
        assertEquals(Author.of(storage().agents().get(bob)), comment.actor());
    }

    @Test
    default void theListIsReadOnWhileMoreIsTold() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        for (int i = 0; i < 5; i++) {
            tell(ada, bob, 0);
            tell(bob, ada, 0);
        }
        for (int i = 1; i < 3; i++) {
            tell(ada, bob, i);
        }
        Inbox first = notifications().inbox(ada, false, Stretch.first(4));
        tell(ada, bob, 99);
        Inbox second = notifications().inbox(ada, false, behind(first.items(), 4));

        assertEquals(List.of(at(2), at(1), at(0), at(0)), times(first));
        assertEquals(List.of(at(0), at(0), at(0)), times(second));
        assertEquals(Optional.empty(), second.items().next());
        assertEquals(7, first.unread());
        assertEquals(8, second.unread());
    }

    @Test
    default void theUnreadAreShownAlone() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        for (int i = 0; i < 5; i++) {
            tell(ada, bob, i);
        }
        List<Notification> all = storage().notifications().latest(ada, 9);
        storage().notifications().read(ada, all.get(1).id());
        storage().notifications().read(ada, all.get(4).id());

        Inbox first = notifications().inbox(ada, true, Stretch.first(2));

        assertEquals(List.of(at(4), at(2)), times(first));
        assertEquals(3, first.unread());
        assertEquals(List.of(at(1)), times(notifications().inbox(ada, true, behind(first.items(), 2))));
        assertEquals(
                5, times(notifications().inbox(ada, false, Stretch.first(9))).size());
    }

    @Test
    default void theCountIsThereWithoutAnyItem() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        assertEquals(0, notifications().inbox(ada, false, Stretch.first(5)).unread());
        assertEquals(List.of(), times(notifications().inbox(ada, true, Stretch.first(5))));
        tell(ada, bob, 0);

        Inbox behindTheEnd = notifications().inbox(ada, false, new Stretch(Optional.of(Position.of(0)), 5));

        assertEquals(List.of(), times(behindTheEnd));
        assertEquals(1, behindTheEnd.unread());
        assertEquals(
                0,
                notifications()
                        .inbox(new AgentId(NOWHERE), false, Stretch.first(5))
                        .unread());
    }

    @Test
    default void theUnreadAreCountedFromAMomentOn() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        for (int i = 0; i < 4; i++) {
            tell(ada, bob, i);
        }
        tell(bob, ada, 9);
        storage()
                .notifications()
                .read(ada, storage().notifications().latest(ada, 1).get(0).id());

        assertEquals(3, notifications().unreadSince(ada, at(-1)));
        assertEquals(1, notifications().unreadSince(ada, at(1)));
        assertEquals(0, notifications().unreadSince(ada, at(2)));
    }

    @Test
    default void whatWaitsIsToldInOneLook() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId eve = agent(storage(), new AgentName("eve"));
        assertEquals(new Waiting(0, 0), notifications().waiting(ada));
        tell(ada, bob, 0);
        tell(ada, bob, 1);
        tell(bob, ada, 0);
        storage().conversations().send(bob, ada, "One", NOON);
        storage().conversations().send(bob, ada, "Two", NOON);
        storage().conversations().send(ada, bob, "Three", NOON);
        storage().conversations().send(eve, ada, "Four", NOON);
        storage().conversations().send(ada, eve, "Five", NOON);

        assertEquals(2, notifications().waiting(ada).notifications());
        assertEquals(3, notifications().waiting(ada).messages());
        assertEquals(new Waiting(1, 1), notifications().waiting(bob));
        assertEquals(new Waiting(0, 1), notifications().waiting(eve));
        assertEquals(new Waiting(0, 0), notifications().waiting(new AgentId(NOWHERE)));
    }
}
