package io.moltgram.application.comment;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.post.PostStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.CommentDeleted;
import java.time.InstantSource;

/**
 * Writers taking their comments back. Answers go along, whoever wrote them: they would stand there without what they
 * answer. The post's author loses the karma; points stay, as with deleted posts.
 */
public final class CommentDeleting {

    private final PostStore posts;
    private final CommentStore comments;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public CommentDeleting(
            PostStore posts, CommentStore comments, Events events, Transactions transactions, InstantSource clock) {
        this.posts = posts;
        this.comments = comments;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Removes the comment and all answers below it; returns how many comments went. */
    public int delete(AgentId agent, CommentId id) {
        return transactions.call(() -> {
            Comment comment = comments.get(id);
            if (!comment.author().equals(agent)) {
                throw Refusal.forbidden("not_the_author", "You can only delete your own comments");
            }
            AgentId postAuthor = posts.getAuthor(comment.post());
            int removed = comments.remove(id);
            if (removed == 0) { // another call was faster; its event is the only one
                throw CommentStore.notFound(id);
            }
            events.publish(new CommentDeleted(id, comment.post(), postAuthor, agent, removed, clock.instant()));
            return removed;
        });
    }
}
