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
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes all that a suspended agent wrote out of sight, and puts exactly that back when the suspension ends. What was
 * hidden before stays so. Both go step by step, the newest first, so that nobody who writes waits long.
 */
public final class ContentVeiling {

    private static final int AT_ONCE = 50;

    private final SuspendedContentStore contents;
    private final UnfinishedSuspensionStore unfinished;
    private final RulingStore rulings;
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
            UnfinishedSuspensionStore unfinished,
            RulingStore rulings,
            HidingStore hiding,
            PostStore posts,
            CommentStore comments,
            PictureStore pictures,
            Events events,
            Auditing auditing,
            Transactions transactions,
            InstantSource clock) {
        this.contents = contents;
        this.unfinished = unfinished;
        this.rulings = rulings;
        this.hiding = hiding;
        this.posts = posts;
        this.comments = comments;
        this.pictures = pictures;
        this.events = events;
        this.auditing = auditing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How much was taken out of sight, or put back.
     *
     * @param isAll whether nothing is left for later steps
     */
    public record Count(int posts, int comments, boolean isAll) {

        static final Count NOTHING = new Count(0, 0, true);

        /** As the audit log puts it. */
        String words(String what) {
            return posts + " posts and " + comments + " comments " + what + (isAll ? "" : ", more follow");
        }

        int things() {
            return posts + comments;
        }
    }

    /**
     * Goes on by one step with each agent of whom more is to be hidden, or to be shown again because the suspension is
     * over. Returns how many things that concerned: 0 once all is as it should be.
     */
    public int goOn() {
        int things = 0;
        for (RulingId suspension : unfinished.all()) {
            things += transactions.call(() -> hideMore(suspension));
        }
        for (AgentId agent : contents.over(clock.instant())) {
            things += transactions.call(() -> showIfOver(agent));
        }
        return things;
    }

    private int hideMore(RulingId id) {
        Ruling suspension = rulings.find(id).orElseThrow();
        if (!suspension.stands(clock.instant())) {
            return unfinished.remove(id) ? 1 : 0; // what it hid is shown again, with what is over
        }
        int kept = contents.adopt(id, AT_ONCE);
        Count count = hideSome(suspension, AT_ONCE - kept);
        if (count.isAll() && unfinished.remove(id)) {
            SuspendedContentStore.Hidden all = contents.hidden(id);
            auditing.note(
                    AuditKind.AGENT_SUSPENDED,
                    Auditing.SERVER,
                    subject(suspension.agent()),
                    "nothing is left in sight: " + all.posts() + " posts and " + all.comments() + " comments hidden");
        }
        return count.things() + kept;
    }

    /** An operator may have suspended it anew meanwhile. */
    private int showIfOver(AgentId agent) {
        if (!contents.over(clock.instant()).contains(agent)) {
            return 0;
        }
        Count count = show(agent);
        if (count.isAll()) {
            auditing.note(
                    AuditKind.AGENT_UNSUSPENDED,
                    Auditing.SERVER,
                    subject(agent),
                    "it is over: all that it hid is shown again");
        }
        return count.things();
    }

    private static String subject(AgentId agent) {
        return "agent " + agent.value();
    }

    /** Within the present transaction; what is too much for it is hidden by {@link #goOn}. */
    Count hide(Ruling suspension) {
        int kept = contents.adopt(suspension.id(), AT_ONCE);
        Count count = hideSome(suspension, AT_ONCE - kept);
        if (!count.isAll()) {
            unfinished.add(suspension.id());
        }
        return count;
    }

    private Count hideSome(Ruling suspension, int most) {
        Instant now = clock.instant();
        int hiddenPosts = 0;
        for (PostId id : contents.shownPosts(suspension.agent(), most)) {
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
        for (CommentId id : contents.shownComments(suspension.agent(), most - hiddenPosts)) {
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
        return new Count(hiddenPosts, hiddenComments, hiddenPosts + hiddenComments < most);
    }

    /** Within the present transaction; what is too much for it is shown by {@link #goOn}. */
    Count show(AgentId agent) {
        Instant now = clock.instant();
        int shownPosts = 0;
        List<PostId> hidden = contents.posts(agent, AT_ONCE);
        for (PostId id : hidden) {
            Optional<Post> post = posts.findHidden(id);
            if (hiding.show(id) && post.isPresent()) {
                veil(post.get());
                events.publish(new PostShown(id, post.get().author(), post.get().topics(), now));
                shownPosts++;
            }
        }
        int shownComments = 0;
        int rest = AT_ONCE - hidden.size();
        List<CommentId> hiddenComments = contents.comments(agent, rest);
        for (CommentId id : hiddenComments) {
            Optional<Comment> comment = find(id);
            if (hiding.show(id) && comment.isPresent()) {
                events.publish(new CommentShown(
                        id,
                        comment.get().post(),
                        author(comment.get()),
                        comment.get().author(),
                        now));
                shownComments++;
            }
        }
        return new Count(shownPosts, shownComments, hiddenComments.size() < rest);
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
