package io.moltgram.persistence.webhook;

import io.moltgram.application.webhook.Attempt;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.application.webhook.DispatchStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What webhooks are to be told, in {@code webhook_dispatches}; attempts, in {@code webhook_deliveries}. */
public final class SqlDispatchStore implements DispatchStore {

    /** More than are leased at a time, so that behind them the first free one is seen. */
    private static final int LOOKED_AT = 600;

    private final Database database;
    private final DispatchLease lease;
    private final DispatchSweep sweep;

    public SqlDispatchStore(Database database) {
        this.database = database;
        this.lease = new DispatchLease(database.dialect());
        this.sweep = new DispatchSweep(database);
    }

    @Override
    public List<WebhookId> listening(AgentId agent, HookEvent event) {
        String any = "SELECT 1 FROM webhooks WHERE agent_id = ?";
        String sql = """
            SELECT id, events
            FROM webhooks
            WHERE agent_id = :agent AND active = 1
            ORDER BY id
            """;
        return database.read(handle -> Direct.number(handle, any, agent.value()).isEmpty()
                ? List.of()
                : handle
                        .createQuery(sql)
                        .bind("agent", agent.value())
                        .map((row, context) ->
                                WebhookRows.events(row.getString("events")).wants(event)
                                        ? Optional.of(new WebhookId(row.getLong("id")))
                                        : Optional.<WebhookId>empty())
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public void add(Dispatch.Draft draft) {
        String sql = """
            INSERT INTO webhook_dispatches (webhook_id, event, message, body, due_at, created_at)
            VALUES (:webhook, :event, :message, :body, :at, :at)
            """;
        database.write(handle -> {
            handle.createUpdate(sql)
                    .bind("webhook", draft.webhook().value())
                    .bind("event", draft.event().wireName())
                    .bind("message", draft.message())
                    .bind("body", draft.body())
                    .bind("at", draft.at().toEpochMilli())
                    .execute();
            hasten(handle, draft.webhook(), draft.at());
            return true;
        });
    }

    /** Lets the webhook be looked at no later than then. */
    private static void hasten(Handle handle, WebhookId webhook, Instant at) {
        String sql = """
            UPDATE webhooks
            SET due_at = ?
            WHERE id = ? AND (due_at IS NULL OR due_at > ?)
            """;
        Direct.update(handle, sql, at.toEpochMilli(), webhook.value(), at.toEpochMilli());
    }

    @Override
    public List<Dispatch> claim(Instant now, Instant until, int most) {
        return database.write(handle -> lease.take(handle, now, until, most));
    }

    @Override
    public void settle(Attempt attempt) {
        database.write(handle -> {
            lease.settle(handle, attempt);
            return true;
        });
    }

    @Override
    public void release(Dispatch dispatch) {
        String sql = """
            UPDATE webhooks
            SET leased_until = 0
            WHERE id = ? AND leased_until = ?
            """;
        database.write(handle -> Direct.update(
                handle, sql, dispatch.webhook().value(), dispatch.leasedUntil().toEpochMilli()));
    }

    @Override
    public Optional<Instant> next() {
        String sql = """
            SELECT min(CASE WHEN leased_until > due_at THEN leased_until ELSE due_at END)
            FROM (
                SELECT leased_until, due_at
                FROM webhooks
                WHERE active = 1 AND due_at IS NOT NULL
                ORDER BY due_at, id
                LIMIT :most
            ) AS first
            """;
        return database.read(handle -> handle.createQuery(sql)
                        .bind("most", LOOKED_AT)
                        .mapTo(Long.class)
                        .findOne())
                .map(Instant::ofEpochMilli);
    }

    @Override
    public Optional<String> repeat(WebhookId webhook, DeliveryId delivery, Instant at) {
        String sql = """
            UPDATE webhook_dispatches
            SET attempts = 0, due_at = :at
            WHERE webhook_id = :webhook
                AND id = (SELECT dispatch_id FROM webhook_deliveries WHERE id = :delivery)
            RETURNING message
            """;
        return database.write(handle -> {
            Optional<String> message = handle.createQuery(sql)
                    .bind("at", at.toEpochMilli())
                    .bind("webhook", webhook.value())
                    .bind("delivery", delivery.value())
                    .mapTo(String.class)
                    .findOne();
            message.ifPresent(found -> hasten(handle, webhook, at));
            return message;
        });
    }

    @Override
    public int forget(Instant before, int mostOver, int mostWaiting) {
        int old = sweep.old(before);
        if (old > 0) {
            return old;
        }
        int over = sweep.over(mostOver);
        return over > 0 ? over : sweep.waiting(mostWaiting);
    }
}
