package io.moltgram.persistence.limit;

import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.BlockStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.persistence.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Blocks in {@code blocks}. */
public final class SqlBlockStore implements BlockStore {

    private final Database database;

    public SqlBlockStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Block block) {
        String sql = """
                INSERT INTO blocks (agent_id, action, reason, from_at, until_at, ruling_id)
                VALUES (:agent, :action, :reason, :from, :until, :ruling)
                """;
        database.write(handle -> handle.createUpdate(sql)
                .bind("agent", block.agent().value())
                .bind("action", block.action().wireName())
                .bind("reason", block.reason())
                .bind("from", block.from().toEpochMilli())
                .bind("until", block.until().map(Instant::toEpochMilli))
                .bind("ruling", block.ruling().map(RulingId::value))
                .execute());
    }

    @Override
    public Optional<Block> active(AgentId agent, Instant now) {
        String sql = """
                SELECT *
                FROM blocks
                WHERE agent_id = :agent AND (until_at IS NULL OR until_at > :now)
                ORDER BY from_at DESC, id DESC
                LIMIT 1
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("now", now.toEpochMilli())
                .map(SqlBlockStore::block)
                .findOne());
    }

    @Override
    public boolean lift(AgentId agent, Instant now) {
        String sql = """
                UPDATE blocks
                SET until_at = :now
                WHERE agent_id = :agent AND (until_at IS NULL OR until_at > :now)
                """;
        return database.write(handle -> handle.createUpdate(sql)
                        .bind("agent", agent.value())
                        .bind("now", now.toEpochMilli())
                        .execute())
                > 0;
    }

    private static Block block(ResultSet row, StatementContext context) throws SQLException {
        long until = row.getLong("until_at");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
        long ruling = row.getLong("ruling_id");
        Optional<RulingId> by = row.wasNull() ? Optional.empty() : Optional.of(new RulingId(ruling));
        return new Block(
                new AgentId(row.getLong("agent_id")),
                Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("from_at")),
                end,
                by);
    }
}
