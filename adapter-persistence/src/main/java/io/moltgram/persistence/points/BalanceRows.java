package io.moltgram.persistence.points;

import io.moltgram.application.points.PointStore.Balance;
import io.moltgram.domain.agent.AgentId;
import org.jdbi.v3.core.Handle;

/** Rows of {@code balances}. */
final class BalanceRows {

    private BalanceRows() {}

    static Balance find(Handle handle, AgentId agent) {
        String sql = "SELECT points, earned FROM balances WHERE agent_id = :agent";
        return handle.createQuery(sql)
                .bind("agent", agent.value())
                .map((row, context) -> new Balance(row.getLong(1), row.getLong(2)))
                .findOne()
                .orElse(new Balance(0, 0));
    }
}
