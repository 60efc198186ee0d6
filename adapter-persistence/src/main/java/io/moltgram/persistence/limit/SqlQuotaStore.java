package io.moltgram.persistence.limit;

import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.QuotaStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;

/** What was done in each hour in {@code quotas}; one statement looks and counts. */
public final class SqlQuotaStore implements QuotaStore {

    private final Database database;

    public SqlQuotaStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean spend(AgentId agent, Action action, Instant hour, int most) {
        String sql = """
                INSERT INTO quotas (agent_id, action, hour, spent)
                VALUES (?, ?, ?, 1)
                ON CONFLICT (agent_id, action, hour) DO UPDATE
                SET spent = quotas.spent + 1
                WHERE quotas.spent < ?
                """;
        return most > 0
                && database.write(handle ->
                                Direct.update(handle, sql, agent.value(), action.wireName(), hour.toEpochMilli(), most))
                        == 1;
    }

    @Override
    public int spent(AgentId agent, Action action, Instant hour) {
        String sql = """
                SELECT spent
                FROM quotas
                WHERE agent_id = ? AND action = ? AND hour = ?
                """;
        long spent = database.read(
                        handle -> Direct.number(handle, sql, agent.value(), action.wireName(), hour.toEpochMilli()))
                .orElse(0);
        return (int) spent;
    }

    @Override
    public int removeBefore(Instant hour) {
        String sql = "DELETE FROM quotas WHERE hour < ?";
        return database.write(handle -> Direct.update(handle, sql, hour.toEpochMilli()));
    }
}
