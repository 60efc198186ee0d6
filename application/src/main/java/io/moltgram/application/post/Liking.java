package io.moltgram.application.post;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostUnliked;
import io.moltgram.domain.post.PostId;
import java.time.InstantSource;
import java.util.Optional;

/** Liking posts and taking likes back. */
public final class Liking {

    /** How the post stands with the caller after the call. */
    public record Liked(boolean liked, long likes) {}

    private final PostStore posts;
    private final LikeStore likes;
    private final ActionLimits limits;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Liking(
            PostStore posts,
            LikeStore likes,
            ActionLimits limits,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.posts = posts;
        this.likes = likes;
        this.limits = limits;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How the post stands with that agent, or with nobody in particular, and nothing changes. */
    public Liked standing(Optional<AgentId> agent, PostId id) {
        return transactions.call(() -> {
            posts.getAuthor(id);
            boolean liked = agent.filter(known -> likes.contains(id, known)).isPresent();
            return new Liked(liked, likes.count(id));
        });
    }

    /**
     * Likes the post, or takes the like back if there is one. Taking back costs nothing of the hour, but needs room in
     * it.
     */
    public Liked toggle(AgentId agent, PostId id) {
        limits.admit(agent, Action.LIKE); // outside: what it notes down must survive a refusal
        return transactions.call(() -> {
            AgentId author = posts.getAuthor(id);
            boolean liked = likes.add(id, agent);
            if (liked) {
                limits.spend(agent, Action.LIKE);
                events.publish(new PostLiked(id, author, agent, clock.instant()));
            } else {
                limits.requireRoom(agent, Action.LIKE);
                if (likes.remove(id, agent)) { // or another call of the same agent was faster
                    events.publish(new PostUnliked(id, author, agent, clock.instant()));
                }
            }
            return new Liked(liked, likes.count(id));
        });
    }
}
