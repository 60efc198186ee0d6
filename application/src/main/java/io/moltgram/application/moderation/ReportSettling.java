package io.moltgram.application.moderation;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.comment.CommentReportStore;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.PostStore;
import io.moltgram.application.post.ReportStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.ReportSettled;
import io.moltgram.domain.event.RulingMade;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.text.CleanText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** An operator deciding about what was reported. Each decision has a reason and stands in the audit log. */
public final class ReportSettling {

    public static final int LONGEST_REASON = 200;

    private final ReportStore reports;
    private final CommentReportStore commentReports;
    private final PostStore posts;
    private final Deleting deleting;
    private final RulingStore rulings;
    private final Auditing auditing;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public ReportSettling(
            ReportStore reports,
            CommentReportStore commentReports,
            PostStore posts,
            Deleting deleting,
            RulingStore rulings,
            Auditing auditing,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.reports = reports;
        this.commentReports = commentReports;
        this.posts = posts;
        this.deleting = deleting;
        this.rulings = rulings;
        this.auditing = auditing;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Leaves the post as it is and closes its reports; refuses if none is open any more. */
    public void dismiss(Operator operator, PostId post, String reason) {
        String words = words(reason);
        transactions.run(() -> dismissed(operator, "post " + post.value(), close(post, Optional.of(post)), words));
    }

    /** Leaves the comment as it is and closes its reports; refuses if none is open any more. */
    public void dismiss(Operator operator, CommentId comment, String reason) {
        String words = words(reason);
        transactions.run(() -> dismissed(operator, "comment " + comment.value(), close(comment), words));
    }

    private void dismissed(Operator operator, String subject, int closed, String words) {
        if (closed == 0) {
            throw Refusal.conflict("report_settled", "No report of this is open");
        }
        auditing.note(AuditKind.REPORT_DISMISSED, operator.actor(), subject, closed + " reports: " + words);
    }

    /** Takes the post away for good, reports and all; refuses if it is gone already. */
    public void takeDown(Operator operator, PostId id, String reason) {
        String words = words(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Post post = posts.getAny(id);
            close(id, Optional.empty());
            deleting.takeDown(id);
            auditing.note(AuditKind.POST_REMOVED, operator.actor(), "post " + id.value(), words);
            Ruling ruling = rulings.add(new Ruling.Draft(
                    Ruling.Kind.POST_REMOVED,
                    post.author(),
                    Optional.of(id),
                    Optional.empty(),
                    post.caption().isEmpty() ? post.alt() : post.caption(),
                    words,
                    now,
                    Optional.empty()));
            events.publish(new RulingMade(ruling.id(), post.author(), now));
        });
    }

    /**
     * Closes the post's reports and tells the reporters, within the present transaction; returns how many there were.
     *
     * @param seen the post, unless it can be seen no longer
     */
    int close(PostId post, Optional<PostId> seen) {
        Instant now = clock.instant();
        reports.reporters(post).forEach(agent -> events.publish(new ReportSettled(agent, seen, Optional.empty(), now)));
        return reports.close(post, now);
    }

    /** The same for a comment. */
    int close(CommentId comment) {
        Instant now = clock.instant();
        commentReports
                .reporters(comment)
                .forEach(agent -> events.publish(new ReportSettled(agent, Optional.empty(), Optional.empty(), now)));
        return commentReports.close(comment, now);
    }

    /** The reason as it is kept; refuses an empty one. */
    static String words(String reason) {
        String words = CleanText.of(reason, LONGEST_REASON);
        if (words.isEmpty()) {
            throw Refusal.invalid("reason_missing", "A reason is required").with("field", "reason");
        }
        return words;
    }
}
