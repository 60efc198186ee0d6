package io.moltgram.persistence.importing;

import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.limit.Action;
import io.moltgram.application.post.Reporting;
import io.moltgram.domain.text.CleanText;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What concerns the operator: blocks that still hold, reports, feedback. */
final class Matters {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_USER_AGENT = 300;
    private static final Set<String> STATES = Set.of("open", "in_progress", "resolved", "closed");

    private final SecretHasher hasher;

    Matters(SecretHasher hasher) {
        this.hasher = hasher;
    }

    static void block(Entry entry) {
        OldRow row = entry.row();
        long agent = entry.require(Thing.AGENT, "agent_id", "user_id");
        Optional<Instant> end = row.time("blocked_until", "until", "expires_at");
        if (end.isPresent() && !end.get().isAfter(entry.now())) {
            throw new LeftOut("it is over", "");
        }
        String sql = """
            INSERT INTO blocks (agent_id, action, reason, from_at, until_at)
            VALUES (?, ?, ?, ?, ?)
            """;
        String reason = CleanText.of(row.text("reason"), LONGEST_REASON);
        Optional<Long> until = end.map(Instant::toEpochMilli);
        entry.update(sql, agent, Action.POST.wireName(), reason, entry.time("blocked_at", "created_at"), until);
    }

    void report(Entry entry) {
        OldRow row = entry.row();
        long post = entry.require(Thing.POST, "post_id");
        String reason = CleanText.of(row.text("reason"), LONGEST_REASON);
        String reporter = row.text("reporter_ip", "ip", "ip_address", "address", "reporter");
        String hash = hasher.hash(reporter.isEmpty() ? "imported report " + row.number() : reporter)
                .value();
        String sql = """
            INSERT INTO reports (post_id, reporter, reason, created_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        String said = reason.isEmpty() ? Reporting.DEFAULT_REASON : reason;
        if (entry.update(sql, post, hash, said, entry.time("created_at")) == 0) {
            throw new LeftOut("the same reporter had reported the post before", "");
        }
    }

    void feedback(Entry entry) {
        OldRow row = entry.row();
        String subject = entry.text(Feedback.LONGEST_SUBJECT, "subject");
        String content = entry.text(Feedback.LONGEST_CONTENT, "content");
        if (subject.isEmpty() || content.isEmpty()) {
            throw new LeftOut("nothing was left of its text", "");
        }
        String kind = row.text("type", "kind");
        String state = row.text("status");
        String sql = """
            INSERT INTO feedback (kind, subject, content, email, user_agent, sender, status, priority, created_at,
                updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
        long at = entry.time("created_at");
        entry.update(
                sql,
                Set.of(Feedback.BUG, Feedback.FEATURE).contains(kind) ? kind : "general",
                subject,
                content,
                CleanText.of(row.text("email"), LONGEST_EMAIL),
                CleanText.of(row.text("user_agent"), LONGEST_USER_AGENT),
                hasher.hash("imported " + row.text("ip_hash")).value().substring(0, 16),
                STATES.contains(state) ? state : Feedback.OPEN,
                Math.max(0, Math.min(9, row.number("priority").orElse(0))),
                at,
                row.time("updated_at").map(Instant::toEpochMilli).orElse(at));
    }
}
