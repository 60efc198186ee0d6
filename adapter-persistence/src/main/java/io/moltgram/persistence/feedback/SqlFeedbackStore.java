package io.moltgram.persistence.feedback;

import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.feedback.FeedbackStore;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Total;
import org.jdbi.v3.core.Handle;

/** Messages to the operator in {@code feedback}, counted in {@code totals}. */
public final class SqlFeedbackStore implements FeedbackStore {

    private final Database database;

    public SqlFeedbackStore(Database database) {
        this.database = database;
    }

    @Override
    public long add(Feedback.Draft draft) {
        String sql = """
            INSERT INTO feedback (kind, subject, content, email, user_agent, sender, status, priority, created_at,
                updated_at)
            VALUES (:kind, :subject, :content, :email, :agent, :sender, :status, 0, :at, :at)
            RETURNING id
            """;
        return database.write(handle -> {
            long id = handle.createQuery(sql)
                    .bind("kind", draft.kind())
                    .bind("subject", draft.subject())
                    .bind("content", draft.content())
                    .bind("email", draft.email())
                    .bind("agent", draft.userAgent())
                    .bind("sender", draft.sender())
                    .bind("status", Feedback.OPEN)
                    .bind("at", draft.createdAt().toEpochMilli())
                    .mapTo(Long.class)
                    .one();
            count(handle, draft.kind(), id);
            return id;
        });
    }

    private static void count(Handle handle, String kind, long id) {
        Total.FEEDBACK.add(handle, 1, id);
        Total.FEEDBACK_OPEN.add(handle, 1, id);
        if (kind.equals(Feedback.BUG)) {
            Total.FEEDBACK_BUGS.add(handle, 1, id);
        } else if (kind.equals(Feedback.FEATURE)) {
            Total.FEEDBACK_FEATURES.add(handle, 1, id);
        }
    }

    @Override
    public Counts counts() {
        return database.read(SqlFeedbackStore::counts);
    }

    static Counts counts(Handle handle) {
        return new Counts(
                Total.FEEDBACK.in(handle),
                Total.FEEDBACK_OPEN.in(handle),
                Total.FEEDBACK_BUGS.in(handle),
                Total.FEEDBACK_FEATURES.in(handle));
    }
}
