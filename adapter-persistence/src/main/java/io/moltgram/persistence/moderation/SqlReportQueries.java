package io.moltgram.persistence.moderation;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.moderation.ReportQueries;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.feed.FeedRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Open reports, by post. */
public final class SqlReportQueries implements ReportQueries {

    private static final int MOST_REASONS = 5;

    private final Database database;

    /** A post's number and its open reports. */
    private record Counted(long post, long reports, long latest) {}

    public SqlReportQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Reported> open(Stretch stretch) {
        String sql = """
            SELECT post_id, count(*), max(created_at) AS latest
            FROM reports
            WHERE closed_at IS NULL
            GROUP BY post_id
            HAVING (max(created_at), post_id) < (:latest, :post)
            ORDER BY latest DESC, post_id DESC
            LIMIT :limit
            """;
        return database.read(handle -> {
            List<Counted> found = handle.createQuery(sql)
                    .bind("latest", stretch.keyOr(0, Long.MAX_VALUE))
                    .bind("post", stretch.keyOr(1, Long.MAX_VALUE))
                    .bind("limit", stretch.limitAndOne())
                    .map((row, context) -> new Counted(row.getLong(1), row.getLong(2), row.getLong(3)))
                    .list();
            Slice<Counted> some = Slice.of(found, stretch, counted -> Position.of(counted.latest(), counted.post()));
            return new Slice<>(reported(handle, some.items()), some.next());
        });
    }

    private static List<Reported> reported(Handle handle, List<Counted> some) {
        List<Reported> all = new ArrayList<>();
        for (Counted counted : some) {
            for (FeedItem post : FeedRows.items(handle, List.of(counted.post()))) {
                all.add(new Reported(
                        post,
                        counted.reports(),
                        reasons(handle, counted.post()),
                        Instant.ofEpochMilli(counted.latest())));
            }
        }
        return all;
    }

    private static List<String> reasons(Handle handle, long post) {
        String sql = """
            SELECT reason
            FROM reports
            WHERE post_id = :post AND closed_at IS NULL
            ORDER BY created_at DESC, reporter
            LIMIT :most
            """;
        return handle.createQuery(sql)
                .bind("post", post)
                .bind("most", MOST_REASONS)
                .mapTo(String.class)
                .list();
    }

    @Override
    public long openPosts() {
        String sql = "SELECT count(DISTINCT post_id) FROM reports WHERE closed_at IS NULL";
        return database.read(handle -> Direct.number(handle, sql)).orElse(0);
    }
}
