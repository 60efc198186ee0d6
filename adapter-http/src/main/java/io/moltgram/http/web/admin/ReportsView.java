package io.moltgram.http.web.admin;

import io.moltgram.application.moderation.ReportQueries.ReportedComment;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.PostCard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posts and comments that were reported, for the operator to decide about.
 *
 * @param next the address of the posts that follow
 * @param nextComments the address of the comments that follow
 */
public record ReportsView(
        Shell shell,
        List<Row> rows,
        List<ReportedComment> comments,
        Optional<String> next,
        Optional<String> nextComments) {

    public ReportsView {
        rows = List.copyOf(rows);
        comments = List.copyOf(comments);
    }

    /** @param reasons of the latest reports */
    public record Row(PostCard post, long reports, List<String> reasons, Instant latest) {

        public Row {
            reasons = List.copyOf(reasons);
        }
    }
}
