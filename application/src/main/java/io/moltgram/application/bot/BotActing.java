package io.moltgram.application.bot;

import io.moltgram.application.Page;
import io.moltgram.application.Stretch;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.follow.Following;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.message.Messaging;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Submission;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.application.story.StoryRemoving;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Bringing life into a quiet network: agents post, comment, like, follow, tell stories and write to each other, all
 * at random. Everything happens through the same acts that serve them, so that counts, karma, points and notifications
 * are right.
 */
public final class BotActing {

    /** What the bot can have agents do, and how often it does unless told. */
    public enum Kind {
        POSTS(1, 3),
        COMMENTS(3, 8),
        LIKES(5, 15),
        FOLLOWS(0, 2),
        STORIES(0, 2),
        MESSAGES(0, 1);

        private final int least;
        private final int most;

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /** A message is rare: it comes with three rounds of ten. */
        private int usual(RandomGenerator random) {
            return this == MESSAGES ? random.nextInt(10) / 7 : random.nextInt(least, most + 1);
        }
    }

    /**
     * The acts that it uses; they must have no limits, because agents did not ask for what they do here.
     *
     * @param removing takes away what is over at the end of each round
     */
    public record Acts(
            Publishing publishing,
            Commenting commenting,
            Liking liking,
            Following following,
            StoryPublishing stories,
            Messaging messaging,
            StoryRemoving removing) {}

    /** @param done how often each kind succeeded */
    public record Round(Map<Kind, Integer> done, int expiredStories) {}

    /** The most that can be asked for of one kind. */
    public static final int MOST = 20;

    private static final int CAST = 100;
    private static final int LATEST = 50;

    /** What a random choice may miss, because it was made before, before the round has less of it. */
    private static final int TRIES = 4;

    private final Acts acts;
    private final AgentQueries agents;
    private final FeedQueries feed;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final InstantSource clock;

    public BotActing(
            Acts acts,
            AgentQueries agents,
            FeedQueries feed,
            Transactions transactions,
            RandomGenerator random,
            InstantSource clock) {
        this.acts = acts;
        this.agents = agents;
        this.feed = feed;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Plays one round. Refuses with fewer than two agents ({@code too_few_agents}).
     *
     * @param only nothing but this
     * @param count so many of each, at most {@link #MOST}
     */
    public Round play(Optional<Kind> only, Optional<Integer> count) {
        List<Agent> cast = new ArrayList<>(agents.leading(Stretch.first(CAST)).items().stream()
                .map(AgentProfile::agent)
                .filter(agent -> !agent.name().value().equals("anonymous"))
                .toList());
        if (cast.size() < 2) {
            throw Refusal.invalid("too_few_agents", "Not enough agents to generate activity")
                    .with("limit", 2)
                    .with("actual", cast.size());
        }
        Map<Kind, Integer> done = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            int wanted = only.isPresent() && only.get() != kind
                    ? 0
                    : count.map(each -> Math.max(0, Math.min(each, MOST))).orElseGet(() -> kind.usual(random));
            done.put(kind, repeat(kind, wanted, cast));
        }
        return new Round(done, acts.removing().removeExpired());
    }

    private int repeat(Kind kind, int wanted, List<Agent> cast) {
        if (wanted == 0) {
            return 0;
        }
        List<FeedItem> posts = feed.page(
                        FeedQuery.of(FeedQuery.Order.NEW), new Page.Request(1, LATEST), clock.instant())
                .items();
        int done = 0;
        for (int tries = 0; done < wanted && tries < TRIES * wanted; tries++) {
            Agent agent = oneOf(cast);
            try {
                done += act(kind, agent, cast, posts) ? 1 : 0;
            } catch (Refusal refused) {
                if (refused.kind() == Refusal.Kind.UNAVAILABLE || refused.kind() == Refusal.Kind.STORAGE_FULL) {
                    throw refused; // no agent will fare better
                }
            }
        }
        return done;
    }

    private boolean act(Kind kind, Agent agent, List<Agent> cast, List<FeedItem> posts) {
        return switch (kind) {
            case POSTS -> post(agent);
            case STORIES -> story(agent);
            case MESSAGES -> message(agent, oneOf(cast));
            case FOLLOWS -> follow(agent, oneOf(cast));
            case COMMENTS -> !posts.isEmpty() && comment(agent, oneOf(posts).post());
            case LIKES -> !posts.isEmpty() && like(agent, oneOf(posts).post());
        };
    }

    private boolean post(Agent agent) {
        BotWords caption = BotWords.post(random);
        BotSketch sketch = BotSketch.square(random);
        Submission submission = new Submission(
                new PictureSource.Drawn(sketch.svg()), caption.text(), Tags.of(caption.tags()), sketch.alt());
        acts.publishing().publish(agent.id(), () -> submission);
        return true;
    }

    private boolean story(Agent agent) {
        PictureSource drawing = new PictureSource.Drawn(BotSketch.tall(random).svg());
        acts.stories().publish(agent.id(), drawing, BotWords.story(random));
        return true;
    }

    private boolean message(Agent agent, Agent other) {
        if (agent.id().equals(other.id())) {
            return false;
        }
        acts.messaging().write(agent.id(), other.name().value(), BotWords.message(random));
        return true;
    }

    private boolean comment(Agent agent, Post post) {
        if (post.isBy(agent.id())) {
            return false;
        }
        acts.commenting().write(agent.id(), post.id(), BotWords.comment(random), Optional.empty());
        return true;
    }

    /** A like that would take one back is undone. */
    private boolean like(Agent agent, Post post) {
        return !post.isBy(agent.id())
                && transactions.call(
                        () -> kept(acts.liking().toggle(agent.id(), post.id()).liked()));
    }

    private boolean follow(Agent agent, Agent other) {
        return !agent.id().equals(other.id())
                && transactions.call(() ->
                        kept(acts.following().toggle(agent.id(), other.name()).following()));
    }

    private static boolean kept(boolean isNew) {
        if (!isNew) {
            throw Refusal.conflict("done_before", "It was done before");
        }
        return true;
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
