package io.moltgram.persistence.feedback;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.feedback.FeedbackQueries;
import io.moltgram.application.feedback.FeedbackStore;
import io.moltgram.persistence.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Messages to the operator by number, or by status or kind and number. */
public final class SqlFeedbackQueries implements FeedbackQueries {

    private final Database database;

    public SqlFeedbackQueries(Database database) {
        this.database = database;
    }

    @Override
    public FeedbackStore.Counts counts() {
        return database.read(SqlFeedbackStore::counts);
    }

    @Override
    public Slice<Feedback> list(Filter filter, Stretch stretch, long skipped) {
        String sql = """
            SELECT *
            FROM feedback
            WHERE id < :before %s %s
            ORDER BY id DESC
            LIMIT :limit OFFSET :skipped
            """.formatted(
                        filter.status().map(status -> "AND status = :status").orElse(""),
                        filter.kind().map(kind -> "AND kind = :kind").orElse(""));
        List<Feedback> found = database.read(handle -> {
            Query query = handle.createQuery(sql)
                    .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                    .bind("limit", stretch.limitAndOne())
                    .bind("skipped", skipped);
            filter.status().ifPresent(status -> query.bind("status", status));
            filter.kind().ifPresent(kind -> query.bind("kind", kind));
            return query.map(SqlFeedbackQueries::feedback).list();
        });
        return Slice.of(found, stretch, feedback -> Position.of(feedback.id()));
    }

    private static Feedback feedback(ResultSet row, StatementContext context) throws SQLException {
        return new Feedback(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("content"),
                row.getString("email"),
                row.getString("user_agent"),
                row.getString("sender"),
                row.getString("status"),
                row.getInt("priority"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
