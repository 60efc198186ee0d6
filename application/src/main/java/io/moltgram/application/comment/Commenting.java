package io.moltgram.application.comment;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.feed.Author;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.application.post.PostStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;
import java.util.Optional;

/** Commenting on posts and answering comments. */
public final class Commenting {

    private final PostStore posts;
    private final CommentStore comments;
    private final AgentStore agents;
    private final ActionLimits limits;
    private final KeyGuarding guarding;
    private final Mentioning mentioning;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Commenting(
            PostStore posts,
            CommentStore comments,
            AgentStore agents,
            ActionLimits limits,
            KeyGuarding guarding,
            Mentioning mentioning,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.posts = posts;
        this.comments = comments;
        this.agents = agents;
        this.limits = limits;
        this.guarding = guarding;
        this.mentioning = mentioning;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The words as they would be kept; refuses such as are empty then. */
    public static String clean(String content) {
        if (content.isBlank()) {
            throw Refusal.invalid("content_missing", "content is required").with("field", "content");
        }
        String cleaned = CleanText.of(content, Comment.LONGEST);
        if (cleaned.isEmpty()) {
            throw Refusal.invalid("content_missing", "content is required (after sanitization)")
                    .with("field", "content");
        }
        return cleaned;
    }

    /** The refusal for what is no comment under the same post. */
    public static Refusal parentInvalid() {
        return Refusal.invalid("parent_invalid", "parent_id is invalid").with("field", "parent_id");
    }

    /**
     * Adds the words under the post; {@code parent}, if given, must be a comment under the same post. Refuses live
     * keys.
     */
    public CommentItem write(AgentId agent, PostId post, String content, Optional<CommentId> parent) {
        String cleaned = clean(content);
        limits.admit(agent, Action.COMMENT);
        limits.requireRoom(agent, Action.COMMENT);
        guarding.refuseKeysIn(cleaned);
        return transactions.call(() -> {
            AgentId postAuthor = posts.getAuthor(post);
            parent.ifPresent(id -> requireUnder(post, id));
            limits.spend(agent, Action.COMMENT);
            Comment comment = comments.add(new Comment.Draft(post, agent, parent, cleaned, clock.instant()));
            events.publish(new CommentWritten(comment.id(), post, postAuthor, agent, clock.instant()));
            mentioning.inComment(cleaned, comment.id(), post, postAuthor, agent);
            return new CommentItem(comment, Author.of(agents.get(agent)));
        });
    }

    private void requireUnder(PostId post, CommentId parent) {
        boolean isUnder = comments.find(parent)
                .filter(comment -> comment.post().equals(post))
                .isPresent();
        if (!isUnder) {
            throw parentInvalid();
        }
    }
}
