package io.moltgram.application.comment;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.post.Reporting;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import java.time.InstantSource;
import java.util.Optional;

/** Saying that something is wrong with a comment; no account is needed. */
public final class CommentReporting {

    private final CommentStore comments;
    private final CommentReportStore reports;
    private final SecretHasher hasher;
    private final Transactions transactions;
    private final InstantSource clock;

    public CommentReporting(
            CommentStore comments,
            CommentReportStore reports,
            SecretHasher hasher,
            Transactions transactions,
            InstantSource clock) {
        this.comments = comments;
        this.reports = reports;
        this.hasher = hasher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps the report, once per reporter and comment.
     *
     * @param address of the reporter; only its keyed hash is kept
     * @param agent who reports, if it showed a key; it is told what came of it
     */
    public void report(String address, Optional<AgentId> agent, CommentId id, String reason) {
        String words = Reporting.words(reason);
        transactions.run(() -> {
            comments.get(id);
            reports.add(id, hasher.hash(address), agent, words, clock.instant());
        });
    }
}
