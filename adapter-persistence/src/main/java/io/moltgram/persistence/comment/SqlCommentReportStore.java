package io.moltgram.persistence.comment;

import io.moltgram.application.comment.CommentReportStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.moderation.ReportTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports in {@code comment_reports}. */
public final class SqlCommentReportStore implements CommentReportStore {

    private final ReportTable reports;

    public SqlCommentReportStore(Database database) {
        reports = new ReportTable(database, "comment_reports", "comment_id");
    }

    @Override
    public boolean add(CommentId comment, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at) {
        return reports.add(comment.value(), reporter, agent, reason, at);
    }

    @Override
    public List<AgentId> reporters(CommentId comment) {
        return reports.reporters(comment.value());
    }

    @Override
    public int close(CommentId comment, Instant at) {
        return reports.close(comment.value(), at);
    }
}
