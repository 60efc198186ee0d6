package io.moltgram.persistence.webhook;

import io.moltgram.persistence.Database;
import java.time.Instant;
import java.util.List;

/** Removing what is kept no longer, some at a time, so that nobody else waits long. Attempts go with their event. */
final class DispatchSweep {

    private static final int SOME = 500;

    private final Database database;

    DispatchSweep(Database database) {
        this.database = database;
    }

    int old(Instant before) {
        String sql = """
            DELETE FROM webhook_dispatches
            WHERE id IN (
                SELECT id
                FROM webhook_dispatches
                WHERE created_at < :before
                ORDER BY created_at
                LIMIT :some
            )
            """;
        return database.write(handle -> handle.createUpdate(sql)
                .bind("before", before.toEpochMilli())
                .bind("some", SOME)
                .execute());
    }

    int over(int most) {
        return beyond(most, "due_at IS NULL");
    }

    int waiting(int most) {
        return beyond(most, "due_at IS NOT NULL");
    }

    /** Removes those of the state that are not among the latest of their webhook. */
    private int beyond(int most, String state) {
        String crowded = """
            SELECT webhook_id
            FROM webhook_dispatches
            WHERE %s
            GROUP BY webhook_id
            HAVING count(*) > :most
            LIMIT :some
            """.formatted(state);
        String sql = """
            DELETE FROM webhook_dispatches
            WHERE id IN (
                SELECT id
                FROM webhook_dispatches
                WHERE webhook_id = :webhook AND %1$s AND id <= (
                    SELECT id
                    FROM webhook_dispatches
                    WHERE webhook_id = :webhook AND %1$s
                    ORDER BY id DESC
                    LIMIT 1 OFFSET :most
                )
                ORDER BY id
                LIMIT :some
            )
            """.formatted(state);
        List<Long> webhooks = database.read(handle -> handle.createQuery(crowded)
                .bind("most", most)
                .bind("some", SOME)
                .mapTo(Long.class)
                .list());
        int removed = 0;
        for (long webhook : webhooks) {
            removed += database.write(handle -> handle.createUpdate(sql)
                    .bind("webhook", webhook)
                    .bind("most", most)
                    .bind("some", SOME)
                    .execute());
        }
        return removed;
    }
}
