package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.draft;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Page;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.application.post.PinStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.HotScore;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What feeds promise: which posts, in which order, on which page. */
public interface FeedQueriesContract {
    Storage storage();

    Answers answers();

    private Page<FeedItem> page(FeedQuery query, int number, int limit) {
        return answers().feeds().page(query, new Page.Request(number, limit), NOON.plusSeconds(60));
    }

    private Slice<FeedItem> slice(FeedQuery query, Stretch stretch) {
        return answers().feeds().slice(query, stretch, NOON.plusSeconds(60));
    }

    private List<PostId> ids(FeedQuery query) {
        return ids(page(query, 1, 50).items());
    }

    private static List<PostId> ids(List<FeedItem> items) {
        return items.stream().map(item -> item.post().id()).toList();
    }

    private PostId tagged(AgentId author, String... tags) {
        Post.Draft plain = draft(author, SUNSET);
        return post(
                        storage(),
                        new Post.Draft(
                                author,
                                SUNSET,
                                "",
                                new Tags(List.of(tags)),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                plain.createdAt()))
                .id();
    }

    private PostId at(AgentId author, Instant at) {
        return post(
                        storage(),
                        new Post.Draft(author, SUNSET, "", Tags.NONE, "", Optional.empty(), Optional.empty(), at))
                .id();
    }

    @Test
    default void anEmptyNetworkHasAnEmptyPage() {
        for (Order order : Order.values()) {
            Page<FeedItem> page = page(FeedQuery.of(order), 1, 12);
            assertEquals(List.of(), page.items());
            assertEquals(0, page.total());
            assertFalse(page.hasMore());
        }
    }

    @Test
    default void newestStandFirstAndPagesMeetWithoutGapOrRepeat() {
        AgentId ada = agent(storage(), ADA);
        List<PostId> posts = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            posts.add(0, post(storage(), ada, SUNSET));
        }

        List<PostId> seen = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            Page<FeedItem> page = page(FeedQuery.of(Order.NEW), number, 2);
            seen.addAll(ids(page.items()));
            assertEquals(7, page.total());
            assertEquals(number < 4, page.hasMore());
        }
        assertEquals(posts, seen);
        assertEquals(List.of(), page(FeedQuery.of(Order.NEW), 5, 2).items());
        assertEquals(List.of(), page(FeedQuery.of(Order.NEW), 900_000_000, 50).items());
    }

    @Test
    default void anItemShowsPostAuthorAndComments() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = tagged(ada, "Light", "dusk");
        storage().likes().add(sunset, bob);
        comment(storage(), sunset, bob, "Fine");
        storage().agents().addKarma(ada, 500);

        FeedItem item = answers().feeds().post(sunset).orElseThrow();
        assertEquals(storage().posts().get(sunset), item.post());
        assertEquals(1, item.post().likes());
        assertEquals(List.of("Light", "dusk"), item.post().tags().values());
        assertEquals(ADA, item.author().name());
        assertTrue(item.author().verified());
        assertEquals(1, item.comments());
        assertEquals(List.of(item), page(FeedQuery.of(Order.NEW), 1, 12).items());
        assertEquals(Optional.empty(), answers().feeds().post(new PostId(Fixtures.NOWHERE)));
    }

    @Test
    default void aStretchOfTimeLeavesOutWhatIsOlderInEveryOrder() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().follows().add(bob, ada);
        PostId late = at(ada, NOON);
        PostId early = at(ada, NOON.minusSeconds(2));
        PostId later = at(ada, NOON.plusSeconds(1));
        for (PostId post : List.of(early, late, later)) {
            storage().likes().add(post, bob);
        }

        for (Order order : Order.values()) {
            FeedQuery lately = FeedQuery.of(order).since(NOON);
            assertEquals(List.of(later, late), ids(lately), order.name());
            assertEquals(List.of(later, late), ids(lately.by(ADA)), order.name());
            assertEquals(List.of(later, late), ids(lately.followedBy(bob)), order.name());
            assertEquals(2, page(lately, 1, 1).total(), order.name());
            Slice<FeedItem> first = slice(lately, Stretch.first(1));
            assertEquals(List.of(later), ids(first.items()), order.name());
            assertEquals(
                    List.of(late),
                    ids(slice(lately, new Stretch(first.next(), 9)).items()),
                    order.name());
        }
        PostId tagged = tagged(ada, "dusk");
        assertEquals(List.of(tagged), ids(FeedQuery.of(Order.NEW).tagged("Dusk").since(NOON)));
        assertEquals(List.of(), ids(FeedQuery.of(Order.NEW).tagged("Dusk").since(NOON.plusSeconds(1))));
    }

    @Test
    default void mostLikedStandFirstAndEquallyLikedNewestFirst() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId first = post(storage(), ada, SUNSET);
        PostId second = post(storage(), ada, SUNSET);
        PostId third = post(storage(), ada, SUNSET);
        storage().likes().add(first, ada);
        storage().likes().add(first, bob);

        assertEquals(List.of(first, third, second), ids(FeedQuery.of(Order.TOP)));
        assertEquals(List.of(first), ids(answers().feeds().popularBesides(bob, 1)));
        assertEquals(List.of(), answers().feeds().popularBesides(ada, 5));
    }

    @Test
    default void heatFollowsTheFormulaForEveryFilter() {
        Random random = new Random(7);
        List<AgentId> crowd = agents(storage(), 5);
        List<Post> posts = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            AgentId author = crowd.get(random.nextInt(2));
            posts.add(storage().posts().get(at(author, NOON.minus(Duration.ofMinutes(random.nextInt(6000))))));
        }
        List<Long> comments = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            PostId id = posts.get(number).id();
            crowd.subList(0, random.nextInt(5))
                    .forEach(agent -> storage().likes().add(id, agent));
            long said = random.nextInt(3);
            for (long word = 0; word < said; word++) {
                comment(storage(), id, crowd.get(0), "Word");
            }
            comments.add(said);
            posts.set(number, storage().posts().get(id));
        }
        Comparator<Post> hottest = Comparator.<Post>comparingDouble(post -> HotScore.of(
                        HotScore.gathered(post.likes(), comments.get(posts.indexOf(post))),
                        Duration.between(post.createdAt(), NOON.plusSeconds(60))))
                .thenComparingLong(post -> post.id().value())
                .reversed();
        List<PostId> expected = posts.stream().sorted(hottest).map(Post::id).toList();

        List<PostId> seen = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            seen.addAll(ids(page(FeedQuery.of(Order.HOT), number, 13).items()));
        }
        assertEquals(expected, seen);
        assertEquals(
                posts.stream()
                        .sorted(hottest)
                        .filter(post -> post.isBy(crowd.get(1)))
                        .map(Post::id)
                        .toList(),
                ids(FeedQuery.of(Order.HOT).by(new AgentName("agent-1"))));
    }

    @Test
    default void aTagIsFoundInEitherCaseAndOnlyAsAWhole() {
        AgentId ada = agent(storage(), ADA);
        PostId first = tagged(ada, "Light", "light");
        PostId second = tagged(ada, "LIGHT");
        tagged(ada, "lights");
        tagged(ada, "l_ght");

        for (Order order : Order.values()) {
            assertEquals(List.of(second, first), ids(FeedQuery.of(order).tagged("liGht")));
            assertEquals(2, page(FeedQuery.of(order).tagged("light"), 1, 1).total());
        }
        assertEquals(List.of(), ids(FeedQuery.of(Order.NEW).tagged("l%")));
        storage().posts().remove(second);
        assertEquals(1, page(FeedQuery.of(Order.NEW).tagged("light"), 1, 1).total());
    }

    @Test
    default void filtersNarrowEachOther() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        PostId adas = tagged(ada, "sea");
        PostId bobs = tagged(bob, "sea");
        PostId bobsOther = tagged(bob, "land");
        tagged(cay, "sea");
        storage().follows().add(cay, bob);
        storage().follows().add(cay, ada);

        for (Order order : Order.values()) {
            FeedQuery all = FeedQuery.of(order);
            assertEquals(List.of(bobsOther, bobs, adas), ids(all.followedBy(cay)));
            assertEquals(3, page(all.followedBy(cay), 1, 1).total());
            assertEquals(List.of(bobs, adas), ids(all.followedBy(cay).tagged("sea")));
            assertEquals(2, page(all.followedBy(cay).tagged("sea"), 1, 1).total());
            assertEquals(List.of(bobs), ids(all.by(BOB).tagged("SEA")));
            assertEquals(List.of(bobs), ids(all.by(BOB).tagged("sea").followedBy(cay)));
            assertEquals(List.of(), ids(all.by(CAY).followedBy(cay)));
            assertEquals(List.of(), ids(all.by(new AgentName("nobody"))));
            assertEquals(List.of(), ids(all.by(new AgentName("\u0000"))));
            assertEquals(List.of(), ids(all.tagged("\u0000")));
            assertEquals(List.of(), ids(all.followedBy(ada)));
        }
    }

    @Test
    default void pinsStandInTheirOrderAndTheRestBesides() {
        AgentId ada = agent(storage(), ADA);
        PostId first = post(storage(), ada, SUNSET);
        PostId second = post(storage(), ada, SUNSET);
        PostId third = post(storage(), ada, SUNSET);
        storage().pins().add(new PinStore.Pin(third, ada, 0, NOON));
        storage().pins().add(new PinStore.Pin(first, ada, 1, NOON));

        assertEquals(List.of(third, first), ids(answers().feeds().pinned(ada)));
        assertEquals(List.of(third, first), ids(answers().feeds().moreBy(ada, second, 5)));
        assertEquals(List.of(third), ids(answers().feeds().moreBy(ada, second, 1)));
    }

    @Test
    default void itIsKnownWhichPostsAnAgentLikes() {
        AgentId ada = agent(storage(), ADA);
        PostId first = post(storage(), ada, SUNSET);
        PostId second = post(storage(), ada, SUNSET);
        storage().likes().add(first, ada);

        assertEquals(Set.of(first), answers().feeds().likedBy(ada, List.of(first, second)));
        assertEquals(Set.of(), answers().feeds().likedBy(ada, List.of()));
    }
}
