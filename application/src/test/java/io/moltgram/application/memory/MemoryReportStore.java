package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.ByReporter;
import io.moltgram.application.post.ReportStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryReportStore implements ReportStore {

    private final MemoryTables tables;

    MemoryReportStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(PostId post, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at) {
        synchronized (tables) {
            tables.posts.require(post);
            return tables.reports.putIfAbsent(new ByReporter(post, reporter), agent) == null;
        }
    }

    @Override
    public List<AgentId> reporters(PostId post) {
        synchronized (tables) {
            return tables.reports.entrySet().stream()
                    .filter(report -> report.getKey().post().equals(post))
                    .filter(report -> !tables.closedReports.containsKey(report.getKey()))
                    .flatMap(report -> report.getValue().stream())
                    .distinct()
                    .sorted(Comparator.comparingLong(AgentId::value))
                    .toList();
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
