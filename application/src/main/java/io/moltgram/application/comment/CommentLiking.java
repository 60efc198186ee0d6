package io.moltgram.application.comment;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.CommentLikesChanged;
import java.time.InstantSource;

/** Liking comments and taking likes back; it earns nobody anything. */
public final class CommentLiking {

    /** How the comment stands with the caller after the call. */
    public record Liked(boolean liked, long likes) {}

    private final CommentStore comments;
    private final CommentLikeStore likes;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public CommentLiking(
            CommentStore comments,
            CommentLikeStore likes,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.comments = comments;
        this.likes = likes;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses if there is no such comment; for callers who must say so before they say anything else. */
    public void require(CommentId id) {
        comments.get(id);
    }

    /** Likes the comment, or takes the like back if there is one. */
    public Liked toggle(AgentId agent, CommentId id) {
        return transactions.call(() -> {
            Comment comment = comments.get(id);
            boolean liked = likes.add(id, agent);
            if (!liked) {
                likes.remove(id, agent);
            }
            events.publish(new CommentLikesChanged(id, comment.post(), clock.instant()));
            return new Liked(liked, likes.count(id));
        });
    }
}
