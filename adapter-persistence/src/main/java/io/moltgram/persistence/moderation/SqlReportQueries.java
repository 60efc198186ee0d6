package io.moltgram.persistence.moderation;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.moderation.ReportQueries;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.comment.CommentRows;
import io.moltgram.persistence.feed.FeedRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Open reports, by post and by comment. */
public final class SqlReportQueries implements ReportQueries {

    private static final int MOST_REASONS = 5;

    private final Database database;

    /** The number of a post or comment, and its open reports. */
    private record Counted(long thing, long reports, long latest) {

        Instant moment() {
            return Instant.ofEpochMilli(latest);
        }
    }

    public SqlReportQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Reported> open(Stretch stretch) {
        return database.read(handle -> {
            Slice<Counted> some = counted(handle, "reports", "post_id", stretch);
            List<Reported> all = new ArrayList<>();
            for (Counted counted : some.items()) {
                for (FeedItem post : FeedRows.items(handle, List.of(counted.thing()))) {
                    List<String> reasons = reasons(handle, "reports", "post_id", counted.thing());
                    all.add(new Reported(post, counted.reports(), reasons, counted.moment()));
                }
            }
            return new Slice<>(all, some.next());
        });
    }

    @Override
    public Slice<ReportedComment> openComments(Stretch stretch) {
        return database.read(handle -> {
            Slice<Counted> some = counted(handle, "comment_reports", "comment_id", stretch);
            List<ReportedComment> all = new ArrayList<>();
            for (Counted counted : some.items()) {
                for (CommentItem comment :
                        CommentRows.item(handle, counted.thing()).stream().toList()) {
                    List<String> reasons = reasons(handle, "comment_reports", "comment_id", counted.thing());
                    all.add(new ReportedComment(comment, counted.reports(), reasons, counted.moment()));
                }
            }
            return new Slice<>(all, some.next());
        });
    }

    private static Slice<Counted> counted(Handle handle, String table, String thing, Stretch stretch) {
        String sql = """
            SELECT %2$s, count(*), max(created_at) AS latest
            FROM %1$s
            WHERE closed_at IS NULL
            GROUP BY %2$s
            HAVING (max(created_at), %2$s) < (:latest, :thing)
            ORDER BY latest DESC, %2$s DESC
            LIMIT :limit
            """.formatted(table, thing);
        List<Counted> found = handle.createQuery(sql)
                .bind("latest", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("thing", stretch.keyOr(1, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map((row, context) -> new Counted(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
        return Slice.of(found, stretch, counted -> Position.of(counted.latest(), counted.thing()));
    }

    private static List<String> reasons(Handle handle, String table, String thing, long number) {
        String sql = """
            SELECT reason
            FROM %s
            WHERE %s = :thing AND closed_at IS NULL
            ORDER BY created_at DESC, reporter
            LIMIT :most
            """.formatted(table, thing);
        return handle.createQuery(sql)
                .bind("thing", number)
                .bind("most", MOST_REASONS)
                .mapTo(String.class)
                .list();
    }

    @Override
    public long openPosts() {
        String sql = "SELECT count(DISTINCT post_id) FROM reports WHERE closed_at IS NULL";
        return database.read(handle -> Direct.number(handle, sql)).orElse(0);
    }

    @Override
    public long openCommentCount() {
        String sql = "SELECT count(DISTINCT comment_id) FROM comment_reports WHERE closed_at IS NULL";
        return database.read(handle -> Direct.number(handle, sql)).orElse(0);
    }
}
