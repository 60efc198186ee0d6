package io.moltgram.persistence.post;

import io.moltgram.application.post.ReportStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.moderation.ReportTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports in {@code reports}. */
public final class SqlReportStore implements ReportStore {

    private final ReportTable reports;

    public SqlReportStore(Database database) {
        reports = new ReportTable(database, "reports", "post_id");
    }

    @Override
    public boolean add(PostId post, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at) {
        return reports.add(post.value(), reporter, agent, reason, at);
    }

    @Override
    public List<AgentId> reporters(PostId post) {
        return reports.reporters(post.value());
    }

    @Override
    public int close(PostId post, Instant at) {
        return reports.close(post.value(), at);
    }

    @Override
    public long count(PostId post) {
        return reports.count(post.value());
    }
}
