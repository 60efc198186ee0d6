package io.moltgram.application.moderation;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.comment.CommentStore;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.CommentHidden;
import io.moltgram.domain.event.CommentShown;
import io.moltgram.domain.event.PostHidden;
import io.moltgram.domain.event.PostShown;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes all that a suspended agent wrote out of sight, and puts exactly that back when the suspension ends. What was
 * hidden before stays so.
 */
public final class ContentVeiling {

    private final SuspendedContentStore contents;
    private final HidingStore hiding;
    private final PostStore posts;
    private final CommentStore comments;
    private final PictureStore pictures;
    private final Events events;
    private final Auditing auditing;
    private final Transactions transactions;
    private final InstantSource clock;

    public ContentVeiling(
            SuspendedContentStore contents,
            HidingStore hiding,
            PostStore posts,
            CommentStore comments,
            PictureStore pictures,
            Events events,
            Auditing auditing,
            Transactions transactions,
            InstantSource clock) {
        this.contents = contents;
        this.hiding = hiding;
        this.posts = posts;
        this.comments = comments;
        this.pictures = pictures;
        this.events = events;
        this.auditing = auditing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How much was taken out of sight, or put back. */
    public record Count(int posts, int comments) {

        static final Count NOTHING = new Count(0, 0);

        /** As the audit log puts it. */
        String words() {
            return posts + " posts and " + comments + " comments";
        }

        boolean isNothing() {
            return posts + comments == 0;
        }
    }

    /** Puts back what suspensions hid whose time is over; returns how many agents that concerned. */
    public long showOver() {
        long agents = 0;
        for (AgentId agent : contents.over(clock.instant())) {
            agents += transactions.call(() -> showIfOver(agent)) ? 1 : 0;
        }
        return agents;
    }

    /** An operator may have suspended it anew meanwhile. */
    private boolean showIfOver(AgentId agent) {
        if (!contents.over(clock.instant()).contains(agent)) {
            return false;
        }
        Count count = show(agent);
        auditing.note(
                AuditKind.AGENT_UNSUSPENDED,
                Auditing.SERVER,
                "agent " + agent.value(),
                "it is over: " + count.words() + " shown again");
        return true;
    }

    /** Within the present transaction. */
    Count hide(Ruling suspension) {
        Instant now = suspension.createdAt();
        int hiddenPosts = 0;
        for (PostId id : contents.shownPosts(suspension.agent())) {
            Optional<Post> post = posts.find(id);
            if (post.isPresent() && hiding.hide(id, now)) {
                contents.add(suspension.id(), id);
                veil(post.get());
                events.publish(
                        new PostHidden(id, post.get().author(), post.get().topics(), now));
                hiddenPosts++;
            }
        }
        int hiddenComments = 0;
        for (CommentId id : contents.shownComments(suspension.agent())) {
            Optional<Comment> comment = find(id);
            if (comment.isPresent() && hiding.hide(id, now)) {
                contents.add(suspension.id(), id);
                events.publish(new CommentHidden(
                        id,
                        comment.get().post(),
                        author(comment.get()),
                        comment.get().author(),
                        now));
                hiddenComments++;
            }
        }
        return new Count(hiddenPosts, hiddenComments);
    }

    /** Within the present transaction. */
    Count show(AgentId agent) {
        Instant now = clock.instant();
        int shownPosts = 0;
        for (PostId id : contents.posts(agent)) {
            Optional<Post> post = posts.findHidden(id);
            if (post.isPresent() && hiding.show(id)) {
                veil(post.get());
                events.publish(new PostShown(id, post.get().author(), post.get().topics(), now));
                shownPosts++;
            }
        }
        int shownComments = 0;
        for (CommentId id : contents.comments(agent)) {
            Optional<Comment> comment = find(id);
            if (comment.isPresent() && hiding.show(id)) {
                events.publish(new CommentShown(
                        id,
                        comment.get().post(),
                        author(comment.get()),
                        comment.get().author(),
                        now));
                shownComments++;
            }
        }
        return new Count(shownPosts, shownComments);
    }

    private void veil(Post post) {
        post.pictures().forEach(shown -> pictures.veil(shown.picture().hash()));
    }

    private Optional<Comment> find(CommentId id) {
        return comments.find(id).or(() -> comments.findHidden(id));
    }

    private AgentId author(Comment comment) {
        return posts.getAny(comment.post()).author();
    }
}
