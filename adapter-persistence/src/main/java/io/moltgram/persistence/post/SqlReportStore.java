package io.moltgram.persistence.post;

import io.moltgram.application.post.ReportStore;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;

/** Reports in {@code reports}. */
public final class SqlReportStore implements ReportStore {

    private final Database database;

    public SqlReportStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(PostId post, SecretHash reporter, String reason, Instant at) {
        String sql = """
                INSERT INTO reports (post_id, reporter, reason, created_at)
                VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """;
        return database.write(
                        handle -> Direct.update(handle, sql, post.value(), reporter.value(), reason, at.toEpochMilli()))
                == 1;
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
