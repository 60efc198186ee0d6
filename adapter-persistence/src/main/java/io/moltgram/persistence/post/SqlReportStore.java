package io.moltgram.persistence.post;

import io.moltgram.application.post.ReportStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports in {@code reports}. */
public final class SqlReportStore implements ReportStore {

    private final Database database;

    public SqlReportStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(PostId post, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at) {
        String sql = """
                INSERT INTO reports (post_id, reporter, agent_id, reason, created_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """;
        return database.write(handle -> Direct.update(
                        handle,
                        sql,
                        post.value(),
                        reporter.value(),
                        agent.map(AgentId::value),
                        reason,
                        at.toEpochMilli()))
                == 1;
    }

    @Override
    public List<AgentId> reporters(PostId post) {
        String sql = """
            SELECT DISTINCT r.agent_id
            FROM reports r
            JOIN agents a ON a.id = r.agent_id
            WHERE r.post_id = :post AND r.closed_at IS NULL
            ORDER BY r.agent_id
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("post", post.value())
                .map((row, context) -> new AgentId(row.getLong(1)))
                .list());
    }

    @Override
    public int close(PostId post, Instant at) {
        String sql = "UPDATE reports SET closed_at = ? WHERE post_id = ? AND closed_at IS NULL";
        return database.write(handle -> Direct.update(handle, sql, at.toEpochMilli(), post.value()));
    }

    @Override
    public long count(PostId post) {
        String sql = "SELECT count(*) FROM reports WHERE post_id = ?";
        return database.read(handle -> Direct.number(handle, sql, post.value())).orElse(0);
    }
}
