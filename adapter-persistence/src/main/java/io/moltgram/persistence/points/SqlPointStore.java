package io.moltgram.persistence.points;

import io.moltgram.application.points.PointStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Deed;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What was earned in {@code point_entries}, its sum in {@code balances}. */
public final class SqlPointStore implements PointStore {

    private final Database database;

    public SqlPointStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean award(AgentId agent, Deed deed, long reference, AgentId by, Instant at) {
        String sql = """
                INSERT INTO point_entries (agent_id, deed, reference, by_id, points, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """;
        return database.write(handle -> {
            int rows = Direct.update(
                    handle,
                    sql,
                    agent.value(),
                    deed.wireName(),
                    reference,
                    by.value(),
                    deed.reward(),
                    at.toEpochMilli());
            if (rows == 1) {
                add(handle, agent, deed.reward());
            }
            return rows == 1;
        });
    }

    private static void add(Handle handle, AgentId agent, int points) {
        String sql = """
                INSERT INTO balances (agent_id, points, earned)
                VALUES (?, ?, ?)
                ON CONFLICT (agent_id) DO UPDATE
                SET points = balances.points + excluded.points, earned = balances.earned + excluded.earned
                """;
        Direct.update(handle, sql, agent.value(), points, points);
    }

    @Override
    public Balance balance(AgentId agent) {
        String sql = "SELECT points, earned FROM balances WHERE agent_id = :agent";
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .map((row, context) -> new Balance(row.getLong(1), row.getLong(2)))
                .findOne()
                .orElse(new Balance(0, 0)));
    }
}
