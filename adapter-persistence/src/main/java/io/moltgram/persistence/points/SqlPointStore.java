package io.moltgram.persistence.points;

import io.moltgram.application.points.PointStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Deed;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** What was earned and withdrawn in {@code point_entries}, its sums in {@code balances}. */
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
            INSERT INTO balances (agent_id, points, earned, entries)
            VALUES (?, ?, ?, 1)
            ON CONFLICT (agent_id) DO UPDATE
            SET points = balances.points + excluded.points,
                earned = balances.earned + excluded.earned,
                entries = balances.entries + 1
            """;
        Direct.update(handle, sql, agent.value(), points, points);
    }

    @Override
    public OptionalLong withdraw(AgentId agent, long points, Instant at) {
        String taken = """
            UPDATE balances
            SET points = points - ?, entries = entries + 1
            WHERE agent_id = ? AND points >= ?
            RETURNING points
            """;
        String noted = """
            INSERT INTO point_entries (agent_id, deed, by_id, points, created_at)
            VALUES (?, ?, ?, ?, ?)
            """;
        return database.write(handle -> {
            OptionalLong left = Direct.number(handle, taken, points, agent.value(), points);
            if (left.isPresent()) {
                Direct.update(handle, noted, agent.value(), WITHDRAWAL, agent.value(), -points, at.toEpochMilli());
            }
            return left;
        });
    }

    @Override
    public Balance balance(AgentId agent) {
        return database.read(handle -> BalanceRows.find(handle, agent));
    }
}
