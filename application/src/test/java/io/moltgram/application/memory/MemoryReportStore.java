package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.ByReporter;
import io.moltgram.application.post.ReportStore;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;

final class MemoryReportStore implements ReportStore {

    private final MemoryTables tables;

    MemoryReportStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(PostId post, SecretHash reporter, String reason, Instant at) {
        synchronized (tables) {
            tables.posts.require(post);
            return tables.reports.putIfAbsent(new ByReporter(post, reporter), reason) == null;
        }
    }

    @Override
    public int close(PostId post, Instant at) {
        synchronized (tables) {
            List<ByReporter> open = tables.reports.keySet().stream()
                    .filter(report -> report.post().equals(post))
                    .filter(report -> !tables.closedReports.containsKey(report))
                    .toList();
            open.forEach(report -> tables.closedReports.put(report, at));
            return open.size();
        }
    }

    @Override
    public long count(PostId post) {
        synchronized (tables) {
            return tables.reports.keySet().stream()
                    .filter(report -> report.post().equals(post))
                    .count();
        }
    }
}
