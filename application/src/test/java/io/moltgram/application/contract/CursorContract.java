package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.HotScore;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Reading lists on by cursor while others write: what was there at the beginning is met once, in the list's order. */
public interface CursorContract {
    Storage storage();

    Answers answers();

    /** A network of five agents; it counts the comments. */
    final class Network {
        private final Storage storage;
        private final Random random;
        private final List<AgentId> crowd;
        private final AgentId reader;
        private final List<PostId> posts = new ArrayList<>();
        private final Map<PostId, Long> comments = new HashMap<>();

        Network(Storage storage, long seed, int size) {
            this.storage = storage;
            this.random = new Random(seed);
            this.crowd = agents(storage, 5);
            this.reader = agent(storage, new AgentName("reader"));
            crowd.subList(0, 2).forEach(agent -> storage.follows().add(reader, agent));
            for (int number = 0; number < size; number++) {
                publish();
            }
        }

        void publish() {
            AgentId author = crowd.get(random.nextInt(4));
            List<String> tags = random.nextBoolean() ? List.of("Sea", "x") : List.of("x");
            Instant at = NOON.minus(Duration.ofMinutes(random.nextInt(6_000)));
            String caption = random.nextBoolean() ? "A harbour" : "A forest";
            Post.Draft draft =
                    new Post.Draft(author, SUNSET, caption, new Tags(tags), "", Optional.empty(), Optional.empty(), at);
            PostId id = post(storage, draft).id();
            crowd.subList(0, random.nextInt(4)).forEach(agent -> storage.likes().add(id, agent));
            long said = random.nextInt(3);
            for (long word = 0; word < said; word++) {
                comment(storage, id, crowd.get(0), "Word");
            }
            posts.add(id);
            comments.put(id, said);
        }

        /** What passes, by plain sorting. */
        List<PostId> sorted(Predicate<Post> filter, Order order, Instant now) {
            Comparator<Post> byValue = Comparator.comparingDouble(post -> switch (order) {
                case NEW -> 0;
                case TOP -> post.likes();
                case HOT ->
                    HotScore.of(
                            HotScore.gathered(post.likes(), comments.get(post.id())),
                            Duration.between(post.createdAt(), now));
            });
            return posts.stream()
                    .map(storage.posts()::get)
                    .filter(filter)
                    .sorted(byValue.thenComparingLong(post -> post.id().value()).reversed())
                    .map(Post::id)
                    .toList();
        }
    }

    private static <T> List<T> readOn(
            Optional<Position> from, Function<Stretch, Slice<T>> list, Random random, Runnable meanwhile) {
        List<T> read = new ArrayList<>();
        Optional<Position> next = from;
        do {
            Slice<T> slice = list.apply(new Stretch(next, 1 + random.nextInt(7)));
            read.addAll(slice.items());
            next = slice.next();
            meanwhile.run();
        } while (next.isPresent());
        return read;
    }

    private static PostId id(FeedItem item) {
        return item.post().id();
    }

    @Test
    default void everyFeedIsReadWholeWhileOthersPublish() {
        Network network = new Network(storage(), 11, 40);
        Map<Function<FeedQuery, FeedQuery>, Predicate<Post>> filters = new HashMap<>();
        filters.put(query -> query, post -> true);
        filters.put(query -> query.tagged("sea"), post -> post.tags().values().contains("Sea"));
        filters.put(query -> query.by(new AgentName("agent-1")), post -> post.isBy(network.crowd.get(1)));
        filters.put(
                query -> query.followedBy(network.reader),
                post -> network.crowd.subList(0, 2).contains(post.author()));
        filters.put(query -> query.holding("RBOU"), post -> post.caption().contains("harbour"));
        filters.put(
                query -> query.holding("ha").tagged("sea").followedBy(network.reader),
                post -> post.caption().contains("harbour")
                        && post.tags().values().contains("Sea")
                        && network.crowd.subList(0, 2).contains(post.author()));

        Instant now = NOON.plusSeconds(60);
        for (Order order : Order.values()) {
            filters.forEach((narrow, filter) -> {
                FeedQuery query = narrow.apply(FeedQuery.of(order));
                List<PostId> expected = network.sorted(filter, order, now);
                Instant[] later = {now};

                List<FeedItem> read = readOn(
                        Optional.empty(),
                        stretch -> answers().feeds().slice(query, stretch, later[0]),
                        network.random,
                        () -> {
                            network.publish();
                            later[0] = later[0].plus(Duration.ofHours(7));
                        });

                assertEquals(expected, read.stream().map(CursorContract::id).toList(), () -> "wrong for " + query);
            });
        }
    }

    @Test
    default void whoBeginsWithAPageMayGoOnByCursor() {
        Network network = new Network(storage(), 12, 25);
        Instant now = NOON.plusSeconds(60);
        for (Order order : Order.values()) {
            for (FeedQuery query :
                    List.of(FeedQuery.of(order), FeedQuery.of(order).holding("a "))) {
                List<PostId> expected = network.sorted(post -> true, order, now);
                List<FeedItem> read = new ArrayList<>();
                Page<FeedItem> page = answers().feeds().page(query, new Page.Request(1, 4), now);
                read.addAll(page.items());
                page = answers().feeds().page(query, new Page.Request(2, 4), now);
                read.addAll(page.items());
                read.addAll(readOn(
                        page.next(),
                        stretch -> answers().feeds().slice(query, stretch, now.plusSeconds(5)),
                        network.random,
                        network::publish));

                assertEquals(expected, read.stream().map(CursorContract::id).toList(), () -> "wrong for " + query);
                long last = (network.posts.size() + 3) / 4;
                assertEquals(
                        Optional.empty(),
                        answers()
                                .feeds()
                                .page(query, new Page.Request(last, 4), now)
                                .next());
            }
        }
    }

    @Test
    default void positionsThatNobodyWasGivenDoNoHarm() {
        Network network = new Network(storage(), 13, 3);
        Map<Order, Integer> keys = Map.of(Order.NEW, 1, Order.TOP, 3, Order.HOT, 4);
        for (Order order : Order.values()) {
            for (long key : new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE}) {
                long[] all = new long[keys.get(order)];
                java.util.Arrays.fill(all, key);
                Stretch stretch = new Stretch(Optional.of(Position.of(all)), 10);
                for (FeedQuery query :
                        List.of(FeedQuery.of(order), FeedQuery.of(order).holding("a "))) {
                    int found = answers()
                            .feeds()
                            .slice(query, stretch, NOON)
                            .items()
                            .size();
                    assertTrue(found <= network.posts.size());
                }
            }
        }
    }

    @Test
    default void commentsAreReadWholeWhileOthersWrite() {
        Network network = new Network(storage(), 14, 1);
        PostId post = network.posts.get(0);
        List<CommentId> written = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            written.add(comment(storage(), post, network.reader, "Word " + number));
        }
        List<CommentId> all = new ArrayList<>(written);

        List<CommentId> read = readOn(
                        Optional.empty(), stretch -> answers().comments().under(post, stretch), network.random, () -> {
                            if (all.size() < 25) {
                                all.add(comment(storage(), post, network.reader, "Meanwhile"));
                            }
                        })
                .stream()
                .map(item -> item.comment().id())
                .filter(all::contains)
                .toList();

        assertEquals(written, read.subList(0, written.size()));
        assertEquals(read.size(), new HashSet<>(read).size());
    }

    @Test
    default void followersAndFollowedAreReadWholeWhileOthersJoin() {
        Random random = new Random(15);
        List<AgentId> crowd = agents(storage(), 30);
        AgentId star = crowd.get(0);
        for (AgentId fan : crowd.subList(1, 30)) {
            storage().agents().addKarma(fan, random.nextInt(4));
        }
        for (AgentId fan : crowd.subList(1, 20)) {
            storage().follows().add(fan, star);
            storage().follows().add(star, fan);
        }
        List<AgentId> expected = crowd.subList(1, 20).stream()
                .map(storage().agents()::get)
                .sorted(Comparator.comparingLong(agent -> -agent.karma()))
                .map(agent -> agent.id())
                .toList();

        int[] joined = {20};
        Runnable meanwhile = () -> {
            if (joined[0] < 30) {
                AgentId fan = crowd.get(joined[0]++);
                storage().follows().add(fan, star);
                storage().follows().add(star, fan);
            }
        };
        List<AgentId> followers =
                readOn(Optional.empty(), stretch -> answers().follows().followers(star, stretch), random, meanwhile)
                        .stream()
                        .map(follower -> follower.profile().agent().id())
                        .toList();
        assertEquals(followers.size(), new HashSet<>(followers).size());
        assertEquals(expected, followers.stream().filter(expected::contains).toList());

        List<AgentId> following =
                readOn(Optional.empty(), stretch -> answers().follows().following(star, stretch), random, meanwhile)
                        .stream()
                        .map(followed -> followed.agent().id())
                        .toList();
        assertEquals(following.size(), new HashSet<>(following).size());
        assertEquals(expected, following.stream().filter(expected::contains).toList());
    }
}
