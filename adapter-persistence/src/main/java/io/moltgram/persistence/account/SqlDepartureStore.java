package io.moltgram.persistence.account;

import io.moltgram.application.account.DepartureStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Total;
import io.moltgram.persistence.agent.AgentRows;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Departures in {@code departures}; names of agents that are gone stay in {@code agent_names}. */
public final class SqlDepartureStore implements DepartureStore {

    private final Database database;
    private final Forgetting forgetting = new Forgetting();

    public SqlDepartureStore(Database database) {
        this.database = database;
    }

    @Override
    public void schedule(AgentId agent, Instant dueAt) {
        String sql = """
            INSERT INTO departures (agent_id, due_at)
            VALUES (?, ?)
            ON CONFLICT (agent_id) DO UPDATE SET due_at = excluded.due_at
            """;
        database.write(handle -> Direct.update(handle, sql, agent.value(), dueAt.toEpochMilli()));
    }

    @Override
    public boolean cancel(AgentId agent) {
        String sql = "DELETE FROM departures WHERE agent_id = ?";
        return database.write(handle -> Direct.update(handle, sql, agent.value())) == 1;
    }

    @Override
    public List<AgentId> due(Instant now, int most) {
        String sql = """
            SELECT agent_id
            FROM departures
            WHERE due_at <= :now
            ORDER BY due_at, agent_id
            LIMIT :most
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new AgentId(row.getLong(1)))
                .list());
    }

    @Override
    public boolean hold(AgentId agent, Instant now) {
        String sql = "SELECT 1 FROM departures WHERE agent_id = ? AND due_at <= ?";
        return database.write(handle -> {
            AgentRows.hold(handle, database.dialect(), agent);
            return Direct.number(handle, sql, agent.value(), now.toEpochMilli()).isPresent();
        });
    }

    @Override
    public int forget(AgentId agent, int most) {
        return database.write(handle -> forgetting.some(handle, agent.value(), most));
    }

    @Override
    public void remove(AgentId agent, Instant at) {
        database.run(() -> database.write(handle -> {
            remember(handle, agent, at);
            Direct.update(handle, "DELETE FROM claims WHERE agent_id = ?", agent.value());
            int rows = Direct.update(handle, "DELETE FROM agents WHERE id = ?", agent.value());
            Total.AGENTS.add(handle, -rows, agent.value());
            return rows;
        }));
    }

    private static void remember(Handle handle, AgentId agent, Instant at) {
        String sql = """
            INSERT INTO agent_names (name, gone_at)
            SELECT name, ? FROM agents WHERE id = ?
            ON CONFLICT (name) DO UPDATE SET gone_at = excluded.gone_at
            """;
        Direct.update(handle, sql, at.toEpochMilli(), agent.value());
    }
}
