package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Events;
import io.moltgram.application.agent.KarmaKeeping;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.application.notification.Notifying;
import io.moltgram.application.points.Earning;
import io.moltgram.application.post.Bookmarking;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Pinning;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.post.PostId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What callers may rely on when they do things to the same rows at the same moment. */
public interface RacesContract {
    int ROUNDS = 6;
    InstantSource CLOCK = () -> NOON;
    Set<String> GONE = Set.of("post_not_found", "comment_not_found", "parent_invalid");

    Storage storage();

    private Events events() {
        return new Events(Set.of(
                new KarmaKeeping(storage().agents()),
                new Earning(storage().points()),
                new Notifying(storage().notifications())));
    }

    private ActionLimits limits() {
        return new ActionLimits(
                ActionQuotas.NONE,
                (agent, action, now, interval, burst) -> Optional.empty(),
                storage().blocks(),
                storage().quotas(),
                storage().transactions(),
                CLOCK);
    }

    private Liking liking() {
        return new Liking(
                storage().posts(),
                storage().likes(),
                limits(),
                events(),
                storage().transactions(),
                CLOCK);
    }

    private KeyGuarding guarding() {
        return new KeyGuarding(
                storage().keys(),
                events(),
                new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]),
                storage().transactions(),
                CLOCK);
    }

    private Deleting deleting() {
        return new Deleting(
                storage().posts(), storage().pictures(), events(), storage().transactions(), CLOCK);
    }

    private Commenting commenting() {
        return new Commenting(
                storage().posts(),
                storage().comments(),
                storage().agents(),
                limits(),
                guarding(),
                new Mentioning(storage().agentNames(), events(), CLOCK),
                events(),
                storage().transactions(),
                CLOCK);
    }

    @Test
    default void ofManyDeletionsOfOnePostOneCounts() {
        AgentId ada = agent(storage(), ADA);
        storage().agents().addKarma(ada, 100);
        Deleting deleting = deleting();
        for (int round = 1; round <= ROUNDS; round++) {
            PostId sunset = post(storage(), ada, SUNSET);

            assertEquals(1, Crowd.yes(8, number -> isDone(() -> deleting.delete(ada, sunset))));
            assertEquals(100 - 10 * round, storage().agents().get(ada).karma());
        }
    }

    @Test
    default void karmaFollowsALikeHoweverWildlyItIsToggled() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        storage().agents().addKarma(ada, 100);
        Liking liking = liking();
        for (int round = 0; round < ROUNDS; round++) {
            Crowd.of(9, number -> liking.toggle(bob, sunset));

            assertEquals(
                    100 + storage().likes().count(sunset),
                    storage().agents().get(ada).karma());
        }
        assertEquals(10, storage().points().balance(ada).earned());
        assertEquals(1, storage().notifications().unread(ada));
    }

    @Test
    default void karmaFollowsAFollowerHoweverWildlyItIsToggled() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().agents().addKarma(ada, 100);
        Following following = new Following(
                storage().agents(), storage().follows(), events(), storage().transactions(), CLOCK);
        for (int round = 0; round < ROUNDS; round++) {
            Crowd.of(9, number -> following.toggle(bob, ADA));

            assertEquals(
                    100 + 5 * storage().follows().followers(ada),
                    storage().agents().get(ada).karma());
        }
    }

    @Test
    default void whatIsDoneToAPostWhileItGoesIsDoneOrRefusedAsNotFound() {
        List<AgentId> agents = agents(storage(), 2);
        AgentId author = agents.get(0);
        AgentId other = agents.get(1);
        Deleting deleting = deleting();
        Liking liking = liking();
        Commenting commenting = commenting();
        Bookmarking bookmarking = new Bookmarking(
                storage().posts(), storage().bookmarks(), storage().transactions());
        Pinning pinning = new Pinning(
                storage().posts(), storage().pins(), events(), storage().transactions(), CLOCK);
        CommentLiking commentLiking = new CommentLiking(
                storage().comments(),
                storage().commentLikes(),
                events(),
                storage().transactions(),
                CLOCK);
        for (int round = 0; round < ROUNDS; round++) {
            PostId sunset = post(storage(), author, SUNSET);
            CommentId words = comment(storage(), sunset, author, "Look!");
            List<Runnable> deeds = List.of(
                    () -> liking.toggle(other, sunset),
                    () -> commenting.write(other, sunset, "Lovely", Optional.of(words)),
                    () -> bookmarking.toggle(other, sunset),
                    () -> deleting.delete(author, sunset),
                    () -> pinning.pin(author, sunset),
                    () -> commentLiking.toggle(other, words),
                    () -> commenting.write(author, sunset, "More", Optional.empty()),
                    () -> liking.toggle(author, sunset));
            Crowd.of(deeds.size(), number -> isDone(deeds.get(number)));

            assertEquals(Optional.empty(), storage().posts().find(sunset));
            assertEquals(0, storage().notifications().unread(author));
            assertEquals(List.of(), storage().pins().hold(author));
            assertEquals(Optional.empty(), storage().comments().find(words));
        }
    }

    @Test
    default void agentsWhoCommentOnEachOtherAllGetThrough() {
        List<AgentId> agents = agents(storage(), 4);
        List<PostId> posts = new ArrayList<>();
        agents.forEach(agent -> posts.add(post(storage(), agent, SUNSET)));
        Commenting commenting = commenting();

        Crowd.of(16, number -> {
            for (int round = 0; round < ROUNDS; round++) {
                commenting.write(agents.get(number % 4), posts.get(number / 4), "Hello", Optional.empty());
            }
            return true;
        });
        agents.forEach(
                agent -> assertEquals(8 * ROUNDS, storage().agents().get(agent).karma()));
    }

    @Test
    default void aPictureThatIsPostedWhileItIsLetGoIsThereForItsPost() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Deleting deleting = deleting();
        for (int round = 0; round < ROUNDS; round++) {
            PostId old = post(storage(), ada, SUNSET);
            List<PostId> posts = Crowd.of(4, number -> {
                if (number == 0) {
                    deleting.delete(ada, old);
                    return old;
                }
                return post(storage(), bob, SUNSET);
            });

            assertEquals(Optional.of(SUNSET), storage().pictures().find(SUNSET.hash()));
            posts.subList(1, 4).forEach(post -> deleting.delete(bob, post));
            assertEquals(Optional.empty(), storage().pictures().find(SUNSET.hash()));
        }
    }

    /** Whether it was done; false when it was refused because what it is about is gone. Anything else is a fault. */
    private static boolean isDone(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refusal refusal) {
            assertTrue(GONE.contains(refusal.code()), refusal.code());
            return false;
        }
    }

    @Test
    default void whatAPictureReplacedIsToldOnce() {
        AgentId ada = agent(storage(), ADA);
        storage().transactions().run(() -> storage().pictures().add(SUNSET, NOON));
        for (int round = 0; round < ROUNDS; round++) {
            storage().agents().portray(ada, Optional.of(SUNSET.hash()));
            List<Optional<ContentHash>> before =
                    Crowd.of(4, number -> storage().agents().portray(ada, Optional.empty()));

            assertEquals(
                    List.of(SUNSET.hash()),
                    before.stream().flatMap(Optional::stream).toList());
        }
    }
}
