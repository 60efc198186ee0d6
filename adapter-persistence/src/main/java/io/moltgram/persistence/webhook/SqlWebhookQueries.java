package io.moltgram.persistence.webhook;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.text.CleanText;
import io.moltgram.domain.webhook.Delivery;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.StatementContext;

/** Webhooks and their deliveries, one statement each. */
public final class SqlWebhookQueries implements WebhookQueries {

    private final Database database;

    public SqlWebhookQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Webhook> of(AgentId agent, Stretch stretch) {
        String sql = """
            SELECT *
            FROM webhooks
            WHERE agent_id = :agent AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """;
        List<Webhook> found = database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(WebhookRows::webhook)
                .list());
        return Slice.of(found, stretch, webhook -> Position.of(webhook.id().value()));
    }

    @Override
    public Slice<Owned> all(Stretch stretch) {
        String sql = """
            SELECT w.*, a.name, v.status, v.success, v.answer, v.created_at AS told_at
            FROM webhooks w
            JOIN agents a ON a.id = w.agent_id
            LEFT JOIN webhook_deliveries v ON v.id = (
                SELECT max(id) FROM webhook_deliveries WHERE webhook_id = w.id
            )
            WHERE w.failures < :failures OR (w.failures = :failures AND w.id < :before)
            ORDER BY w.failures DESC, w.id DESC
            LIMIT :limit
            """;
        List<Owned> found = database.read(handle -> handle.createQuery(sql)
                .bind("failures", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("before", stretch.keyOr(1, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(SqlWebhookQueries::owned)
                .list());
        return Slice.of(
                found,
                stretch,
                one -> Position.of(one.webhook().failures(), one.webhook().id().value()));
    }

    private static Owned owned(ResultSet row, StatementContext context) throws SQLException {
        Optional<Long> at = WebhookRows.number(row, "told_at");
        Optional<Answered> last = at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answered(
                        WebhookRows.number(row, "status").map(Long::intValue),
                        row.getLong("success") == 1,
                        row.getString("answer"),
                        Instant.ofEpochMilli(at.get())));
        return new Owned(row.getString("name"), WebhookRows.webhook(row, context), last);
    }

    @Override
    public Optional<Webhook> find(AgentId agent, WebhookId id) {
        return database.read(handle -> WebhookRows.find(handle, agent, id));
    }

    @Override
    public Slice<Delivery> deliveries(WebhookId webhook, Stretch stretch) {
        String sql = """
            SELECT v.*, d.event, d.message, d.body
            FROM webhook_deliveries v
            JOIN webhook_dispatches d ON d.id = v.dispatch_id
            WHERE v.webhook_id = :webhook AND v.id < :before
            ORDER BY v.id DESC
            LIMIT :limit
            """;
        List<Delivery> found = database.read(handle -> handle.createQuery(sql)
                .bind("webhook", webhook.value())
                .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(SqlWebhookQueries::delivery)
                .list());
        return Slice.of(found, stretch, delivery -> Position.of(delivery.id().value()));
    }

    @Override
    public Backlog backlog() {
        String events = "SELECT count(*) FROM (SELECT 1 FROM webhook_dispatches WHERE due_at IS NOT NULL LIMIT ?) AS w";
        String due = """
            SELECT due_at
            FROM webhooks
            WHERE active = 1 AND due_at IS NOT NULL
            ORDER BY due_at
            LIMIT 1
            """;
        return database.read(handle -> {
            OptionalLong first = Direct.number(handle, due);
            return new Backlog(
                    Direct.number(handle, events, MOST_COUNTED).orElse(0),
                    first.isPresent() ? Optional.of(Instant.ofEpochMilli(first.getAsLong())) : Optional.empty());
        });
    }

    private static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getLong("id")),
                HookEvent.named(row.getString("event")).orElseThrow(),
                row.getString("message"),
                row.getInt("attempt"),
                CleanText.cut(row.getString("body"), Delivery.LONGEST_BODY),
                WebhookRows.number(row, "status").map(Long::intValue),
                row.getString("answer"),
                row.getLong("success") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
