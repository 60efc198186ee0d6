package io.moltgram.persistence.webhook;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Webhooks as rows of {@code webhooks}, their events parted by commas. */
final class WebhookRows {

    private static final String COMMA = ",";

    private WebhookRows() {}

    static Optional<Webhook> find(Handle handle, AgentId agent, WebhookId id) {
        return handle.createQuery("SELECT * FROM webhooks WHERE id = :id AND agent_id = :agent")
                .bind("id", id.value())
                .bind("agent", agent.value())
                .map(WebhookRows::webhook)
                .findOne();
    }

    static Webhook webhook(ResultSet row, StatementContext context) throws SQLException {
        return new Webhook(
                new WebhookId(row.getLong("id")),
                new AgentId(row.getLong("agent_id")),
                row.getString("url"),
                events(row.getString("events")),
                row.getLong("active") == 1,
                row.getInt("failures"),
                number(row, "triggered_at").map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    static String text(HookEvents events) {
        return String.join(COMMA, events.names());
    }

    static HookEvents events(String text) {
        return new HookEvents(text.isEmpty() ? List.of() : List.of(text.split(COMMA)));
    }

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
