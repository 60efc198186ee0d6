package io.moltgram.persistence;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.collection;
import static io.moltgram.application.contract.Fixtures.post;
import static io.moltgram.application.contract.Fixtures.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Events;
import io.moltgram.application.account.Departing;
import io.moltgram.application.account.Discarding;
import io.moltgram.application.activity.ActivityNoting;
import io.moltgram.application.agent.KarmaKeeping;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.collection.Collecting;
import io.moltgram.application.comment.CommentDeleting;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.contract.Crowd;
import io.moltgram.application.contract.Storage;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.application.message.Corresponding;
import io.moltgram.application.message.Messaging;
import io.moltgram.application.notification.Acknowledging;
import io.moltgram.application.notification.Notifying;
import io.moltgram.application.points.Earning;
import io.moltgram.application.points.Withdrawing;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Pinning;
import io.moltgram.application.story.StoryViewing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.points.Wallet;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.story.StoryId;
import io.moltgram.persistence.account.SqlBelongingQueries;
import io.moltgram.persistence.limit.CaffeineAttempts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A seeded random life of a small network: 16 threads like, comment, follow, pin, collect, see, post,
 * delete and read the same few things, and write to each other.
 */
final class History {

    private static final int THREADS = 16;
    private static final int DEEDS = 60;
    private static final int AGENTS = 6;
    private static final int LEAVERS = 3;
    private static final Wallet WALLET = new Wallet("1".repeat(32));

    private final Storage storage;
    private final List<AgentId> agents;
    private final AgentId collector;
    private final CollectionId collection;
    private final StoryId story;
    private final AtomicInteger newest = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Liking liking;
    private final Commenting commenting;
    private final CommentLiking commentLiking;
    private final CommentDeleting commentDeleting;
    private final Following following;
    private final Pinning pinning;
    private final Deleting deleting;
    private final Withdrawing withdrawing;
    private final Collecting collecting;
    private final StoryViewing viewing;
    private final Messaging messaging;
    private final Corresponding corresponding;
    private final Acknowledging acknowledging;
    private final Departing departing;
    private final AtomicBoolean isLeaving = new AtomicBoolean();

    History(Storage storage, Database database) {
        this.storage = storage;
        this.agents = agents(storage, AGENTS);
        this.collector = agents.get(0);
        this.collection = collection(storage, collector, "Everything").id();
        this.story = story(storage, collector, SUNSET, NOON).id();
        InstantSource clock = () -> NOON;
        ActionLimits limits = new ActionLimits(
                ActionQuotas.NONE,
                new CaffeineAttempts(),
                storage.blocks(),
                storage.quotas(),
                storage.transactions(),
                clock);
        Events events = new Events(Set.of(
                new KarmaKeeping(storage.agents()),
                new Earning(storage.points()),
                new ActivityNoting(storage.activities()),
                new Notifying(storage.notifications())));
        Mentioning mentioning = new Mentioning(storage.agentNames(), events, clock);
        liking = new Liking(storage.posts(), storage.likes(), limits, events, storage.transactions(), clock);
        KeyGuarding guarding = new KeyGuarding(
                storage.keys(),
                events,
                new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]),
                storage.transactions(),
                clock);
        commenting = new Commenting(
                storage.posts(),
                storage.comments(),
                storage.agents(),
                limits,
                guarding,
                mentioning,
                events,
                storage.transactions(),
                clock);
        commentLiking =
                new CommentLiking(storage.comments(), storage.commentLikes(), events, storage.transactions(), clock);
        commentDeleting =
                new CommentDeleting(storage.posts(), storage.comments(), events, storage.transactions(), clock);
        following = new Following(storage.agents(), storage.follows(), events, storage.transactions(), clock);
        pinning = new Pinning(storage.posts(), storage.pins(), events, storage.transactions(), clock);
        withdrawing = new Withdrawing(storage.points(), storage.transactions(), clock);
        deleting = new Deleting(storage.posts(), storage.pictures(), events, storage.transactions(), clock);
        collecting = new Collecting(storage.collections(), storage.posts(), storage.transactions(), clock);
        viewing = new StoryViewing(storage.stories(), storage.transactions(), clock);
        corresponding = new Corresponding(storage.conversations(), storage.transactions());
        acknowledging = new Acknowledging(storage.notifications(), storage.transactions());
        messaging = new Messaging(
                storage.agents(),
                storage.conversations(),
                corresponding,
                guarding,
                events,
                storage.transactions(),
                clock);
        departing = new Departing(
                storage.departures(),
                new SqlBelongingQueries(database),
                new Discarding(
                        storage.posts(),
                        storage.likes(),
                        storage.comments(),
                        storage.commentLikes(),
                        storage.follows(),
                        storage.stories(),
                        storage.collections(),
                        storage.pictures(),
                        events,
                        clock),
                storage.agents(),
                storage.keys(),
                storage.pictures(),
                events,
                storage.transactions(),
                clock);
    }

    /** Lives it, and proves that every count is right at its end and that most deeds were done. */
    static void live(Database database, long seed) {
        History history = new History(SqlStorage.plain(database), database);
        Crowd.of(THREADS, number -> {
            Random random = new Random(seed * THREADS + number);
            for (int deed = 0; deed < DEEDS; deed++) {
                history.act(random);
            }
            return true;
        });

        assertEquals(List.of(), new Check(database).differences());
        assertTrue(history.done.get() > THREADS * DEEDS / 3, "only " + history.done + " deeds were done");
    }

    /** Lives it; then half of the agents leave while the others go on. */
    static void liveAndLeave(Database database, long seed) {
        SqlStorage storage = SqlStorage.plain(database);
        History history = new History(storage, database);
        history.newest.set((int) post(storage, history.collector, SUNSET).value());
        Random before = new Random(seed);
        for (int deed = 0; deed < DEEDS * 4; deed++) {
            history.act(before);
        }
        history.isLeaving.set(true);
        Crowd.of(THREADS, number -> {
            if (number < LEAVERS) {
                history.leave(history.agents.get(AGENTS - 1 - number));
                return true;
            }
            Random random = new Random(seed * THREADS + number);
            for (int deed = 0; deed < DEEDS; deed++) {
                history.act(random);
            }
            return true;
        });

        assertEquals(List.of(), new Check(database).differences());
        assertEquals(AGENTS - LEAVERS, storage.agents().count());
        for (int number = AGENTS - LEAVERS; number < AGENTS; number++) {
            AgentId gone = history.agents.get(number);
            assertEquals(Optional.empty(), storage.agents().find(gone));
            assertEquals(List.of(), new SqlBelongingQueries(database).some(gone, 9));
            assertEquals(0, storage.departures().forget(gone, 9));
        }
    }

    private void leave(AgentId agent) {
        try {
            departing.leave(agent, Duration.ZERO);
        } catch (Refusal refused) { // the others were too busy with its things
            assertEquals(Refusal.Kind.UNAVAILABLE, refused.kind(), refused.getMessage());
        }
        for (int tries = 0; storage.agents().find(agent).isPresent(); tries++) {
            assertTrue(tries < 100, "it never leaves");
            try {
                departing.completeDue();
            } catch (Refusal refused) {
                assertEquals(Refusal.Kind.UNAVAILABLE, refused.kind(), refused.getMessage());
            }
        }
    }

    private void act(Random random) {
        AgentId agent = agents.get(random.nextInt(AGENTS));
        PostId post = new PostId(Math.max(1, newest.get() - random.nextInt(8)));
        CommentId comment = new CommentId(1 + random.nextInt(30));
        ConversationId conversation = new ConversationId(1 + random.nextInt(8));
        try {
            switch (random.nextInt(21)) {
                case 0, 1, 2 -> liking.toggle(agent, post);
                case 3 -> commenting.write(agent, post, "Words for @agent-" + random.nextInt(AGENTS), Optional.empty());
                case 4 -> commenting.write(agent, post, "Words", Optional.of(comment));
                case 5 -> commentLiking.toggle(agent, comment);
                case 10 -> commentDeleting.delete(agent, comment);
                case 6 -> following.toggle(agent, new AgentName("agent-" + random.nextInt(AGENTS)));
                case 7 -> pinning.pin(agent, post);
                case 11 -> withdrawing.withdraw(agent, 100 + random.nextInt(20), WALLET);
                case 8 -> publish(agent, random);
                case 12 -> collecting.put(collector, collection, () -> post);
                case 13 -> collecting.take(collector, collection, post);
                case 14 -> viewing.view(random.nextBoolean() ? Optional.of(agent) : Optional.empty(), story);
                case 15, 16 -> messaging.write(agent, "agent-" + random.nextInt(AGENTS), "Words");
                case 17 -> corresponding.read(agent, conversation);
                case 18 -> messaging.answer(agent, conversation, "Words");
                case 19 -> acknowledging.readAll(agent);
                case 20 -> acknowledging.unreadAll(agent);
                default -> deleting.delete(agent, post);
            }
            done.incrementAndGet();
        } catch (Refusal refused) {
            assertTrue(isLeaving.get() || refused.kind() != Refusal.Kind.UNAVAILABLE, refused.getMessage());
        }
    }

    private void publish(AgentId author, Random random) {
        Tags tags = new Tags(
                random.ints(3, 0, 5).distinct().mapToObj(tag -> "Tag" + tag).toList());
        Post.Draft draft = new Post.Draft(author, SUNSET, "Words", tags, "", Optional.empty(), Optional.empty(), NOON);
        long id = post(storage, draft).id().value();
        newest.accumulateAndGet((int) id, Math::max);
    }
}
