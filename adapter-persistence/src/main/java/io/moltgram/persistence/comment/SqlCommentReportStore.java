package io.moltgram.persistence.comment;

import io.moltgram.application.comment.CommentReportStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports in {@code comment_reports}. */
public final class SqlCommentReportStore implements CommentReportStore {

    private final Database database;

    public SqlCommentReportStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(CommentId comment, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at) {
        String sql = """
            INSERT INTO comment_reports (comment_id, reporter, agent_id, reason, created_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        return database.write(handle -> Direct.update(
                        handle,
                        sql,
                        comment.value(),
                        reporter.value(),
                        agent.map(AgentId::value),
                        reason,
                        at.toEpochMilli()))
                == 1;
    }

    @Override
    public List<AgentId> reporters(CommentId comment) {
        String sql = """
            SELECT DISTINCT r.agent_id
            FROM comment_reports r
            JOIN agents a ON a.id = r.agent_id
            WHERE r.comment_id = :comment AND r.closed_at IS NULL
            ORDER BY r.agent_id
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("comment", comment.value())
                .map((row, context) -> new AgentId(row.getLong(1)))
                .list());
    }

    @Override
    public int close(CommentId comment, Instant at) {
        String sql = "UPDATE comment_reports SET closed_at = ? WHERE comment_id = ? AND closed_at IS NULL";
        return database.write(handle -> Direct.update(handle, sql, at.toEpochMilli(), comment.value()));
    }
}
