package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.draft;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.post.PostStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.domain.post.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every post store promises; what goes with a post that is removed stands in {@link PostRemovalContract}. */
public interface PostStoreContract {
    Storage storage();

    private PostStore posts() {
        return storage().posts();
    }

    @Test
    default void aPostIsFoundAsItWasAdded() {
        AgentId ada = agent(storage(), ADA);
        Tags tags = new Tags(List.of("zebra", "Art", "art", "two words", "a,b", "\"[]\"", "日本"));
        Post post = post(
                storage(),
                new Post.Draft(
                        ada,
                        SUNSET,
                        AWKWARD,
                        tags,
                        "The sun, low",
                        Optional.of("https://example.org/sun.jpg?a=b&c=%20d"),
                        Optional.of("<svg>" + AWKWARD + "</svg>"),
                        NOON));

        assertEquals(
                new Post(
                        post.id(),
                        ada,
                        SUNSET,
                        AWKWARD,
                        tags,
                        "The sun, low",
                        Optional.of("https://example.org/sun.jpg?a=b&c=%20d"),
                        0,
                        NOON),
                post);
        assertEquals(Optional.of(post), posts().find(post.id()));
        assertEquals(post, posts().get(post.id()));
        assertEquals(Optional.of("<svg>" + AWKWARD + "</svg>"), posts().svg(post.id()));
    }

    @Test
    default void upToTenPicturesAreKeptInOrderWithTheirWords() {
        AgentId ada = agent(storage(), ADA);
        storage().pictures().add(HARBOUR, NOON);
        List<PostPicture.Draft> more = new ArrayList<>();
        for (int i = 2; i <= Post.MOST_PICTURES; i++) {
            PostPicture shown = new PostPicture(
                    i % 2 == 0 ? HARBOUR : SUNSET,
                    i == 3 ? "" : AWKWARD + i,
                    Optional.of("https://example.org/" + i).filter(url -> url.endsWith("4")));
            more.add(new PostPicture.Draft(shown, Optional.of("<svg>" + shown.alt() + "</svg>")));
        }
        Post post = post(
                storage(),
                new Post.Draft(ada, SUNSET, "", Tags.NONE, "First", Optional.empty(), Optional.empty(), NOON, more));

        assertEquals(Optional.of(post), posts().find(post.id()));
        List<PostPicture> expected = new ArrayList<>();
        expected.add(new PostPicture(SUNSET, "First", Optional.empty()));
        more.forEach(draft -> expected.add(draft.shown()));
        assertEquals(expected, post.pictures());
        assertEquals(Optional.empty(), posts().svg(post.id()));
        assertEquals(Optional.of("<svg>" + AWKWARD + "10</svg>"), posts().svg(post.id(), 10));
        assertEquals(Optional.empty(), posts().svg(post.id(), 11));
    }

    @Test
    default void whatWasNotGivenIsAbsent() {
        PostId post = post(storage(), agent(storage(), ADA), SUNSET);

        assertEquals(Tags.NONE, posts().get(post).tags());
        assertEquals(Optional.empty(), posts().get(post).sourceUrl());
        assertEquals(Optional.empty(), posts().svg(post));
    }

    @Test
    default void theLongestWordsAreKeptWhole() {
        AgentId ada = agent(storage(), ADA);
        String caption = "👩".repeat(Post.LONGEST_CAPTION / 2);
        String svg = "<svg>" + "x".repeat(300_000) + "</svg>";
        Post post = post(
                storage(),
                new Post.Draft(ada, SUNSET, caption, Tags.NONE, caption, Optional.empty(), Optional.of(svg), NOON));

        assertEquals(caption, posts().get(post.id()).caption());
        assertEquals(caption, posts().get(post.id()).alt());
        assertEquals(Optional.of(svg), posts().svg(post.id()));
    }

    @Test
    default void aLaterPostHasAHigherNumber() {
        AgentId ada = agent(storage(), ADA);
        PostId first = post(storage(), ada, SUNSET);
        PostId second = post(storage(), ada, SUNSET);
        posts().remove(second);
        PostId third = post(storage(), ada, HARBOUR);

        assertTrue(second.value() > first.value());
        assertTrue(third.value() > second.value(), "a number is never given twice");
    }

    @Test
    default void theAuthorIsToldWithoutThePost() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), bob, HARBOUR);

        assertEquals(Optional.of(ada), posts().author(sunset));
        assertEquals(bob, posts().getAuthor(harbour));
    }

    @Test
    default void whatIsNotThereIsAbsentAndRefusedAsNotFound() {
        for (long number : new long[] {NOWHERE, 0, -1, Long.MIN_VALUE}) {
            PostId nowhere = new PostId(number);
            assertEquals(Optional.empty(), posts().find(nowhere));
            assertEquals(Optional.empty(), posts().author(nowhere));
            assertEquals(Optional.empty(), posts().svg(nowhere));
            assertFalse(posts().remove(nowhere));

            Refusal refusal = assertThrows(Refusal.class, () -> posts().get(nowhere));
            assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
            assertEquals("Post not found", refusal.text());
            assertEquals(number, refusal.facts().get("post_id"));
            assertThrows(Refusal.class, () -> posts().getAuthor(nowhere));
        }
    }

    @Test
    default void manyPublishAtOnceAndNoPostIsLost() {
        List<AgentId> agents = Fixtures.agents(storage(), 8);
        List<PostId> posts = Crowd.of(32, number -> post(storage(), agents.get(number % 8), SUNSET));

        assertEquals(32, posts.stream().distinct().count());
        for (int number = 0; number < 32; number++) {
            assertEquals(agents.get(number % 8), posts().getAuthor(posts.get(number)));
        }
    }

    @Test
    default void aPostIsRemovedOnceHoweverManyTry() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        Post harbour = post(storage(), draft(ada, HARBOUR));

        assertEquals(1, Crowd.yes(16, number -> posts().remove(sunset)));
        assertEquals(Optional.empty(), posts().find(sunset));
        assertEquals(Optional.of(harbour), posts().find(harbour.id()));
    }
}
