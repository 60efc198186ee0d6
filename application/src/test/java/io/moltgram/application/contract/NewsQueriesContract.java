package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.feed.Author;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.stream.NewsQueries;
import io.moltgram.application.stream.Passed;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.Notification.Kind;
import io.moltgram.domain.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What questions after news promise. */
public interface NewsQueriesContract {
    long ALL = Long.MAX_VALUE;

    Storage storage();

    Answers answers();

    private NewsQueries news() {
        return answers().news();
    }

    /** Waits until everything that is durable has settled. */
    private Passed settled() {
        NewsQueries.Settled settled = news().settled();
        while (!settled.isLatest()) {
            Thread.onSpinWait();
            settled = news().settled();
        }
        return settled.passed();
    }

    private void tell(AgentId agent, AgentId from) {
        storage().notifications().add(Notification.of(agent, Kind.COMMENT, from, NOON));
    }

    private void send(AgentId from, AgentId to, String content) {
        storage().conversations().send(from, to, content, NOON);
    }

    private List<String> words(AgentId agent, long after, long upTo, int limit) {
        return news().messages(agent, after, upTo, limit).stream()
                .map(item -> item.message().content())
                .toList();
    }

    @Test
    default void nothingHasPassedAtTheBeginning() {
        assertEquals(new Passed(0, 0, 0), settled());
    }

    @Test
    default void notificationsComeOldestFirst() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        tell(ada, bob);
        Passed first = settled();
        tell(bob, ada);
        tell(ada, bob);
        tell(ada, bob);

        var items = news().notifications(ada, first.notification(), ALL, 10);

        assertEquals(2, items.size());
        assertEquals(Author.of(storage().agents().get(bob)), items.get(0).actor());
        List<Long> numbers =
                items.stream().map(item -> item.notification().id().value()).toList();
        assertEquals(settled().notification(), numbers.get(1));
        assertEquals(
                numbers.subList(0, 1),
                news().notifications(ada, first.notification(), ALL, 1).stream()
                        .map(item -> item.notification().id().value())
                        .toList());
        assertEquals(
                numbers.subList(0, 1),
                news().notifications(ada, first.notification(), numbers.get(1) - 1, 10).stream()
                        .map(item -> item.notification().id().value())
                        .toList());
    }

    @Test
    default void messagesAreThoseOfOthersInAnyConversation() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        send(ada, bob, "old");
        Passed passed = settled();
        send(ada, bob, "one");
        send(bob, ada, "his own");
        send(cay, bob, "two");
        send(ada, cay, "of others");
        send(ada, bob, "three");

        assertEquals(List.of("one", "two", "three"), words(bob, passed.message(), ALL, 10));
        assertEquals(List.of("one", "two"), words(bob, passed.message(), ALL, 2));
        assertEquals(
                List.of("one", "two"), words(bob, passed.message(), settled().message() - 1, 10));
        assertEquals(List.of(), words(bob, settled().message(), ALL, 10));
        assertEquals(List.of("his own"), words(ada, passed.message(), ALL, 10));
    }

    @Test
    default void postsAreThoseOfAgentsThatAreFollowed() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        storage().follows().add(ada, bob);
        PostId old = post(storage(), bob, SUNSET);
        PostId first = post(storage(), bob, HARBOUR);
        post(storage(), cay, HARBOUR);
        PostId second = post(storage(), bob, FOREST);

        assertEquals(List.of(first, second), posts(ada, old.value(), ALL, 10));
        assertEquals(List.of(first), posts(ada, old.value(), ALL, 1));
        assertEquals(List.of(first), posts(ada, old.value(), second.value() - 1, 10));
        assertEquals(List.of(), posts(bob, 0, ALL, 10));
        assertEquals(second.value(), settled().post());
    }

    private List<PostId> posts(AgentId agent, long after, long upTo, int limit) {
        return news().posts(agent, after, upTo, limit).stream()
                .map(FeedItem::post)
                .map(post -> post.id())
                .toList();
    }

    @Test
    default void followersAmongManyAreFound() {
        AgentId ada = agent(storage(), ADA);
        List<AgentId> crowd = agents(storage(), 1_100);
        storage().transactions().run(() -> {
            storage().follows().add(crowd.get(3), ada);
            storage().follows().add(crowd.get(1_099), ada);
            storage().follows().add(crowd.get(4), crowd.get(3));
        });

        assertEquals(Set.of(crowd.get(3), crowd.get(1_099)), news().followersAmong(ada, crowd));
        assertEquals(Set.of(), news().followersAmong(ada, List.of()));
    }

    @Test
    default void whatHasPassedIsCompleteWhoeverWritesMeanwhile() {
        List<AgentId> crowd = agents(storage(), 9);
        AgentId reader = crowd.get(8);
        List<Long> seen = new ArrayList<>();
        Crowd.of(9, number -> {
            if (number == 8) {
                read(reader, seen);
            } else {
                for (int round = 0; round < 20; round++) {
                    storage().transactions().run(() -> {
                        tell(crowd.get((number + 1) % 8), crowd.get(number));
                        tell(reader, crowd.get(number));
                    });
                }
            }
            return true;
        });

        assertEquals(
                news().notifications(reader, 0, ALL, 1_000).stream()
                        .map(item -> item.notification().id().value())
                        .toList(),
                seen);
    }

    private void read(AgentId reader, List<Long> seen) {
        long passed = 0;
        while (seen.size() < 160) {
            long upTo = news().settled().passed().notification();
            news().notifications(reader, passed, upTo, 1_000)
                    .forEach(item -> seen.add(item.notification().id().value()));
            passed = upTo;
        }
    }
}
