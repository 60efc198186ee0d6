package io.moltgram.application.moderation;

import io.moltgram.application.Transactions;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.ReportStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;

/** An operator deciding about a post that was reported. Each decision has a reason and stands in the audit log. */
public final class ReportSettling {

    public static final int LONGEST_REASON = 200;

    private final ReportStore reports;
    private final Deleting deleting;
    private final Auditing auditing;
    private final Transactions transactions;
    private final InstantSource clock;

    public ReportSettling(
            ReportStore reports, Deleting deleting, Auditing auditing, Transactions transactions, InstantSource clock) {
        this.reports = reports;
        this.deleting = deleting;
        this.auditing = auditing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Leaves the post as it is and closes its reports; refuses if none is open any more. */
    public void dismiss(Operator operator, PostId post, String reason) {
        String words = words(reason);
        transactions.run(() -> {
            int closed = reports.close(post, clock.instant());
            if (closed == 0) {
                throw Refusal.conflict("report_settled", "No report of this post is open");
            }
            auditing.note(
                    AuditKind.REPORT_DISMISSED,
                    operator.actor(),
                    "post " + post.value(),
                    closed + " reports: " + words);
        });
    }

    /** Takes the post away for good, reports and all; refuses if it is gone already. */
    public void takeDown(Operator operator, PostId post, String reason) {
        String words = words(reason);
        transactions.run(() -> {
            deleting.takeDown(post);
            auditing.note(AuditKind.POST_REMOVED, operator.actor(), "post " + post.value(), words);
        });
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
