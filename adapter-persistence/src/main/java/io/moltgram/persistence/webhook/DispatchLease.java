package io.moltgram.persistence.webhook;

import io.moltgram.application.webhook.Attempt;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.DispatchId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.persistence.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Taking webhooks for a while, and giving them back. Whoever does either holds the webhook's row meanwhile. */
final class DispatchLease {

    private final Dialect dialect;

    DispatchLease(Dialect dialect) {
        this.dialect = dialect;
    }

    List<Dispatch> take(Handle handle, Instant now, Instant until, int most) {
        String sql = """
            SELECT id
            FROM webhooks
            WHERE active = 1 AND due_at <= :now AND leased_until <= :now
            ORDER BY due_at, id
            LIMIT :most
            """;
        List<Long> webhooks = handle.createQuery(sql + dialect.taking())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        return webhooks.stream()
                .map(webhook -> takeOne(handle, webhook, now, until))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Dispatch> takeOne(Handle handle, long webhook, Instant now, Instant until) {
        String sql = """
            SELECT d.*, w.agent_id, w.url, w.secret, :until AS leased_until
            FROM webhook_dispatches d
            JOIN webhooks w ON w.id = d.webhook_id
            WHERE d.webhook_id = :webhook AND d.due_at <= :now
            ORDER BY d.due_at, d.id
            LIMIT 1
            """;
        Optional<Dispatch> dispatch = handle.createQuery(sql)
                .bind("webhook", webhook)
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map(DispatchLease::dispatch)
                .findOne();
        if (dispatch.isPresent()) {
            handle.createUpdate("UPDATE webhooks SET leased_until = :until WHERE id = :webhook")
                    .bind("until", until.toEpochMilli())
                    .bind("webhook", webhook)
                    .execute();
        } else { // what was due has been removed
            handle.createUpdate("UPDATE webhooks SET due_at = (%s) WHERE id = :webhook".formatted(earliest(":webhook")))
                    .bind("webhook", webhook)
                    .execute();
        }
        return dispatch;
    }

    private static String earliest(String webhook) {
        return "SELECT min(due_at) FROM webhook_dispatches WHERE due_at IS NOT NULL AND webhook_id = " + webhook;
    }

    void settle(Handle handle, Attempt attempt) {
        long webhook = attempt.dispatch().webhook().value();
        // Held first: an event that somebody is just adding is then either counted below, or hastens the webhook after.
        boolean isThere = handle.createQuery("SELECT 1 FROM webhooks WHERE id = :webhook " + dialect.holding())
                .bind("webhook", webhook)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (isThere) {
            record(handle, attempt);
            endLease(handle, attempt);
        }
    }

    private static void record(Handle handle, Attempt attempt) {
        String dispatch = """
            UPDATE webhook_dispatches
            SET due_at = CASE WHEN attempts = :before THEN CAST(:next AS BIGINT) ELSE due_at END,
                attempts = CASE WHEN attempts = :before THEN attempts + 1 ELSE attempts END
            WHERE id = :dispatch
            """; // attempts are others when the owner has asked for it once more meanwhile
        String delivery = """
            INSERT INTO webhook_deliveries
                (webhook_id, dispatch_id, attempt, status, answer, success, created_at)
            VALUES (:webhook, :dispatch, :attempt, :status, :answer, :success, :at)
            """;
        int rows = handle.createUpdate(dispatch)
                .bind("before", attempt.dispatch().attempts())
                .bind("next", attempt.next().map(Instant::toEpochMilli))
                .bind("dispatch", attempt.dispatch().id().value())
                .execute();
        if (rows == 1) {
            handle.createUpdate(delivery)
                    .bind("webhook", attempt.dispatch().webhook().value())
                    .bind("dispatch", attempt.dispatch().id().value())
                    .bind("attempt", attempt.dispatch().attempts() + 1)
                    .bind("status", attempt.answer().status())
                    .bind("answer", attempt.answer().text())
                    .bind("success", attempt.answer().success() ? 1 : 0)
                    .bind("at", attempt.at().toEpochMilli())
                    .execute();
        }
    }

    private static void endLease(Handle handle, Attempt attempt) {
        String outcome = attempt.answer().success()
                ? "failures = 0"
                : "failures = failures + 1, active = CASE WHEN failures + 1 >= %d THEN 0 ELSE active END"
                        .formatted(Webhook.MOST_FAILURES);
        String sql = """
            UPDATE webhooks
            SET %s,
                triggered_at = :at,
                leased_until = CASE WHEN leased_until = :until THEN 0 ELSE leased_until END,
                due_at = (%s)
            WHERE id = :webhook
            """.formatted(outcome, earliest(":webhook"));
        handle.createUpdate(sql)
                .bind("at", attempt.at().toEpochMilli())
                .bind("until", attempt.dispatch().leasedUntil().toEpochMilli())
                .bind("webhook", attempt.dispatch().webhook().value())
                .execute();
    }

    private static Dispatch dispatch(ResultSet row, StatementContext context) throws SQLException {
        return new Dispatch(
                new DispatchId(row.getLong("id")),
                new WebhookId(row.getLong("webhook_id")),
                new AgentId(row.getLong("agent_id")),
                row.getString("url"),
                row.getString("secret"),
                HookEvent.named(row.getString("event")).orElseThrow(),
                row.getString("message"),
                row.getString("body"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("leased_until")));
    }
}
