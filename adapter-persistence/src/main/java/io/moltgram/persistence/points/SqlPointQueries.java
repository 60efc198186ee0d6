package io.moltgram.persistence.points;

import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.points.PointEntry;
import io.moltgram.application.points.PointQueries;
import io.moltgram.application.points.PointStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Entries by agent and number; how many there are stands with the balance. */
public final class SqlPointQueries implements PointQueries {

    private static final String COLUMNS = "id, deed, reference, points, created_at";

    private final Database database;

    public SqlPointQueries(Database database) {
        this.database = database;
    }

    @Override
    public PointStore.Balance balance(AgentId agent) {
        return database.read(handle -> BalanceRows.find(handle, agent));
    }

    @Override
    public Page<PointEntry> page(AgentId agent, Page.Request request) {
        String sql = """
            SELECT %s
            FROM point_entries
            WHERE agent_id = :agent
            ORDER BY id DESC
            LIMIT :limit OFFSET :offset
            """.formatted(COLUMNS);
        return database.read(handle -> {
            long total = total(handle, agent);
            if (request.offset() >= total) {
                return new Page<>(List.of(), request, total);
            }
            List<PointEntry> entries = handle.createQuery(sql)
                    .bind("agent", agent.value())
                    .bind("limit", request.limit())
                    .bind("offset", request.offset())
                    .map(SqlPointQueries::entry)
                    .list();
            return new Page<>(entries, request, total);
        });
    }

    private static long total(Handle handle, AgentId agent) {
        return Direct.number(handle, "SELECT entries FROM balances WHERE agent_id = ?", agent.value())
                .orElse(0);
    }

    @Override
    public Slice<PointEntry> slice(AgentId agent, Stretch stretch) {
        String sql = """
            SELECT %s
            FROM point_entries
            WHERE agent_id = :agent AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """.formatted(COLUMNS);
        List<PointEntry> entries = database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(SqlPointQueries::entry)
                .list());
        return Slice.of(entries, stretch, entry -> Position.of(entry.id()));
    }

    private static PointEntry entry(ResultSet row, StatementContext context) throws SQLException {
        long reference = row.getLong("reference");
        boolean refers = !row.wasNull();
        return new PointEntry(
                row.getLong("id"),
                row.getString("deed"),
                refers ? Optional.of(reference) : Optional.empty(),
                row.getLong("points"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
