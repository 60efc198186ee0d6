package io.moltgram.http.web.admin;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.PostCard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posts that were reported, for the operator to decide about.
 *
 * @param next the address of those that follow
 */
public record ReportsView(Shell shell, List<Row> rows, Optional<String> next) {

    public ReportsView {
        rows = List.copyOf(rows);
    }

    /** @param reasons of the latest reports */
    public record Row(PostCard post, long reports, List<String> reasons, Instant latest) {

        public Row {
            reasons = List.copyOf(reasons);
        }
    }
}
