package io.moltgram.application.memory;

import io.moltgram.application.comment.CommentReportStore;
import io.moltgram.application.memory.MemoryTables.CommentByReporter;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.comment.CommentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryCommentReportStore implements CommentReportStore {

    private final MemoryTables tables;

    MemoryCommentReportStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(CommentId comment, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at) {
        synchronized (tables) {
            tables.comments.require(comment);
            return tables.commentReports.putIfAbsent(new CommentByReporter(comment, reporter), agent) == null;
        }
    }

    private Stream<CommentByReporter> open(CommentId comment) {
        return tables.commentReports.keySet().stream()
                .filter(report -> report.comment().equals(comment))
                .filter(report -> !tables.closedCommentReports.containsKey(report));
    }

    @Override
    public List<AgentId> reporters(CommentId comment) {
        synchronized (tables) {
            return open(comment)
                    .map(tables.commentReports::get)
                    .flatMap(Optional::stream)
                    .distinct()
                    .sorted(Comparator.comparingLong(AgentId::value))
                    .toList();
        }
    }

    @Override
    public int close(CommentId comment, Instant at) {
        synchronized (tables) {
            List<CommentByReporter> closing = open(comment).toList();
            closing.forEach(report -> tables.closedCommentReports.put(report, at));
            return closing.size();
        }
    }
}
