package io.moltgram.application.moderation;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.comment.CommentStore;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.CommentHidden;
import io.moltgram.domain.event.CommentShown;
import io.moltgram.domain.event.PostHidden;
import io.moltgram.domain.event.PostShown;
import io.moltgram.domain.event.RulingMade;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.Ruling.Kind;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** An operator taking a post or a comment out of sight, and putting it back. Each act has a reason. */
public final class Hiding {

    private final PostStore posts;
    private final CommentStore comments;
    private final PictureStore pictures;
    private final HidingStore hiding;
    private final RulingStore rulings;
    private final ReportSettling settling;
    private final Auditing auditing;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Hiding(
            PostStore posts,
            CommentStore comments,
            PictureStore pictures,
            HidingStore hiding,
            RulingStore rulings,
            ReportSettling settling,
            Auditing auditing,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.posts = posts;
        this.comments = comments;
        this.pictures = pictures;
        this.hiding = hiding;
        this.rulings = rulings;
        this.settling = settling;
        this.auditing = auditing;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Hides the post from all but its author, and closes its reports. */
    public Ruling hide(Operator operator, PostId id, String reason) {
        String words = ReportSettling.words(reason);
        return transactions.call(() -> {
            Instant now = clock.instant();
            Post post = posts.getAny(id);
            if (!hiding.hide(id, now)) {
                throw hiddenAlready();
            }
            post.pictures().forEach(shown -> pictures.veil(shown.picture().hash()));
            settling.close(id, Optional.empty());
            auditing.note(AuditKind.POST_HIDDEN, operator.actor(), subject(id), words);
            events.publish(new PostHidden(id, post.author(), post.topics(), now));
            return told(new Ruling.Draft(
                    Kind.POST_HIDDEN,
                    post.author(),
                    Optional.of(id),
                    Optional.empty(),
                    post.caption().isEmpty() ? post.alt() : post.caption(),
                    words,
                    now,
                    Optional.empty()));
        });
    }

    /** Shows the post to everybody again. */
    public void show(Operator operator, PostId id, String reason) {
        String words = ReportSettling.words(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Post post = posts.getAny(id);
            if (!hiding.show(id)) {
                throw notHidden();
            }
            post.pictures().forEach(shown -> pictures.veil(shown.picture().hash()));
            rulings.hiding(id).ifPresent(ruling -> rulings.end(ruling.id(), now));
            auditing.note(AuditKind.POST_SHOWN, operator.actor(), subject(id), words);
            events.publish(new PostShown(id, post.author(), post.topics(), now));
        });
    }

    /** Hides the comment, and the answers below it, from everybody. */
    public Ruling hide(Operator operator, CommentId id, String reason) {
        String words = ReportSettling.words(reason);
        return transactions.call(() -> {
            Instant now = clock.instant();
            Comment comment = any(id);
            AgentId postAuthor = posts.getAny(comment.post()).author();
            if (!hiding.hide(id, now)) {
                throw hiddenAlready();
            }
            auditing.note(AuditKind.COMMENT_HIDDEN, operator.actor(), subject(id), words);
            events.publish(new CommentHidden(id, comment.post(), postAuthor, comment.author(), now));
            settling.close(id);
            return told(new Ruling.Draft(
                    Kind.COMMENT_HIDDEN,
                    comment.author(),
                    Optional.of(comment.post()),
                    Optional.of(id),
                    comment.content(),
                    words,
                    now,
                    Optional.empty()));
        });
    }

    /** Shows the comment and the answers below it again. */
    public void show(Operator operator, CommentId id, String reason) {
        String words = ReportSettling.words(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Comment comment = any(id);
            AgentId postAuthor = posts.getAny(comment.post()).author();
            if (!hiding.show(id)) {
                throw notHidden();
            }
            rulings.hiding(id).ifPresent(ruling -> rulings.end(ruling.id(), now));
            auditing.note(AuditKind.COMMENT_SHOWN, operator.actor(), subject(id), words);
            events.publish(new CommentShown(id, comment.post(), postAuthor, comment.author(), now));
        });
    }

    private Ruling told(Ruling.Draft draft) {
        Ruling ruling = rulings.add(draft);
        events.publish(new RulingMade(ruling.id(), ruling.agent(), ruling.createdAt()));
        return ruling;
    }

    private Comment any(CommentId id) {
        return comments.find(id).or(() -> comments.findHidden(id)).orElseThrow(() -> CommentStore.notFound(id));
    }

    private static Refusal hiddenAlready() {
        return Refusal.conflict("already_hidden", "This is hidden already");
    }

    private static Refusal notHidden() {
        return Refusal.conflict("not_hidden", "This is not hidden");
    }

    private static String subject(PostId id) {
        return "post " + id.value();
    }

    private static String subject(CommentId id) {
        return "comment " + id.value();
    }
}
