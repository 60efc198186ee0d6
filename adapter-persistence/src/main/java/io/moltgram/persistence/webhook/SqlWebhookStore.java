package io.moltgram.persistence.webhook;

import io.moltgram.application.Patch;
import io.moltgram.application.webhook.WebhookStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.agent.AgentRows;
import java.util.Optional;

/** Webhooks in {@code webhooks}. */
public final class SqlWebhookStore implements WebhookStore {

    private final Database database;

    public SqlWebhookStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Webhook> add(Draft draft) {
        String sql = """
            INSERT INTO webhooks (agent_id, url, events, secret, created_at)
            SELECT :agent, :url, :events, :secret, :at
            WHERE (SELECT count(*) FROM webhooks WHERE agent_id = :agent) < :most
            RETURNING *
            """;
        return database.write(handle -> {
            AgentRows.hold(handle, database.dialect(), draft.agent()); // else two calls could both count four
            return handle.createQuery(sql)
                    .bind("agent", draft.agent().value())
                    .bind("url", draft.url())
                    .bind("events", WebhookRows.text(draft.events()))
                    .bind("secret", draft.sealedSecret())
                    .bind("at", draft.at().toEpochMilli())
                    .bind("most", Webhook.MOST_PER_AGENT)
                    .map(WebhookRows::webhook)
                    .findOne();
        });
    }

    @Override
    public Optional<Webhook> find(AgentId agent, WebhookId id) {
        return database.read(handle -> WebhookRows.find(handle, agent, id));
    }

    @Override
    public Optional<Webhook> change(AgentId agent, WebhookId id, Change change) {
        String sql = """
            UPDATE webhooks
            SET url = coalesce(CAST(:url AS TEXT), url),
                events = coalesce(CAST(:events AS TEXT), events),
                secret = coalesce(CAST(:secret AS TEXT), secret),
                active = coalesce(CAST(:active AS BIGINT), active),
                failures = CASE WHEN CAST(:active AS BIGINT) = 1 THEN 0 ELSE failures END
            WHERE id = :id AND agent_id = :agent
            RETURNING *
            """;
        return database.write(handle -> handle.createQuery(sql)
                .bind("url", value(change.url()))
                .bind("events", value(change.events().map(WebhookRows::text)))
                .bind("secret", value(change.sealedSecret()))
                .bind("active", value(change.active().map(active -> active ? 1L : 0L)))
                .bind("id", id.value())
                .bind("agent", agent.value())
                .map(WebhookRows::webhook)
                .findOne());
    }

    @Override
    public boolean remove(AgentId agent, WebhookId id) {
        return database.write(handle -> handle.createUpdate("DELETE FROM webhooks WHERE id = :id AND agent_id = :agent")
                        .bind("id", id.value())
                        .bind("agent", agent.value())
                        .execute()
                == 1);
    }

    /** What stands in the statement: NULL keeps the column. */
    private static <T> Optional<T> value(Patch<T> patch) {
        return patch instanceof Patch.Put<T> put ? Optional.of(put.value()) : Optional.empty();
    }
}
